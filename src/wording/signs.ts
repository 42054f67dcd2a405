/** Scripts that are written without spaces, as part of a character class: each of their letters counts as a word. */
export const SPACELESS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}`;
/** Signs that nobody sees: soft hyphens, joiners, zero-width spaces. */
export const UNSEEN = String.raw`\u00AD\u034F\u200B-\u200F\u2060\uFEFF`;
export const APOSTROPHES = String.raw`'\u2018\u2019\u02BC\u201B\u0060\u00B4\uFF07`;

/** What a sign may be in a word; it may be several of these. A letter, digit or mark of a script with spaces, or an unseen sign: */
export const LETTER = 0b1;
/** A digit of any script. */
export const DIGIT = 0b10;
export const APOSTROPHE = 0b100;
/** A point or a comma. */
export const POINT = 0b1000;
/** A letter, digit or mark of a script without spaces. */
export const ALONE = 0b1_0000;
/** What goes with the letter before it. */
export const MARK = 0b10_0000;
/** As it is compared, wherever it stands: no case to fold, nothing that it could be put together with. Sigma is written otherwise at the end of words. */
export const PLAIN = 0b100_0000;
const KNOWN = 0b1000_0000;
/** What a sign is that is none of these. */
export const NOTHING = KNOWN;

const KINDS: readonly (readonly [kind: number, signs: RegExp])[] = [
  [LETTER, new RegExp(String.raw`[[\p{L}\p{N}\p{M}${UNSEEN}]--[${SPACELESS}]]`, 'v')],
  [DIGIT, /\p{N}/v],
  [APOSTROPHE, new RegExp(`[${APOSTROPHES}]`, 'v')],
  [POINT, /[.,]/],
  [ALONE, new RegExp(`[${SPACELESS}]`, 'v')],
  [MARK, new RegExp(String.raw`[\p{M}${UNSEEN}]`, 'v')],
];
const MAY_BE_PLAIN = /[[\p{Ll}0-9'.,]--[σς]]/v;

/** By code unit; worked out as they come up, since regular expressions ask Unicode's tables each time. */
const known = new Uint8Array(0x1_0000);

/** What a sign may be, by its code point. */
export function kindOf(code: number): number {
  return known[code] || learn(code);
}

function learn(code: number): number {
  const sign = String.fromCodePoint(code);
  const isPlain = MAY_BE_PLAIN.test(sign) && sign.normalize('NFKC').toUpperCase().toLowerCase() === sign;
  const kind = KINDS.reduce((sum, [one, signs]) => (signs.test(sign) ? sum | one : sum), isPlain ? KNOWN | PLAIN : KNOWN);
  if (code < known.length) known[code] = kind;
  return kind;
}
