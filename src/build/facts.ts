import { recordOf, type TimeRecord } from '../chronology/record.ts';
import type { ContentIndex } from '../assemble/content-index.ts';
import type { Archive } from '../model/archive.ts';
import { writeEntry } from '../store/pack.ts';
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
}

/** Tells, for each thing that a page can read (`store/trace.ts`), one state of it from another. */
export interface Facts {
  readonly digestOf: (key: string) => string;
  /** The same as a number of 48 bits, which takes less room. */
  readonly stateOf: (key: string) => number;
  /** From now on, what sources come to is known. */
  readonly addSurvey: (survey: SharedSurvey) => void;
}

export function createFacts({ archive, index, paths, contents, reportDigests, allRecord }: FactSources): Facts {
  const { register } = archive;
  const record = recordOf(archive.incidents);
  let survey: SharedSurvey | null = null;
  let pairs = new Map<string, string[]>();
  const json = (value: unknown) => digest(writeValue(value));
  const maps: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    'question': archive.questions, 'place': archive.places, 'source': archive.sources, 'incident': archive.incidents, 'page': archive.pages,
    'card': archive.cards, 'words': archive.captureWords, 'wording': archive.sharedWording, 'reports-of': register.reportsOf, 'reports-on': register.reportsOn,
    'made-from': register.madeFrom, 'corrections': register.corrections, 'owned-by': register.ownedBy, 'entry': index.entryOf, 'path-of': index.pathOfName,
    'file-of incidents': index.files.incidents, 'file-of reports': index.files.reports, 'file-of sources': index.files.sources, 'file-of pages': index.files.pages,
  };
  const asked: Readonly<Record<string, (id: string) => string>> = {
    // Pages see a report without what it has on drafts; its card tells which are.
    'report': (id) => (archive.reports.has(id) ? digest(`${reportDigests.get(id)!} ${digestOf(`card ${id}`)}`) : ''),
    'file': (path) => contents.get(path) ?? '',
    'sealed': (key) => String(archive.comparedSealed.has(key)),
    'size': (name) => String((name === 'report' ? archive.reports : maps[name])!.size),
    ...recordFacts('record', record), ...recordFacts('all-record', allRecord),
    'survey': (id) => json(survey?.records.get(id) ?? null),
    'pairs-of': (id) => digest((pairs.get(id) ?? []).join('\n')),
    'pair': (key) => digest((pairs.get(key) ?? []).join('\n')),
  };
  const whole: Readonly<Record<string, () => string>> = {
    'site': () => json(archive.site),
    'paths': () => json(paths),
    'order of incidents': () => json(register.incidents),
    'order of sources': () => json(register.sources),
    'report': () => digest([...archive.reports.keys()].map((id) => `${id} ${digestOf(`report ${id}`)}`).join('\n')),
    'record clashes': () => json(record.clashes.map((clash) => clash.map(({ key }) => key))),
    'all-record clashes': () => json(allRecord.clashes.map((clash) => clash.map(({ key }) => key))),
    'survey': () => json(survey),
  };
  const digestOf = (key: string): string => {
    const together = whole[key];
    if (together) return together();
    const all = maps[key];
    if (all) return digest([...all.keys()].map((id) => `${id} ${digestOf(`${key} ${id}`)}`).join('\n'));
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
      const [name, id] = [key.slice(0, at), key.slice(at + 1)];
      const map = maps[name];
      if (map) return digestEntry(name, map.get(id));
      const ask = asked[name];
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

const NOTHING = digest('null');

/** What threads get of these is the text of `packEntries`, which is quicker to write. */
const PACKED = ['incident', 'card', 'wording'];

function digestEntry(name: string, value: unknown): string {
  if (value === undefined) return NOTHING;
  return digest(PACKED.includes(name) ? writeEntry(value) : writeValue(value));
}

function stateOf(found: string): number {
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
