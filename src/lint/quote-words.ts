/** A quote folded for matching: lower case, no accents, ASCII digits in place of those of other scripts. */
export function foldQuote(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/(?![0-9])\p{Nd}/gu, asciiDigit).toLowerCase();
}

/** The words and numbers of a folded quote, in order; `18th` and `10h` are two each. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/\p{L}+|\d+/gu) ?? [];
}

export function isNumber(word: string | undefined): word is string {
  return word !== undefined && /^\d+$/.test(word);
}

/**
 * A test for whole words that are listed between blanks, folded as quotes are. `*` at the end of a listed word
 * stands for any ending of up to six letters, at its beginning for any beginning.
 */
export function wordTest(listed: string): (word: string) => boolean {
  const words = foldQuote(listed).trim().split(/\s+/);
  const pattern = words.map((word) => word.replace(/^\*/, '\\p{L}*').replace(/\*$/, '\\p{L}{0,6}'));
  const test = new RegExp(`^(?:${pattern.join('|')})$`, 'u');
  return (word) => test.test(word);
}

/** Decimal digits stand in runs of ten, from nought to nine. */
function asciiDigit(digit: string): string {
  const at = digit.codePointAt(0)!;
  let nought = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String((at - nought) % 10);
}
