import { coverageOf } from '../assemble/coverage.ts';
import { adoptRecord, recordOf, type TimeRecord } from '../chronology/record.ts';
import type { SourceSurvey } from '../compare/source-survey.ts';
import type { Archive, Register } from '../model/archive.ts';
import { pairKey } from '../model/shared-wording.ts';
import { LazyMap } from '../store/lazy-map.ts';
import { note, noter } from '../store/trace.ts';

/** A map that notes what is read from it: `<name> <id>` for one entry, `<name>` for what goes through all of them. */
class TracedMap<V> implements ReadonlyMap<string, V> {
  readonly #map: ReadonlyMap<string, V>;
  readonly #name: string;
  readonly #note: (id: string) => void;

  constructor(map: ReadonlyMap<string, V>, name: string) {
    this.#map = map;
    this.#name = name;
    this.#note = noter(name);
  }

  get(id: string): V | undefined {
    this.#note(id);
    return this.#map.get(id);
  }

  has(id: string): boolean {
    this.#note(id);
    return this.#map.has(id);
  }

  get size(): number {
    note(`size ${this.#name}`);
    return this.#map.size;
  }

  keys(): MapIterator<string> {
    note(this.#name);
    return this.#map.keys();
  }

  values(): MapIterator<V> {
    note(this.#name);
    return this.#map.values();
  }

  entries(): MapIterator<[string, V]> {
    note(this.#name);
    return this.#map.entries();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(see: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    note(this.#name);
    this.#map.forEach(see);
  }
}

export function traceMap<V>(map: ReadonlyMap<string, V>, name: string): ReadonlyMap<string, V> {
  return new TracedMap(map, name);
}

/** The archive as pages see it while a site is built: it notes all that they read. */
export function traceArchive(archive: Omit<Archive, 'coverage'>): Archive {
  const { register } = archive;
  const incidents = traceMap(archive.incidents, 'incident');
  adoptRecord(incidents, traceRecord(recordOf(archive.incidents), 'record'));
  const questions = traceMap(archive.questions, 'question');
  const places = traceMap(archive.places, 'place');
  const sources = traceMap(archive.sources, 'source');
  const reports = traceMap(archive.reports, 'report');
  const pages = traceMap(archive.pages, 'page');
  const cards = traceMap(archive.cards, 'card');
  const captureWords = traceMap(archive.captureWords, 'words');
  const sharedWording = traceMap(archive.sharedWording, 'wording');
  const sharedRuns = traceMap(archive.sharedRuns, 'runs');
  const sealedRuns = traceMap(archive.sealedRuns, 'sealed-runs');
  const tracedRegister: Register = {
    get incidents() {
      note('order of incidents');
      return register.incidents;
    },
    get sources() {
      note('order of sources');
      return register.sources;
    },
    reportsOf: traceMap(register.reportsOf, 'reports-of'),
    reportsOn: traceMap(register.reportsOn, 'reports-on'),
    madeFrom: traceMap(register.madeFrom, 'made-from'),
    corrections: traceMap(register.corrections, 'corrections'),
    ownedBy: traceMap(register.ownedBy, 'owned-by'),
  };
  const coverage = new LazyMap(register.reportsOn, (incident) => coverageOf(incident, register.reportsOn.get(incident)!, reports));
  return {
    get site() {
      note('site');
      return archive.site;
    },
    questions, places, sources, incidents, reports, pages, cards, captureWords, sharedWording, sharedRuns, sealedRuns,
    register: tracedRegister,
    coverage: traceMap(coverage, 'reports-on'),
    comparedSealed: {
      has: (key) => {
        note(`sealed ${key}`);
        return archive.comparedSealed.has(key);
      },
    },
  };
}

/** A record that notes what it is asked. */
export function traceRecord(record: TimeRecord, name: string): TimeRecord {
  return {
    get clashes() {
      note(`${name} clashes`);
      return record.clashes;
    },
    boundsOf: (incident) => {
      note(`${name} bounds ${incident}`);
      return record.boundsOf(incident);
    },
    boundsWithout: (incident, other) => {
      note(`${name} without ${incident} ${other}`);
      return record.boundsWithout(incident, other);
    },
    reasonsFor: (incident) => {
      note(`${name} reasons ${incident}`);
      return record.reasonsFor(incident);
    },
    zoneOf: (incident) => {
      note(`${name} zone ${incident}`);
      return record.zoneOf(incident);
    },
  };
}

/** A survey that notes what it is asked. */
export function traceSurvey({ records, pairsOf, pairOf }: SourceSurvey): SourceSurvey {
  return {
    records: traceMap(records, 'survey'),
    pairsOf: (source) => {
      note(`pairs-of ${source}`);
      return pairsOf(source);
    },
    pairOf: (one, other) => {
      note(`pair ${pairKey(one, other)}`);
      return pairOf(one, other);
    },
  };
}
