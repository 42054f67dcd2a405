import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pairKey, type FoundWording, type SharedRun, type SharedTexts, type SharedWording } from '../model/shared-wording.ts';
import { byCodeUnit } from '../model/text.ts';
import { readLines, writeLines } from '../store/lines.ts';
import { Packer, textAt, type Pack } from '../store/pack.ts';
import { SegmentWriter } from '../store/segment-writer.ts';
import { unpack } from '../store/unpack.ts';
import { digest } from './digest.ts';

/** What texts at hand share, with a pack of the stretches, in the order of the list, for threads. */
export interface PackedWordings extends SharedTexts {
  readonly pack: Pack;
  /** Tells the stretches of each pair from others. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What the texts came to the last time, and what that hangs on. */
export interface KnownResult {
  /** The digest of each text by id. */
  readonly digests: ReadonlyMap<string, string>;
  /** The hashes of frequent grams. */
  readonly frequent: readonly number[];
  readonly shared: PackedWordings;
}

interface Header {
  /** The code and the thresholds. */
  readonly rules: string;
  readonly texts: number;
  readonly pairs: number;
  readonly frequent: readonly number[];
  /** The file with the stretches, as JSON one after the other. */
  readonly segment: string;
}

/** What two texts share, with where in the segment their stretches are. */
interface Placed {
  readonly shared: SharedWording;
  readonly start: number;
  readonly length: number;
  readonly digest: string;
}

const FILE = 'shared-wordings.tsv';
const FOLDER = 'shared-wordings';

/** The last result; null if it was found by other rules, or is not whole. */
export function readResult(cache: string, rules: string): KnownResult | null {
  const header = readHeader(cache);
  if (header?.rules !== rules) return null;
  const segment = join(cache, FOLDER, header.segment);
  const digests = new Map<string, string>();
  const placed: Placed[] = [];
  for (const line of readLines(join(cache, FILE)).drop(1)) {
    const fields = line.split('\t');
    if (digests.size < header.texts) digests.set(fields[0]!, fields[1]!);
    else placed.push(readPlaced(fields));
  }
  const size = statSync(segment, { throwIfNoEntry: false })?.size;
  if (digests.size !== header.texts || placed.length !== header.pairs || placed.reduce((sum, { length }) => sum + length, 0) !== size) return null;
  return { digests, frequent: header.frequent, shared: packTexts(placed, segment) };
}

function readHeader(cache: string): Header | null {
  if (!existsSync(join(cache, FILE))) return null;
  // Leaving the loop closes the file.
  for (const line of readLines(join(cache, FILE))) return JSON.parse(line) as Header;
  return null;
}

function readPlaced(fields: readonly string[]): Placed {
  const [a, b, level, digest] = fields as [string, string, SharedWording['level'], string];
  const [coverage, longestRun, quotedWords, start, length] = fields.slice(4).map(Number) as [number, number, number, number, number];
  return { shared: { a, b, level, coverage, longestRun, quotedWords }, start, length, digest };
}

function writePlaced({ shared: { a, b, level, coverage, longestRun, quotedWords }, start, length, digest }: Placed): string {
  return [a, b, level, digest, coverage, longestRun, quotedWords, start, length].join('\t');
}

function packTexts(placed: readonly Placed[], segment: string): PackedWordings {
  const packer = new Packer();
  const number = placed.length > 0 ? packer.addSegment(segment) : 0;
  const digests = new Map<string, string>();
  for (const { shared: { a, b }, start, length, digest } of placed) {
    packer.place(pairKey(a, b), number, start, length);
    digests.set(pairKey(a, b), digest);
  }
  const pack = packer.finish();
  return { wordings: placed.map(({ shared }) => shared), runs: unpack<readonly SharedRun[]>(pack), pack, digests };
}

export const NOTHING_SHARED = packTexts([], '');

/** Takes in what texts share as it is found: the stretches go to a file at once. */
export class ResultWriter {
  readonly #cache: string;
  readonly #segment: SegmentWriter;
  readonly #placed: Placed[] = [];

  constructor(cache: string) {
    this.#cache = cache;
    this.#segment = new SegmentWriter(join(cache, FOLDER));
    // There is a file even if nothing is shared.
    this.#segment.append(new Uint8Array());
  }

  add({ runs, ...shared }: FoundWording): void {
    this.#place(shared, JSON.stringify(runs));
  }

  /** Takes in a pair of an earlier result, by its number there. */
  keep({ wordings, pack }: PackedWordings, number: number): void {
    this.#place(wordings[number]!, textAt(pack, number));
  }

  #place(shared: SharedWording, runs: string): void {
    const bytes = Buffer.from(runs);
    this.#placed.push({ shared, start: this.#segment.append(bytes), length: bytes.length, digest: digest(bytes) });
  }

  /** Puts all of it, ordered by ids, in the place of the last result. */
  finish({ rules, digests, frequent }: Pick<Header, 'rules' | 'frequent'> & Pick<KnownResult, 'digests'>): PackedWordings {
    this.#segment.close();
    const placed = this.#placed.sort(({ shared: x }, { shared: y }) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
    const before = readHeader(this.#cache);
    const header: Header = { rules, texts: digests.size, pairs: placed.length, frequent, segment: this.#segment.name };
    writeLines(join(this.#cache, FILE), linesOf());
    if (before) rmSync(join(this.#cache, FOLDER, before.segment), { force: true });
    return packTexts(placed, join(this.#cache, FOLDER, this.#segment.name));

    function* linesOf(): Generator<string> {
      yield JSON.stringify(header);
      for (const [id, found] of digests) yield `${id}\t${found}`;
      for (const one of placed) yield writePlaced(one);
    }
  }
}
