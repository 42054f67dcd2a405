import { sumSurveys } from '../compare/source-survey.ts';
import { readSurvey } from '../compare/survey-text.ts';
import type { Archive } from '../model/archive.ts';
import { isUnitOfSources, unitsOf, type Unit } from '../site/routes.ts';
import { areSame, type FactTable } from './fact-table.ts';
import type { Facts } from './facts.ts';
import type { MadeUnit } from './jobs.ts';
import { nameUnit, type Ledger, type LedgerUnit } from './ledger.ts';
import { copyUnit, isInShard, type Parts, type Shard } from './parts.ts';
import type { Phases } from './progress.ts';
import type { NumberPool } from '../store/number-pool.ts';
import type { Threads } from './threads.ts';

export interface MakePagesInput {
  readonly archive: Archive;
  readonly facts: Facts;
  readonly contents: ReadonlyMap<string, string>;
  /** What is still good of the last site; null makes all pages anew. */
  readonly last: Ledger | null;
  /** What the last site's pages read; takes in what those that are made read. */
  readonly table: FactTable;
  readonly pool: NumberPool;
  /** Threads that know the archive and how to make pages: asked for only if there are any to be made. */
  readonly ready: () => Promise<Threads>;
  readonly stage: string;
  readonly phases: Phases;
  /** Makes this part alone. */
  readonly shard: Shard | null;
  /** Parts that have been made elsewhere. */
  readonly parts: Parts | null;
}

/** How many units a thread makes at once. */
const SLICE = 20;
/** So many are made before another thread would be ready. */
const FEW = 100;

/** Makes the pages that the last site does not have, or not so, into a folder. Returns what the whole site is made from, in the order of its units. */
export async function makePages(input: MakePagesInput): Promise<ReadonlyMap<string, LedgerUnit>> {
  const { archive, facts, phases, shard, ready } = input;
  const units = [...unitsOf(archive)];
  if (shard) return makeUnits('make pages', units.filter((unit) => isInShard(unit, shard)), input);
  const first = await makeUnits('make pages', units.filter((unit) => !isUnitOfSources(unit)), input);
  phases.begin('count by source');
  const surveys = archive.register.incidents.values().map((id) => readSurvey(first.get(`incident ${id}`)!.survey));
  const survey = sumSurveys(surveys, archive);
  const pairs = archive.register.sources.flatMap((id) => survey.pairsOf(id).filter(({ a }) => a === id));
  const shared = { records: survey.records, pairs };
  facts.addSurvey(shared);
  const knowing = async () => {
    const threads = await ready();
    await threads.teach('survey', shared);
    return threads;
  };
  const second = await makeUnits('make source pages', units.filter(isUnitOfSources), { ...input, ready: knowing });
  return new Map([...first, ...second]);
}

async function makeUnits(name: string, units: readonly Unit[], input: MakePagesInput): Promise<ReadonlyMap<string, LedgerUnit>> {
  const { facts, last, table, ready, stage, phases, parts } = input;
  const made = new Map<string, LedgerUnit>();
  const due: Unit[] = [];
  for (const unit of units) {
    const name = nameUnit(unit);
    const [known, part] = [last?.units.get(name), parts?.find(name)];
    if (known && areSame(known.keys, table, facts)) made.set(name, known);
    else if (part && areSame(part.unit.keys, part.table, facts)) {
      copyUnit(part.unit, part.folder, stage);
      made.set(name, { ...part.unit, stamp: '', keys: enterKeys(Array.from(part.unit.keys, (key) => part.table.nameOf(key)), input) });
    } else due.push(unit);
  }
  phases.begin(name, due.length);
  if (due.length === 0) return made;
  const threads = await ready();
  if (due.length > FEW) threads.grow();
  const slices = Array.from({ length: Math.ceil(due.length / SLICE) }, (_, i) => due.slice(i * SLICE, (i + 1) * SLICE));
  await Promise.all(slices.map(async (slice) => {
    for (const unit of await threads.run('render', { units: slice, out: stage })) made.set(nameUnit(unit.unit), enter(unit, input));
    phases.advance(slice.length);
  }));
  return made;
}

/** A unit as the ledger keeps it. */
function enter({ keys, files, survey, reads }: MadeUnit, input: MakePagesInput): LedgerUnit {
  for (const [path, digest] of reads) if (input.contents.get(path) !== digest) throw new Error(`${path} changed while the site was being built. Build again.`);
  return { keys: enterKeys(keys === '' ? [] : keys.split('\n'), input), files, survey, stamp: '' };
}

function enterKeys(names: readonly string[], { table, pool, facts }: MakePagesInput): Uint32Array {
  const keys = pool.take(names.map((name) => table.numberOf(name)));
  areSame(keys, table, facts);
  return keys;
}
