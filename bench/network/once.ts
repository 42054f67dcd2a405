import { solveNetwork } from '../../src/chronology/network.ts';
import { createDice } from '../test-site/dice.ts';
import { makeNetwork } from './make.ts';
import { solvePlainly } from './plain.ts';

/** Makes a network and solves it once, so that the memory of it can be measured: `node bench/network/once.ts <incidents> none|ours|plain <seed>`. */
const [incidents, solver, seed] = process.argv.slice(2);
const { statements } = makeNetwork(Number(incidents), false, createDice(Number(seed)));
if (solver === 'ours') solveNetwork(statements);
if (solver === 'plain') solvePlainly(statements);
