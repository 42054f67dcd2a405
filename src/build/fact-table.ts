import { TextTable, type PackedTexts } from '../store/text-table.ts';
import type { Facts } from './facts.ts';

const [UNSEEN, SAME, CHANGED] = [0, 1, 2];
const LEAST = 1024;

/** What was read, with the state of each. */
export interface KnownFacts {
  readonly names: PackedTexts;
  readonly states: Float64Array;
}

/**
 * What pages read, each thing once and numbered through, since a site reads the same ones over and over; with the state that each had when the
 * site was made. All pages of a ledger were made of the same states: a unit is as it was while each thing that it read is.
 */
export class FactTable {
  readonly #names: TextTable;
  /** By number; not a number for what is new. */
  #states: Float64Array;
  #seen: Uint8Array;

  /** Takes up what the last site knew of. */
  constructor(known?: KnownFacts) {
    this.#names = new TextTable(known?.names);
    this.#states = known?.states ?? new Float64Array(LEAST).fill(NaN);
    this.#seen = new Uint8Array(this.#states.length);
  }

  get size(): number {
    return this.#names.size;
  }

  /** The number of a thing, a new one for what was not known. */
  numberOf(name: string): number {
    const number = this.#names.numberOf(name);
    if (number >= this.#states.length) {
      const length = Math.max(LEAST, number * 2);
      const [states, seen] = [new Float64Array(length).fill(NaN), new Uint8Array(length)];
      states.set(this.#states);
      seen.set(this.#seen);
      [this.#states, this.#seen] = [states, seen];
    }
    return number;
  }

  nameOf(number: number): string {
    return this.#names.textOf(number);
  }

  /** Whether a thing is as it was when the site was made; false for what is new. From now on, its state is that of these facts. */
  isSame(number: number, facts: Facts): boolean {
    if (this.#seen[number] === UNSEEN) {
      const state = facts.stateOf(this.nameOf(number));
      this.#seen[number] = state === this.#states[number] ? SAME : CHANGED;
      this.#states[number] = state;
    }
    return this.#seen[number] === SAME;
  }

  /** The state that was looked at last. */
  stateOf(number: number): number {
    return this.#states[number]!;
  }

  /** Some of these things, numbered in their order, as another table takes them up. */
  take(numbers: Uint32Array): KnownFacts {
    return { names: this.#names.take(numbers), states: Float64Array.from(numbers, (number) => this.#states[number]!) };
  }
}

/** Whether all that a unit read is as it was. */
export function areSame(keys: Uint32Array, table: FactTable, facts: Facts): boolean {
  // All are looked at, so that each has a state of now.
  let isSame = true;
  for (const key of keys) if (!table.isSame(key, facts)) isSame = false;
  return isSame;
}
