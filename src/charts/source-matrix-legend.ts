import type { Element } from 'hast';
import { s } from './element.ts';
import type { LegendItem } from './legend.ts';
import { round } from './svg.ts';

/** What is drawn of all pairs: one path for each, since hundreds of elements would weigh more than the page. */
export interface PairPaths {
  readonly frames: string[];
  readonly alike: string[];
  readonly clashing: string[];
  readonly arrows: string[];
  readonly ties: string[];
  readonly met: string[];
}

/** What the marks of the matrix mean, of those that it has. */
export function legendOf({ alike, clashing, arrows, ties, met, frames }: PairPaths, prefix: string, numbered: boolean): readonly LegendItem[] {
  const square = (x: number, y: number, side: number) => `M${round(x - side / 2)} ${round(y - side / 2)}h${side}v${side}h${-side}z`;
  const sign = (draw: (x: number, y: number) => readonly Element[], label: string, present = true, room?: number) => (present ? [{ sign: draw, label, ...(room ? { room } : {}) }] : []);
  const path = (className: string, d: string, fill?: string) => s('path', { className: [className], d, ...(fill ? { fill } : {}) });
  return [
    ...sign((x, y) => [path('pair-frame', square(x - 9, y, 6)), path('pair-frame', square(x + 5, y, 13))], numbered ? 'few, many questions that both answer (2/5: 2 of 5 alike)' : 'few, many questions that both answer', frames.length > 0, 26),
    ...sign((x, y) => [path('pair-alike', square(x, y, 12))], 'alike', alike.length > 0),
    ...sign((x, y) => [path('pair-frame', square(x, y, 12)), path('pair-clash', square(x, y, 12), `url(#${prefix}-hatch)`)], 'cannot both be true', clashing.length > 0),
    ...sign((x, y) => [path('pair-frame', square(x, y, 12))], 'neither', frames.length > 0),
    ...sign((x, y) => [path('pair-arrow', `M${round(x + 3)} ${round(y)}l-5-5v10z`)], 'points to the name that was first more often', arrows.length > 0),
    ...sign((x, y) => [path('pair-tie', `M${round(x - 4)} ${round(y + 1.5)}h8m-8-3h8`)], 'made from the other, or shared wording', ties.length > 0),
    ...sign((x, y) => [path('pair-tie', `M${round(x - 1)} ${round(y)}h2`)], 'same incident, no question in common', met.length > 0),
  ];
}
