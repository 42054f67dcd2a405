import { splitWords } from '../wording/words.ts';
import { wordKey, wordKeys } from './word-key.ts';

/** Ways to read one word of a quote, each a run of words as they are compared. All but words altered in brackets have one way. */
export type WordChoice = readonly (readonly string[])[];

/** Words that must stand in one run. */
export interface PatternPiece {
  readonly words: readonly WordChoice[];
  /** How many words of the text may stand between the piece before and this one; of no matter for the first piece. */
  readonly gap: number;
}

/**
 * What a quote asks of a text: its pieces, in order and without overlap.
 *
 * - An ellipsis (`…`, `...`, `. . .`, also in brackets of any kind) leaves out any number of words, none included.
 * - Square brackets hold an editor's insertion: `[the drone]` stands for nothing or for up to as many words as it has, whatever
 *   they are; where an editor puts two words for five, an ellipsis beside the brackets says so. `〔〕` and full-width ones count too.
 * - Brackets within a word alter it: `[T]he` and `drone[s]` are found with the bracketed letters, without them, or as written.
 */
export interface QuotePattern {
  readonly pieces: readonly PatternPiece[];
  /** The pattern in writing: the same for quotes that ask the same. */
  readonly canonical: string;
}

const MARK = /[[［〔](?<inserted>[^[\]［］〔〕]*)[\]］〕]|[…⋯]|\.(?:\s?\.){2,}/gu;
const ELLIPSIS = /[…⋯]|\.(?:\s?\.){2,}/u;

/** Reads a quote as it stands in a report. A quote of signs alone has no pieces. */
export function parseQuote(quote: string): QuotePattern {
  const pieces: { words: WordChoice[]; gap: number }[] = [{ words: [], gap: Infinity }];
  const part = (gap: number) => {
    const last = pieces.at(-1)!;
    if (last.words.length === 0) last.gap += gap;
    else pieces.push({ words: [], gap });
  };
  const marks = [...quote.matchAll(MARK)];
  let segment = quote.slice(0, marks[0]?.index);
  for (const [i, mark] of [...marks, null].entries()) {
    const words = splitWords(segment);
    pieces.at(-1)!.words.push(...words.map(({ text }) => [[wordKey(text)]]));
    if (mark === null) break;
    let next = quote.slice(mark.index + mark[0].length, marks[i + 1]?.index);
    const inserted = mark.groups?.['inserted'];
    const before = words.at(-1);
    const left = before && before.end === segment.length ? segment.slice(before.start) : '';
    const after = splitWords(next)[0];
    const right = after?.start === 0 ? next.slice(0, after.end) : '';
    if (inserted !== undefined && isAltered(left, inserted, right)) {
      if (left !== '') pieces.at(-1)!.words.pop();
      pieces.at(-1)!.words.push([wordKeys(left + inserted + right), wordKeys(left + right), wordKeys(`${left} ${inserted} ${right}`)]);
      next = next.slice(right.length);
    } else {
      part(inserted === undefined || ELLIPSIS.test(inserted) ? Infinity : splitWords(inserted).length);
    }
    segment = next;
  }
  const sound = pieces.filter(({ words }) => words.length > 0);
  return { pieces: sound, canonical: sound.map(writePiece).join(' ') };
}

/** The words of a quote without the editor's: altered ones as they were made. */
export function wordsOfPattern({ pieces }: QuotePattern): readonly string[] {
  return pieces.flatMap(({ words }) => words.flatMap(([first]) => first ?? []));
}

/** Whether bracketed letters and those beside them make one word: they do not in a script without spaces. */
function isAltered(left: string, inserted: string, right: string): boolean {
  return left + right !== '' && splitWords(inserted)[0]?.end === inserted.length && splitWords(left + inserted + right).length === 1;
}

function writePiece({ words, gap }: PatternPiece, i: number): string {
  const run = words.map((choice) => choice.map((way) => way.join('+')).join('|')).join(' ');
  if (i === 0) return run;
  return `${gap === Infinity ? '…' : `[${gap}]`} ${run}`;
}

/**
 * Where a run of words can end that reads as the piece and begins at `at`: usually one place or none. Follows all ways at once, so
 * that alterations do not multiply.
 */
export function endsOfPiece(keys: readonly string[], at: number, { words }: PatternPiece): readonly number[] {
  let ends = [at];
  for (const choice of words) {
    const next: number[] = [];
    for (const end of ends) {
      for (const way of choice) {
        if (way.every((key, i) => keys[end + i] === key) && !next.includes(end + way.length)) next.push(end + way.length);
      }
    }
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}
