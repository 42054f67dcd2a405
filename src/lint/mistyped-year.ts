import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';
import type { CivilMs } from '../model/time.ts';
import { startOfWritten, type WrittenDate } from './written-dates.ts';

/**
 * A date with its year put right, as something to spread into an issue's words: the latest year from `from` on that
 * has one digit other or two neighbours the other way round, and leaves the date before `until`. Nothing if there is none.
 */
export function suggestYear(text: string, date: WrittenDate, from: number, until: CivilMs): { readonly suggestion?: string } {
  for (const year of slipsOf(date.year).filter((slip) => slip >= from).sort((a, b) => b - a)) {
    if (startOfWritten({ ...date, year }) >= until) continue;
    const suggestion = `${text.slice(0, date.index)}${year}${text.slice(date.index + 4)}`;
    if (!isEdtfFailure(parseEdtf(suggestion, 'UTC'))) return { suggestion };
  }
  return {};
}

/** Years of four digits that a slip of the finger turns into this one. */
function slipsOf(year: number): number[] {
  if (year < 0) return [];
  const digits = [...String(year).padStart(4, '0')];
  const slips = digits.flatMap((_, i) => [
    ...Array.from({ length: 10 }, (_, digit) => digits.with(i, String(digit))),
    ...(i > 0 ? [digits.with(i, digits[i - 1]!).with(i - 1, digits[i]!)] : []),
  ]);
  return slips.map((slip) => Number(slip.join(''))).filter((slip) => slip !== year && slip >= 1000);
}
