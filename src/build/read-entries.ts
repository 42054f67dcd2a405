import { join } from 'node:path';
import type { Context } from '../assemble/context.ts';
import type { ReadIncident } from '../assemble/incidents.ts';
import { idsOf, type BareReport } from '../compile.ts';
import type { Issue } from '../model/issue.ts';
import { Packer, type Pack } from '../store/pack.ts';
import { ownText } from '../store/own-text.ts';
import { SegmentWriter } from '../store/segment-writer.ts';
import { codeKey } from './code-key.ts';
import { digest } from './digest.ts';
import { readEntryCache, writeEntryCache, type CachedEntry, type EntryCache } from './entry-cache.ts';
import type { Phases } from './progress.ts';
import { contentKey, contentsOf, openContentOf, readFiles, type FileRequest, type ReadFile } from './read-files.ts';
import type { SharedFolder } from './shared-edition.ts';
import { createSignatures, type Signatures } from './signatures.ts';
import type { Threads } from './threads.ts';
import type { WordingStore } from './wording-store.ts';

export interface ReadEntriesInput {
  readonly folder: SharedFolder;
  readonly context: Context;
  /** Takes in what is in each file. */
  readonly contents: Map<string, string>;
  readonly cache: string;
  /** Keeps what the texts of captures that have to be read come to; null if nobody asks for that. */
  readonly wordings: (() => WordingStore) | null;
  /** Asked for where any file has to be read, so that they are there when its pages are made. */
  readonly threads: () => Threads;
  readonly phases: Phases;
  /** Reports are read after this: their dates may be told in the zones of incidents. */
  readonly noteZones: (incidents: ReadonlyMap<string, ReadIncident>) => void;
}

/** All incidents and reports, as read. */
export interface ReadEntries {
  readonly incidents: ReadonlyMap<string, ReadIncident>;
  readonly reports: ReadonlyMap<string, BareReport>;
  /** The reports with their claims. */
  readonly pack: Pack;
  /** What tells each report, as read, from others of its id. A map, since a function would keep the whole cache in memory. */
  readonly reportDigests: ReadonlyMap<string, string>;
  /** What is wrong with files, by the entry's name: `reports/id`; absent where nothing is. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** How many were not taken from the cache. */
  readonly count: number;
}

/** How many files a thread reads at once. */
const SLICE = 100;
/** So many are read before a thread would know what to read them against. */
const FEW = 8;

/** Reads the incidents and reports that are not as they were, and takes the rest from the cache. */
export async function readEntries(input: ReadEntriesInput): Promise<ReadEntries> {
  const { folder, context, cache: cacheFolder, contents } = input;
  const key = digest([codeKey(), ...['site.yaml', 'questions.yaml', 'places.yaml'].map((path) => contents.get(path) ?? '')].join(' '));
  const own = join(cacheFolder, 'entries');
  const cache = readEntryCache(own, key);
  const signatures = createSignatures(folder.root, own);
  const reading = new Reading(input, cache, signatures, new SegmentWriter(own));
  const incidents = new Map((await reading.read('incidents', digest(folder.paths.join('\n')))).map(({ name, bare }) => [ownText(name.slice('incidents/'.length)), JSON.parse(bare) as ReadIncident]));
  input.noteZones(incidents);
  const { zones } = context;
  const index = digest(`${folder.paths.join('\n')} ${JSON.stringify([...zones])}`);
  const found = await reading.read('reports', index);
  reading.close();
  const isSame = reading.count === 0 && cache.index === index && cache.entries.size === reading.sound.size;
  const written = isSame ? cache : writeEntryCache(own, key, reading.toCache(index));
  // Joining segments moves what is in them.
  const read = found.map((entry) => written.entries.get(entry.name) ?? entry);
  const packer = new Packer();
  const segments = new Map<string, number>();
  const reports = new Map<string, BareReport>();
  const digests = new Map<string, string>();
  for (const entry of read) {
    const id = ownText(entry.name.slice('reports/'.length));
    const segment = segments.get(entry.segment) ?? packer.addSegment(join(own, entry.segment));
    segments.set(entry.segment, segment);
    packer.place(id, segment, entry.start, entry.length);
    reports.set(id, JSON.parse(entry.bare) as BareReport);
    // What a report comes to is told by its files and by what it asked of others: the same is read of the same.
    digests.set(id, ownText(digest(`${key} ${entry.known} ${entry.answers}`)));
  }
  return { incidents, reports, pack: packer.finish(), issues: reading.issues, reportDigests: digests, count: reading.count };
}

/** One run through the files. */
class Reading {
  readonly #input: ReadEntriesInput;
  readonly #cache: EntryCache;
  readonly #signatures: Signatures;
  readonly #writer: SegmentWriter;
  /** What may be taken from the cache the next time: entries without an error. */
  readonly sound = new Map<string, CachedEntry>();
  readonly issues = new Map<string, readonly Issue[]>();
  count = 0;
  /** Threads know what files are read against, but for the zones. */
  #isTold = false;

  constructor(input: ReadEntriesInput, cache: EntryCache, signatures: Signatures, writer: SegmentWriter) {
    this.#input = input;
    this.#cache = cache;
    this.#signatures = signatures;
    this.#writer = writer;
  }

  close(): void {
    this.#writer.close();
  }

  toCache(index: string): EntryCache {
    return { entries: this.sound, index, segments: new Set([...this.sound.values()].map(({ segment }) => segment).filter((name) => name !== '')) };
  }

  /** The entries of one kind that can be used, in the order of their ids. */
  async read(kind: FileRequest['kind'], index: string): Promise<readonly CachedEntry[]> {
    const { context, phases, contents, wordings } = this.#input;
    const found = new Map<string, CachedEntry>();
    const requests: FileRequest[] = [];
    const signed = new Map<string, string>();
    // Ids are in NFC; the disk may spell a capture's name in another way.
    const spelt = new Map(kind === 'reports' ? this.#input.folder.paths.filter((path) => path.startsWith('captures/')).map((path) => [path.normalize('NFC'), path]) : []);
    for (const [id, file] of idsOf(context.index, kind)) {
      const paths = kind === 'incidents' ? [file] : [file, ...[`captures/${id}.txt`, `captures/${id}.json`].flatMap((path) => spelt.get(path) ?? [])];
      const cached = this.#cached(kind, id, file, index);
      if (cached && cached.signature !== '' && cached.signature === this.#signatures.of(paths)) {
        this.#take(found, cached, cached.signature);
        for (const [path, content] of contentsOf(cached.known)) contents.set(ownText(path), ownText(content));
      } else {
        signed.set(id, this.#signatures.trusted(paths));
        requests.push({ kind, id, file, known: cached?.known ?? null });
      }
    }
    if (requests.length === 0) return idsOf(context.index, kind).flatMap(([id]) => found.get(`${kind}/${id}`) ?? []);
    phases.begin(`read ${kind}`, requests.length);
    const { folder, threads: ask } = this.#input;
    const threads = ask();
    const { site, questions, places, zones } = context;
    const takesTexts = wordings !== null;
    const here = requests.length <= FEW ? openContentOf({ folder, site, questions, places, zones, takesTexts }, context.index) : null;
    if (!here) {
      threads.grow();
      if (!this.#isTold) await threads.tell('readAgainst', { folder, site, questions, places, takesTexts });
      this.#isTold = true;
      await threads.tell('readInZones', zones);
    }
    const slices = Array.from({ length: Math.ceil(requests.length / SLICE) }, (_, i) => requests.slice(i * SLICE, (i + 1) * SLICE));
    await Promise.all(slices.map(async (slice) => {
      const { files, segment, taken } = here ? readFiles(slice, here) : await threads.run('read', slice);
      if (taken) wordings!().add(taken);
      let start = segment.byteLength > 0 ? this.#writer.append(new Uint8Array(segment)) : 0;
      files.forEach((file, i) => {
        this.#add(found, slice[i]!, file, { segment: file.length > 0 ? this.#writer.name : '', start }, signed.get(file.id)!);
        start += file.length;
      });
      phases.advance(slice.length);
    }));
    return idsOf(context.index, kind).flatMap(([id]) => found.get(`${kind}/${id}`) ?? []);
  }

  /** What the cache has of an entry, if what it asked of the others is still answered in the same way. */
  #cached(kind: string, id: string, file: string, index: string): CachedEntry | undefined {
    const cached = this.#cache.entries.get(`${kind}/${id}`);
    if (!cached || cached.file !== file) return undefined;
    return this.#cache.index === index || this.#answers(cached.keys) === cached.answers ? cached : undefined;
  }

  #take(found: Map<string, CachedEntry>, entry: CachedEntry, signature: string): void {
    const taken = entry.signature === signature ? entry : { ...entry, signature };
    found.set(entry.name, taken);
    this.sound.set(entry.name, taken);
    if (entry.issues !== '[]') this.issues.set(ownText(entry.name), JSON.parse(entry.issues) as Issue[]);
  }

  #add(found: Map<string, CachedEntry>, { kind, id, file }: FileRequest, read: ReadFile, place: { readonly segment: string; readonly start: number }, signature: string): void {
    for (const [path, content] of read.contents) this.#input.contents.set(path, content);
    this.count += 1;
    if (read.state === 'same') {
      this.#take(found, this.#cache.entries.get(`${kind}/${id}`)!, signature);
      return;
    }
    const keys = read.keys.join('\u0001');
    const entry: CachedEntry = {
      name: `${kind}/${id}`, file, known: contentKey(read.contents), signature, keys, answers: this.#answers(keys),
      bare: read.bare, issues: JSON.stringify(read.issues), ...place, length: read.length,
    };
    if (read.issues.length > 0) this.issues.set(entry.name, read.issues);
    if (read.bare !== '') found.set(entry.name, entry);
    if (read.state === 'read') this.sound.set(entry.name, entry);
  }

  /** A digest of what the other files answer to what an entry asked of them. */
  #answers(keys: string): string {
    const { index, zones } = this.#input.context;
    const answers = keys.split('\u0001').map((key) => {
      const [, about = '', asked] = /^(id \w+|\w+)(?: (.+))?$/s.exec(key) ?? [];
      // Whatever goes through all of them hangs on all paths.
      if (asked === undefined) return about === '' ? '' : digest(this.#input.folder.paths.join('\n'));
      const kind = /^id (\w+)$/.exec(about)?.[1] as keyof typeof index.files | undefined;
      if (kind) return index.files[kind].get(asked) ?? '';
      switch (about) {
        case 'entry': {
          const entry = index.entryOf.get(asked);
          return entry ? `${entry.kind}/${entry.id}` : '';
        }
        case 'zone': return JSON.stringify(zones.get(asked) ?? null);
        case 'refused': return String(index.refused.has(asked));
        default: return digest(this.#input.folder.paths.join('\n'));
      }
    });
    return digest(answers.join('\n'));
  }
}
