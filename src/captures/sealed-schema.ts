import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { fromBase64 } from './base64.ts';
import { ALGORITHM, MOST_BYTES, MOST_WORDS, SALT_BYTES, type SealedCapture } from './sealed-capture.ts';

/** A place in a sealed capture that is not of the format. */
export interface SealMistake {
  /** Keys and list numbers from the top: `quotes.0.pieces.1.salts`; empty for the file. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export type ParsedSeal = { readonly capture: SealedCapture } | { readonly mistakes: readonly SealMistake[] };

/** Proofs of one run have at most two hashes a level of the tree. */
const MOST_HASHES = 2 * Math.ceil(Math.log2(MOST_WORDS));
/** Of several mistakes; a file of the wrong kind has thousands. */
const MOST_MISTAKES = 20;

const count = (least: number, most = MOST_WORDS) => z.int({ error: 'a whole number' }).min(least, { error: `at least ${least}`, abort: true }).max(most, { error: `at most ${most}`, abort: true });
const line = (expected: string) => z.string({ error: expected }).min(1, { error: expected }).max(200, { error: `${expected} of at most 200 characters` });
const bytes = (length: number) => z.string({ error: `${length} bytes in base64` }).refine((text) => fromBase64(text)?.length === length, { error: `${length} bytes in base64` });
const list = <T extends z.ZodType>(item: T, expected: string) => z.array(item, { error: expected });
const shape = <T extends z.ZodRawShape>(fields: T) =>
  z.strictObject(fields, { error: ({ code }) => (code === 'unrecognized_keys' ? `no keys but ${Object.keys(fields).map((key) => `\`${key}\``).join(', ')}` : 'keys and values') });

const runFields = {
  from: count(0),
  to: count(1),
  words: list(z.string({ error: 'a word' }).min(1, { error: 'a word' }), 'a list of words'),
  salts: list(bytes(SALT_BYTES), 'a list of salts'),
  proof: list(bytes(32), 'a list of hashes').max(MOST_HASHES, { error: `at most ${MOST_HASHES} hashes` }),
};

const run = shape(runFields);
const span = shape({ ...runFields, otherFrom: count(0), otherTo: count(1), quoted: z.boolean({ error: '`true` or `false`' }) });
const quote = shape({
  quote: z.string({ error: "the quote's words" }).min(1, { error: "the quote's words" }),
  pieces: list(run, 'a list of pieces').min(1, { error: 'a piece at least' }),
});
const sharing = shape({
  with: line('the id of a report'),
  level: line('a level of sharing'),
  coverage: z.number({ error: 'a number from 0 to 1' }).min(0, { error: 'a number from 0 to 1' }).max(1, { error: 'a number from 0 to 1' }),
  longestRun: count(0),
  quotedWords: count(0),
  spans: list(span, 'a list of spans'),
});

const sealed = shape({
  version: z.literal(1, { error: '1, the version that is known' }),
  algorithm: z.literal(ALGORITHM, { error: `\`${ALGORITHM}\`` }),
  words: count(1),
  root: z.string({ error: '64 digits of lower-case hex' }).regex(/^[0-9a-f]{64}$/, { error: '64 digits of lower-case hex' }),
  quotes: list(quote, 'a list of quotes'),
  shared: list(sharing, 'a list of reports that share wording'),
}).superRefine(({ words: size, quotes, shared }, context) => {
  const refuse = (path: readonly PropertyKey[], message: string) => context.addIssue({ code: 'custom', path: [...path], message });
  const checkRun = ({ from, to, words, salts }: z.infer<typeof run>, path: readonly PropertyKey[]) => {
    if (to <= from || to > size) refuse([...path, 'to'], `a number above ${from}, at most ${size}`);
    else if (words.length !== to - from) refuse([...path, 'words'], `${to - from} words`);
    else if (salts.length !== to - from) refuse([...path, 'salts'], `${to - from} salts`);
  };
  for (const [i, { pieces }] of quotes.entries()) {
    for (const [j, piece] of pieces.entries()) {
      checkRun(piece, ['quotes', i, 'pieces', j]);
      const least = pieces[j - 1]?.to ?? 0;
      if (piece.from < least) refuse(['quotes', i, 'pieces', j, 'from'], `at least ${least}, where the piece before ends`);
    }
    const first = quotes.findIndex(({ quote: text }) => text === quotes[i]!.quote);
    if (first < i) refuse(['quotes', i, 'quote'], `another quote than number ${first}`);
  }
  for (const [i, { spans }] of shared.entries()) {
    for (const [j, piece] of spans.entries()) {
      checkRun(piece, ['shared', i, 'spans', j]);
      if (piece.otherTo - piece.otherFrom !== piece.to - piece.from) refuse(['shared', i, 'spans', j, 'otherTo'], `${piece.otherFrom + piece.to - piece.from}, since a span is as long in both texts`);
    }
  }
});

/** Reads a sealed capture. What comes back has the right shape and sizes; whether its proofs hold is for `verify-seal.ts`. */
export function parseSealedCapture(json: string): ParsedSeal {
  if (json.length > MOST_BYTES || utf8ToBytes(json).length > MOST_BYTES) return { mistakes: [{ path: '', expected: `at most ${MOST_BYTES} bytes`, found: 'more' }] };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { mistakes: [{ path: '', expected: 'JSON', found: describe(json) }] };
  }
  const result = sealed.safeParse(data);
  if (result.success) return { capture: result.data };
  return {
    mistakes: result.error.issues.slice(0, MOST_MISTAKES).map((issue) => ({
      path: issue.path.join('.'),
      expected: issue.message,
      found: issue.code === 'unrecognized_keys' ? issue.keys.map((key) => describe(key)).join(', ') : describe(valueAt(data, issue.path)),
    })),
  };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? 'nothing' : `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
