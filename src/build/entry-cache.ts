import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, writeLines } from '../store/lines.ts';
import { SegmentWriter } from '../store/segment-writer.ts';

/**
 * What files came to when they were last read, so that only changed ones are read again. An entry's key names all that it hangs on:
 * what is in its files, and what it asked of the others; `site.yaml`, `questions.yaml`, `places.yaml` and the code are the key of the whole.
 */
export interface CachedEntry {
  /** `incidents/id` or `reports/id`. */
  readonly name: string;
  readonly file: string;
  /** What was in its files. */
  readonly known: string;
  /** Sizes and times of its files, where these can be trusted to change when what is in them does; else empty. */
  readonly signature: string;
  /** What it asked of the other files, and a digest of the answers. */
  readonly keys: string;
  readonly answers: string;
  /** JSON, as in `ReadFile`. */
  readonly bare: string;
  readonly issues: string;
  readonly segment: string;
  readonly start: number;
  readonly length: number;
}

export interface EntryCache {
  readonly entries: ReadonlyMap<string, CachedEntry>;
  /** A digest of what all entries may ask of the others: while it stays, no single answer needs a look. */
  readonly index: string;
  /** Files in the same folder with what entries come to, one after the other; none is ever written again. */
  readonly segments: ReadonlySet<string>;
}

const EMPTY: EntryCache = { entries: new Map(), index: '', segments: new Set() };
const INDEX = 'entries.tsv';

/** Reads the cache; empty if it was made for something else, or is not whole. */
export function readEntryCache(folder: string, key: string): EntryCache {
  const file = join(folder, INDEX);
  if (!existsSync(file)) return EMPTY;
  const lines = readLines(file);
  const header = lines.next();
  if (header.done) return EMPTY;
  const [storedKey, index, count, ...names] = header.value.split('\t');
  if (storedKey !== key) {
    lines.return(undefined);
    return EMPTY;
  }
  const sizes = new Map(names.map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? -1]));
  const entries = new Map<string, CachedEntry>();
  for (const line of lines) {
    const [name, entryFile, known, signature, keys, answers, bare, issues, segment, start, length] = line.split('\t') as [string, string, string, string, string, string, string, string, string, string, string];
    if (segment !== '' && !(Number(start) + Number(length) <= (sizes.get(segment) ?? -1))) {
      lines.return(undefined);
      return EMPTY;
    }
    entries.set(name, { name, file: entryFile, known, signature, keys, answers, bare, issues, segment, start: Number(start), length: Number(length) });
  }
  return entries.size === Number(count) ? { entries, index: index!, segments: new Set(names) } : EMPTY;
}

/** Bytes that are kept for so much that is used are a waste, and so many files are too many. */
const MOST_WASTE = 2;
const MOST_SEGMENTS = 50;

/** Writes the cache, all into one segment where most of the old ones is not used any more. Returns it as it is now. */
export function writeEntryCache(folder: string, key: string, given: EntryCache): EntryCache {
  mkdirSync(folder, { recursive: true });
  const kept = [...given.segments].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const used = [...given.entries.values()].reduce((sum, { length }) => sum + length, 0);
  const cache = kept > used * MOST_WASTE + 1e6 || given.segments.size > MOST_SEGMENTS ? joinSegments(folder, given) : given;
  const before = listSegments(folder);
  // A folder may be called anything: an entry that would break its line is read again each time.
  const sound = [...cache.entries.values()].filter((entry) => !/[\t\n]/.test(fieldsOf(entry).join('')));
  writeLines(join(folder, INDEX), linesOf());
  function* linesOf(): Generator<string> {
    yield [key, cache.index, sound.length, ...cache.segments].join('\t');
    for (const entry of sound) yield fieldsOf(entry).join('\t');
  }
  // Others may be another build's, which is still at work.
  for (const name of [...before, ...given.segments]) if (!cache.segments.has(name)) rmSync(join(folder, name), { force: true });
  return cache;
}

function fieldsOf({ name, file, known, signature, keys, answers, bare, issues, segment, start, length }: CachedEntry): readonly string[] {
  return [name, file, known, signature, keys, answers, bare, issues, segment, String(start), String(length)];
}

/** The segments of the cache that is there now, whatever it was made for. */
function listSegments(folder: string): readonly string[] {
  const file = join(folder, INDEX);
  if (!existsSync(file)) return [];
  // Leaving the loop closes the file.
  for (const header of readLines(file)) return header.split('\t').slice(3);
  return [];
}

function joinSegments(folder: string, { entries, index, segments }: EntryCache): EntryCache {
  const writer = new SegmentWriter(folder);
  const files = new Map([...segments].map((name) => [name, openSync(join(folder, name), 'r')]));
  writer.append(new Uint8Array());
  const moved = new Map([...entries].map(([id, entry]): [string, CachedEntry] => {
    if (entry.length === 0) return [id, { ...entry, segment: '', start: 0 }];
    const bytes = Buffer.allocUnsafe(entry.length);
    readSync(files.get(entry.segment)!, bytes, 0, entry.length, entry.start);
    return [id, { ...entry, segment: writer.name, start: writer.append(bytes) }];
  }));
  for (const file of files.values()) closeSync(file);
  writer.close();
  return { entries: moved, index, segments: new Set([writer.name]) };
}
