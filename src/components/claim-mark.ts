import { CLAIM_MARKS, type ClaimMark } from './claim-words.ts';
import { html, type Html } from './html.ts';

/** Line drawings in a 16 by 16 box, one for each reservation that a report can make. */
const SHAPES: Readonly<Record<ClaimMark, string>> = {
  hedged: 'M1.5 9.5c1.6-3.4 3.3-3.4 4.9-1.7 1.6 1.7 3.3 1.7 4.9 0 1.1-1.2 2.2-1.6 3.2-1.2',
  approximate: 'M2 6c1.8-2 3.6-2 6 0s4.2 2 6 0M2 11c1.8-2 3.6-2 6 0s4.2 2 6 0',
  denied: 'M3.8 12.2 12.2 3.8M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  unknown: 'M5.2 5.7A2.8 2.8 0 1 1 9.4 8C8.4 8.7 8 9.2 8 10.4M8 13.2v.4',
  silent: 'M3 8h10',
  uncoded: 'M2 6 6 2M2 10l8-8M2 14 14 2M6 14l8-8M10 14l4-4',
};

const SHOWN = new Map(Object.entries(CLAIM_MARKS).map(([mark, { word }]) => [mark,
  html`<span class="reserve reserve-${mark}"><svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path class="mark-line" d="${SHAPES[mark as ClaimMark]}"/></svg>${word}</span>`]));

/** A reservation that a report makes, or the absence of a claim, as a drawing with its word. */
export function showReserve(mark: ClaimMark): Html {
  return SHOWN.get(mark)!;
}
