import { numberWord } from './number-word.ts';
import { tellBounds } from './tell-bounds.ts';
import type { TimeBounds } from './time.ts';

/** More members than this are told by their number. */
const MOST_MEMBERS = 4;

/**
 * Several stretches in words: "18 or 20 June 2025", and "18 and 20 June 2025" where it was in `all` of them. Many are
 * told as what holds all of them: "18 January – 18 December 2025 (one of 12 days)".
 */
export function formatSpans(spans: readonly TimeBounds[], all: boolean): string {
  if (spans.length > MOST_MEMBERS) {
    const hull = { earliest: spans[0]!.earliest, latest: spans.at(-1)!.latest };
    return `${wordSpan(hull)} (${all ? '' : 'one of '}${numberWord(spans.length)} ${nounOf(spans)})`;
  }
  const words = spans.map(wordSpan);
  const shared = words.length > 1 ? sharedEnd(words) : '';
  const short = words.map((text, i) => (i < words.length - 1 ? text.slice(0, text.length - shared.length) : text));
  return short.length < 2 ? short.join('') : `${short.slice(0, -1).join(', ')} ${all ? 'and' : 'or'} ${short.at(-1)}`;
}

function wordSpan(span: TimeBounds): string {
  return tellBounds(span).map(({ text }) => text).join('');
}

/** "days", "months" or "years" where each is a whole one. */
function nounOf(spans: readonly TimeBounds[]): string {
  const units = new Set(spans.map((span) => {
    const pieces = tellBounds(span);
    return pieces.length === 1 && pieces[0]!.unit !== 'time' ? `${pieces[0]!.unit}s` : 'stretches';
  }));
  return units.size === 1 ? [...units][0]! : 'stretches';
}

/** The month and year, or the year, that all members end in, so that it need be told once. */
function sharedEnd(words: readonly string[]): string {
  if (words.some((text) => /^(?:by|from) | – /.test(text))) return '';
  const ends = [/ \p{L}+ \d+(?: BC)?$/u, / \d+(?: BC)?$/].map((end) => end.exec(words[0]!)?.[0]);
  return ends.find((end) => end !== undefined && words.every((text) => text.endsWith(end))) ?? '';
}
