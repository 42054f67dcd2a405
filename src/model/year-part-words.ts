import { tellBounds } from './tell-bounds.ts';
import type { TimeBounds } from './time.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** EDTF codes 21 to 32: seasons of no certain hemisphere, of the northern and of the southern one. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const HEMISPHERES = ['', 'northern ', 'southern '];

/** Quarters, thirds and halves of a year, by their first codes. */
const FRACTIONS = [
  { from: 40, name: 'half', ordinals: ORDINALS },
  { from: 37, name: 'third', ordinals: ['first', 'second', 'last'] },
  { from: 33, name: 'quarter', ordinals: ORDINALS },
];

/**
 * A part of a year as EDTF names it, with its months, since readers do not agree on where a season begins: "spring 2025 (March–May)".
 * Undefined if the text names none. `bounds` are those of the part itself.
 */
export function wordYearPart(text: string, bounds: TimeBounds): string | undefined {
  const part = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/.exec(text.replace(/[?~%]/g, ''));
  if (!part) return undefined;
  const code = Number(part[2]);
  const year = Number(part[1]);
  const told = year < 1 ? `${1 - year} BC` : String(year);
  const words = tellBounds(bounds).map((piece) => piece.text).join('');
  // The months of a winter that ends in the next year keep both years.
  const months = words.match(/\d+/g)?.length === 1 ? words.replace(/ \d+( BC)?$/, '') : words;
  const fraction = FRACTIONS.find(({ from }) => from <= code);
  if (fraction) return `the ${fraction.ordinals[code - fraction.from]} ${fraction.name} of ${told} (${months})`;
  return `${HEMISPHERES[Math.floor((code - 21) / 4)]}${SEASONS[(code - 21) % 4]} ${told} (${months})`;
}
