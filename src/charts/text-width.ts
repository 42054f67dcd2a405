/** Sizes of text in charts, in CSS pixels. */
export const LABEL_SIZE = 13;
export const TICK_SIZE = 12;

/** Advance widths of Source Sans 3 at weight 600 in hundredths of an em, as measured in a browser; the regular is narrower. */
const WIDTHS: ReadonlyMap<number, number> = new Map(
  ([
    [20, ' '], [26, '|ij'], [27, "',.:;l·"], [28, 'I'], [32, '!()-[]f{}'], [34, '/\\'], [37, 'tr'], [44, 's*?z'], [46, 'c'],
    [49, '"xJvy“”‘’'], [51, 'LY_–#$+0123456789<=>F^e~×±'], [53, 'agk'], [55, 'ESVXZT`o'], [56, 'Abdhnpqu'], [59, 'CPR'], [60, 'BK'],
    [63, 'DG'], [66, 'HN&U'], [68, 'OQ'], [75, 'Mw'], [80, 'W'], [84, '%m'], [87, '@'], [97, '…—'], [11, '\u202f'],
  ] as const).flatMap(([width, letters]) => [...letters].map((letter) => [letter.codePointAt(0)!, width] as const)),
);
/** The same up to the last of the signs above. */
const COMMON: readonly number[] = Array.from({ length: Math.max(...WIDTHS.keys()) + 1 }, (_, code) => WIDTHS.get(code) ?? otherWidth(code));

/** About how wide a text is, never less than it really is in the site's face; other scripts by their widest common face. */
export function textWidth(text: string, size: number = LABEL_SIZE): number {
  return inPixels(advanceOf(text), size);
}

/** In hundredths of an em: whole numbers, so that parts of a text add up to it. */
function advanceOf(text: string): number {
  let hundredths = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < COMMON.length) {
      hundredths += COMMON[unit]!;
      continue;
    }
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i += 1;
    hundredths += otherWidth(code);
  }
  return hundredths;
}

function inPixels(hundredths: number, size: number): number {
  return (hundredths / 100) * size * 1.03;
}

const SPACE = advanceOf(' ');

function otherWidth(code: number): number {
  if (code >= 0x300 && code < 0x370) return 0;
  if (code < 0x250) return 60;
  if (code >= 0x1100 && code < 0x1200) return 100;
  if (code >= 0x2e80 && code < 0xa4d0) return 100;
  if (code >= 0xac00 && code < 0xd7b0) return 100;
  if (code >= 0xfe30) return code < 0x10000 ? 100 : 130;
  return 66;
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function ellipsize(text: string, maxWidth: number, size: number = LABEL_SIZE): string {
  if (textWidth(text, size) <= maxWidth) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text broken into at most `maxLines` lines; the last is cut where the text is longer. */
export function wrapText(text: string, maxWidth: number, maxLines: number, size: number = LABEL_SIZE): readonly string[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (textWidth(plain, size) <= maxWidth) return [plain];
  const words = plain.split(' ');
  const lines: string[] = [];
  let [line, length] = ['', 0];
  for (const [i, word] of words.entries()) {
    const longer = line ? length + SPACE + advanceOf(word) : advanceOf(word);
    if (!line || inPixels(longer, size) <= maxWidth) {
      line = line ? `${line} ${word}` : word;
      length = longer;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, ellipsize([line, ...words.slice(i)].join(' '), maxWidth, size)];
    lines.push(ellipsize(line, maxWidth, size));
    [line, length] = [word, advanceOf(word)];
  }
  return [...lines, ellipsize(line, maxWidth, size)];
}

/** As `wrapText`, with lines of about the same length where there are several. */
export function balanceText(text: string, maxWidth: number, maxLines: number, size: number = LABEL_SIZE): readonly string[] {
  const widest = wrapText(text, maxWidth, maxLines, size);
  if (widest.length < 2 || widest.at(-1)!.endsWith('…')) return widest;
  for (let width = maxWidth / 2; width < maxWidth; width += maxWidth / 16) {
    const lines = wrapText(text, width, maxLines, size);
    if (lines.length === widest.length && !lines.some((line) => line.endsWith('…'))) return lines;
  }
  return widest;
}
