import { recordOf, type TimeRecord } from '../chronology/record.ts';
import type { ContentIndex } from '../assemble/content-index.ts';
import type { Archive } from '../model/archive.ts';
import type { Pack } from '../store/pack.ts';
import { bytesIn } from '../store/unpack.ts';
import type { Shares } from './compile-content.ts';
import type { SharedSurvey } from './shared-edition.ts';
import { digest, DIGEST_LENGTH } from './digest.ts';

/** What pages read, as it is in this edition. */
export interface FactSources {
  readonly archive: Archive;
  readonly index: ContentIndex;
  readonly paths: readonly string[];
  readonly contents: ReadonlyMap<string, string>;
  readonly reportDigests: ReadonlyMap<string, string>;
  /** The record by which claims were dated: of drafts too. */
  readonly allRecord: TimeRecord;
  readonly shares: Shares;
}

/** Tells, for each thing that a page can read (`store/trace.ts`), one state of it from another. */
export interface Facts {
  readonly digestOf: (key: string) => string;
  /** The same as a number of 48 bits, which takes less room. */
  readonly stateOf: (key: string) => number;
  /** From now on, what sources come to is known. */
  readonly addSurvey: (survey: SharedSurvey) => void;
}

export function createFacts({ archive, index, paths, contents, reportDigests, allRecord, shares: { frame, archive: shared, runDigests } }: FactSources): Facts {
  const { register } = archive;
  const record = recordOf(archive.incidents);
  let survey: SharedSurvey | null = null;
  let pairs = new Map<string, string[]>();
  const json = (value: unknown) => digest(writeValue(value));
  const { files } = index;
  // Looked up in maps and not as properties: V8 would keep each text that a property is asked for by.
  const maps = new Map<string, Described>([
    ...describe(writeValue, { 'question': archive.questions, 'place': archive.places, 'source': archive.sources, 'page': archive.pages, 'sealed-runs': archive.sealedRuns }),
    ...describePacks({ 'incident': [archive.incidents, shared.incidents ?? frame.incidents], 'card': [archive.cards, shared.cards], 'wording': [archive.sharedWording, shared.wording] }),
    ...describe((ids: readonly string[]) => ids.join(' '), {
      'reports-of': register.reportsOf, 'reports-on': register.reportsOn, 'made-from': register.madeFrom, 'corrections': register.corrections, 'owned-by': register.ownedBy,
    }),
    ['runs', { map: runDigests, digestOf: (id) => runDigests.get(id) ?? NOTHING }],
    ...describe(String, {
      'words': archive.captureWords, 'path-of': index.pathOfName,
      'file-of incidents': files.incidents, 'file-of reports': files.reports, 'file-of sources': files.sources, 'file-of pages': files.pages,
    }),
    ...describe(({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}/${id}`, { 'entry': index.entryOf }),
  ]);
  const asked = new Map<string, (id: string) => string>(Object.entries({
    // Pages see a report without what it has on drafts.
    'report': (id: string) => (archive.reports.has(id) ? digest([reportDigests.get(id)!, ...archive.cards.get(id)!.coverage.map(({ incident }) => incident)].join(' ')) : ''),
    'file': (path: string) => contents.get(path) ?? '',
    'sealed': (key: string) => String(archive.comparedSealed.has(key)),
    'size': (name: string) => String(name === 'report' ? archive.reports.size : maps.get(name)!.map.size),
    ...recordFacts('record', record), ...recordFacts('all-record', allRecord),
    'survey': (id: string) => json(survey?.records.get(id) ?? null),
    'pairs-of': (id: string) => digest((pairs.get(id) ?? []).join('\n')),
    'pair': (key: string) => digest((pairs.get(key) ?? []).join('\n')),
  }));
  const whole = new Map<string, () => string>(Object.entries({
    'site': () => json(archive.site),
    'paths': () => json(paths),
    'order of incidents': () => json(register.incidents),
    'order of sources': () => json(register.sources),
    'report': () => digest([...archive.reports.keys()].map((id) => `${id} ${digestOf(`report ${id}`)}`).join('\n')),
    'record clashes': () => json(record.clashes.map((clash) => clash.map(({ key }) => key))),
    'all-record clashes': () => json(allRecord.clashes.map((clash) => clash.map(({ key }) => key))),
    'survey': () => json(survey),
  }));
  const digestOf = (key: string): string => {
    const together = whole.get(key);
    if (together) return together();
    const all = maps.get(key);
    if (all) return digest([...all.map.keys()].map((id) => `${id} ${digestOf(`${key} ${id}`)}`).join('\n'));
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
      const [name, id] = [key.slice(0, at), key.slice(at + 1)];
      const described = maps.get(name);
      if (described) return described.digestOf(id);
      const ask = asked.get(name);
      if (ask) return ask(id);
    }
    throw new Error(`Nothing is known of what a page reads as ${key}.`);
  };
  return {
    digestOf,
    stateOf: (key) => stateOf(digestOf(key)),
    addSurvey: (added) => {
      survey = added;
      pairs = new Map();
      for (const pair of added.pairs) {
        const text = writeValue(pair);
        for (const key of [pair.a, pair.b]) {
          const list = pairs.get(key);
          if (list) list.push(text);
          else pairs.set(key, [text]);
        }
        pairs.set(`${pair.a} ${pair.b}`, [text]);
      }
    },
  };
}

/** A map of which pages read entries, and how each is told from another. */
interface Described {
  readonly map: ReadonlyMap<string, unknown>;
  readonly digestOf: (id: string) => string;
}

const NOTHING = '';

function describe<V>(write: (value: V) => string, maps: Readonly<Record<string, ReadonlyMap<string, V>>>): readonly (readonly [name: string, Described])[] {
  return Object.entries(maps).map(([name, map]) => [name, {
    map,
    digestOf: (id) => {
      const value = map.get(id);
      return value === undefined ? NOTHING : digest(write(value));
    },
  }]);
}

/** Entries that threads get as texts are told by these. */
function describePacks(maps: Readonly<Record<string, readonly [ReadonlyMap<string, unknown>, Pack]>>): readonly (readonly [name: string, Described])[] {
  return Object.entries(maps).map(([name, [map, pack]]) => {
    const bytesOf = bytesIn(pack);
    return [name, {
      map,
      digestOf: (id) => {
        const bytes = bytesOf(id);
        return bytes === undefined ? NOTHING : digest(bytes);
      },
    }];
  });
}

function stateOf(found: string): number {
  // Most of what is asked for is not there: no capture, no correction.
  if (found === NOTHING) return 0;
  return Buffer.from(found.length === DIGEST_LENGTH ? found : digest(found), 'base64url').readUIntBE(0, 6);
}

function recordFacts(name: string, record: TimeRecord): Readonly<Record<string, (id: string) => string>> {
  const json = (value: unknown) => digest(writeValue(value));
  return {
    [`${name} bounds`]: (id) => json(record.boundsOf(id) ?? null),
    [`${name} without`]: (ids) => json(record.boundsWithout(...(ids.split(' ') as [string, string])) ?? null),
    [`${name} zone`]: (id) => json(record.zoneOf(id)),
    // A statement's steps follow from what its entry says.
    [`${name} reasons`]: (id) => json(record.reasonsFor(id).map(({ key, source }) => [key, source.text, source.incident])),
  };
}

/** JSON in which maps, sets and infinities tell as well. */
export function writeValue(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : typeof part === 'number' && !Number.isFinite(part) ? String(part) : part)) ?? '';
}
