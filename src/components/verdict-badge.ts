import { VERDICT_SHAPES } from '../charts/verdict-mark.ts';
import { writeSvg } from '../charts/write-svg.ts';
import { html, Html } from './html.ts';
import { VERDICT_ORDER, wordOf, type ShownVerdict } from './verdict-words.ts';

/** The shape of a verdict, the same as in the charts. */
export function showMark(kind: ShownVerdict): Html {
  return MARKS.get(kind)!;
}

/** The shape of a verdict with its word. */
export function showVerdict(kind: ShownVerdict): Html {
  return BADGES.get(kind)!;
}

/** In a box from -8 to 8. */
function drawMark(kind: ShownVerdict): Html {
  return kind === 'unanswered'
    ? html`<svg class="mark" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true"><path class="mark-line" d="M-4 0h8"/></svg>`
    : html`<svg class="mark verdict verdict-${kind}" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${VERDICT_SHAPES[kind].map((shape) => new Html(writeSvg(shape)))}</svg>`;
}

const MARKS = new Map(VERDICT_ORDER.map((kind) => [kind, drawMark(kind)]));
const BADGES = new Map(VERDICT_ORDER.map((kind) => [kind, html`<span class="badge badge-${kind}">${showMark(kind)}${wordOf(kind)}</span>`]));
