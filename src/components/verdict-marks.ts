import { toHtml } from 'hast-util-to-html';
import { drawVerdict } from '../charts/verdict-mark.ts';
import { VERDICT_ORDER, type ShownVerdict } from './verdict-words.ts';

/** The shape of each verdict as SVG, the same as in the charts, in a box from -8 to 8. */
export const VERDICT_MARKS = new Map(VERDICT_ORDER.map((kind) => [kind, drawMark(kind)]));

function drawMark(kind: ShownVerdict): string {
  return kind === 'unanswered' ? '<path class="mark-line" d="M-4 0h8"></path>' : toHtml(drawVerdict(kind, 0, 0), { space: 'svg' });
}
