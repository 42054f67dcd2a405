import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.ts';

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
  readonly segments: ReadonlyMap<string, SharedArrayBuffer>;
}

const EMPTY: EntryCache = { entries: new Map(), index: '', segments: new Map() };
const INDEX = 'entries.tsv';

/** Reads the cache; empty if it was made for something else, or is not whole. */
export function readEntryCache(folder: string, key: string): EntryCache {
  const file = join(folder, INDEX);
  if (!existsSync(file)) return EMPTY;
  const text = readFileSync(file, 'utf8');
  const [header, ...lines] = text.split('\n');
  const [storedKey, index, ...names] = header!.split('\t');
  if (storedKey !== key || !text.endsWith('\n')) return EMPTY;
  const segments = new Map<string, SharedArrayBuffer>();
  for (const name of names) {
    const segment = readSegment(join(folder, name));
    if (!segment) return EMPTY;
    segments.set(name, segment);
  }
  const entries = new Map<string, CachedEntry>();
  for (const line of lines) {
    if (line === '') continue;
    const [name, entryFile, known, signature, keys, answers, bare, issues, segment, start, length] = line.split('\t') as [string, string, string, string, string, string, string, string, string, string, string];
    if (segment !== '' && !(Number(start) + Number(length) <= (segments.get(segment)?.byteLength ?? -1))) return EMPTY;
    entries.set(name, { name, file: entryFile, known, signature, keys, answers, bare, issues, segment, start: Number(start), length: Number(length) });
  }
  return { entries, index: index!, segments };
}

/** Bytes that are kept for so much that is used are a waste. */
const MOST_WASTE = 2;

/** Writes the cache: new segments beside the old ones, all into one where most of the old is not used any more. */
export function writeEntryCache(folder: string, key: string, { entries, index, segments }: EntryCache): void {
  mkdirSync(folder, { recursive: true });
  const kept = [...segments.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const used = [...entries.values()].reduce((sum, { length }) => sum + length, 0);
  const cache = kept > used * MOST_WASTE + 1e6 || segments.size > 50 ? joinSegments({ entries, index, segments }, used) : { entries, index, segments };
  for (const [name, segment] of cache.segments) if (!existsSync(join(folder, name))) writeWhole(join(folder, name), Buffer.from(segment));
  const lines = [[key, index, ...cache.segments.keys()].join('\t')];
  for (const { name, file, known, signature, keys, answers, bare, issues, segment, start, length } of cache.entries.values()) {
    const fields = [name, file, known, signature, keys, answers, bare, issues, segment, String(start), String(length)];
    // A folder may be called anything.
    if (!fields.some((field) => /[\t\n]/.test(field))) lines.push(fields.join('\t'));
  }
  writeWhole(join(folder, INDEX), `${lines.join('\n')}\n`);
  for (const name of readdirSync(folder)) if (name.endsWith('.segment') && !cache.segments.has(name)) rmSync(join(folder, name), { force: true });
}

/** A segment's name hangs on what is in it, so that two builds at once do not get in each other's way. */
export function nameSegment(segment: SharedArrayBuffer): string {
  return `${digest(Buffer.from(segment))}.segment`;
}

function joinSegments({ entries, index, segments }: EntryCache, used: number): EntryCache {
  const segment = new SharedArrayBuffer(used);
  const bytes = new Uint8Array(segment);
  const moved = new Map<string, CachedEntry>();
  let start = 0;
  for (const entry of entries.values()) {
    if (entry.length > 0) bytes.set(new Uint8Array(segments.get(entry.segment)!, entry.start, entry.length), start);
    moved.set(entry.name, { ...entry, start });
    start += entry.length;
  }
  const name = nameSegment(segment);
  return { entries: new Map([...moved].map(([id, entry]) => [id, { ...entry, segment: name }])), index, segments: new Map([[name, segment]]) };
}

function readSegment(file: string): SharedArrayBuffer | null {
  if (!existsSync(file)) return null;
  const opened = openSync(file, 'r');
  try {
    const segment = new SharedArrayBuffer(fstatSync(opened).size);
    const bytes = Buffer.from(segment);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(opened, bytes, at, bytes.length - at, null);
      if (read === 0) return null;
      at += read;
    }
    return segment;
  } finally {
    closeSync(opened);
  }
}

/** A reader sees the old file or the whole new one. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const next = `${file}.${process.pid}.next`;
  writeFileSync(next, content);
  renameSync(next, file);
}

/** A file of JSON; null where there is none, or not all of it. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
