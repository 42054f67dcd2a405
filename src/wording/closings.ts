import type { SharedRun } from './runs.ts';
import { QUARTERS } from './weights.ts';
import { BEGINS_LINE, weigh, WEIGHT, type Wording } from './wording.ts';

/** The closing lines of a text weigh at most so much. */
const LONGEST_CLOSING = 60 * QUARTERS;
/** A run may begin or end so many words beside a line and still be whole lines. */
const SLACK = 3;

/**
 * Runs but those that are whole lines among the closing lines of both texts. There an agency's footer stands, which on a
 * small site too few captures have for it to be known as frequent.
 */
export function dropClosings(a: Wording, b: Wording, runs: readonly SharedRun[]): readonly SharedRun[] {
  const lines = runs.filter((run) => !run.quoted && isWholeLines(a, run.a) && isWholeLines(b, run.b));
  if (lines.length === 0) return runs;
  const [closingA, closingB] = [startOfClosing(a), startOfClosing(b)];
  const closings = new Set(lines.filter((run) => run.a[0] >= closingA - SLACK && run.b[0] >= closingB - SLACK));
  return runs.filter((run) => !closings.has(run));
}

function isWholeLines(text: Wording, [from, to]: readonly [number, number]): boolean {
  return isNearLineStart(text, from) && isNearLineStart(text, to);
}

/** The end of the text will do too. */
function isNearLineStart({ marks }: Wording, place: number): boolean {
  for (let i = Math.max(0, place - SLACK); i <= place + SLACK; i += 1) if (i >= marks.length || (marks[i]! & BEGINS_LINE) !== 0) return true;
  return false;
}

/** Where the closing lines begin: as many whole lines as weigh sixty words together, but no more than half of the text. */
function startOfClosing(text: Wording): number {
  const { marks } = text;
  const most = Math.min(LONGEST_CLOSING, weigh(text, 0, marks.length) / 2);
  let [weight, closing] = [0, marks.length];
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    weight += marks[i]! & WEIGHT;
    if (weight > most) break;
    if ((marks[i]! & BEGINS_LINE) !== 0) closing = i;
  }
  return closing;
}
