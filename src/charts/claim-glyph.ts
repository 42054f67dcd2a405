import type { Element } from 'hast';
import type { Claim } from '../model/claim.ts';
import { s } from './element.ts';
import { drawText, round } from './svg.ts';

/** Outlines in a box from -6 to 6: in one row, equal answers have equal outlines. */
const OUTLINES = [
  { whole: 'M-5.5 0A5.5 5.5 0 1 1 5.5 0A5.5 5.5 0 1 1-5.5 0Z', half: 'M0-5.5A5.5 5.5 0 0 0 0 5.5Z' },
  { whole: 'M-5-5H5V5H-5Z', half: 'M-5-5H0V5H-5Z' },
  { whole: 'M0-6L6 5H-6Z', half: 'M0-6V5H-6Z' },
  { whole: 'M0-6.5L6.5 0L0 6.5L-6.5 0Z', half: 'M0-6.5V6.5L-6.5 0Z' },
  { whole: 'M0 6L6-5H-6Z', half: 'M0 6V-5H-6Z' },
  { whole: 'M-2.5-6H2.5V-2.5H6V2.5H2.5V6H-2.5V2.5H-6V-2.5H-2.5Z', half: 'M-2.5-6H0V6H-2.5V2.5H-6V-2.5H-2.5Z' },
] as const;

/** The number of outlines; from the last of them on, answers share one. */
export const OUTLINE_COUNT = OUTLINES.length;

/** How a cell of the matrix stands to its question. */
export type GlyphKind = 'asserts' | 'hedged' | 'denies' | 'unknown' | 'silent' | 'not-coded';

export function glyphOf(claim: Claim | undefined): GlyphKind {
  if (!claim) return 'not-coded';
  return claim.stance === 'asserts' && claim.hedged ? 'hedged' : claim.stance;
}

/** What each glyph means, in the order of a legend. */
export const GLYPH_WORDS: Readonly<Record<GlyphKind, string>> = {
  asserts: 'says so',
  hedged: 'says so with a hedge',
  denies: 'denies it',
  unknown: 'says that it is not known',
  silent: 'read, does not say',
  'not-coded': 'not coded yet',
};

const outline = (className: string, d: string): Element => s('path', { className, d });

/** What each glyph consists of, by the number of its answer where its outline hangs on that. */
const PARTS: Readonly<Record<GlyphKind, readonly (readonly Element[])[]>> = {
  asserts: OUTLINES.map(({ whole }) => [outline('glyph-fill', whole)]),
  hedged: OUTLINES.map(({ whole, half }) => [outline('glyph-line', whole), outline('glyph-fill', half)]),
  denies: OUTLINES.map(({ whole }) => [outline('glyph-line', whole), outline('glyph-slash', 'M-7 7L7-7')]),
  unknown: [[drawText('glyph-question', 0, 5, '?', 'middle')]],
  silent: [[outline('glyph-dash', 'M-5 0H5')]],
  'not-coded': [[s('circle', { className: 'glyph-dot', r: 1.2 })]],
};

/** One glyph around a centre. `answer` counts the row's answers from 0 and picks the outline. */
export function drawGlyph(kind: GlyphKind, x: number, y: number, answer = 0): Element {
  const parts = PARTS[kind];
  const own = parts[Math.min(answer, parts.length - 1)]!;
  const transform = `translate(${round(x)} ${round(y)})`;
  const [first, second] = own;
  if (second) return s('g', { className: `glyph-${kind}`, transform }, own);
  return { ...first!, properties: { ...first!.properties, className: [`glyph-${kind}`, ...(first!.properties.className as string[])], transform } };
}
