import type { Element } from 'hast';
import { s } from './element.ts';
import { drawLine, drawRect, drawText } from './svg.ts';
import { ellipsize, textWidth } from './text-width.ts';
import type { TimelineItem } from './timeline-item.ts';
import { endAtWord, nameItem } from './timeline-words.ts';
import { drawVerdict } from './verdict-mark.ts';

const LINE = 26;
const SIGN = 17;

/** Incidents that nobody can date, in a lane of their own below the axis, flowing over as many lines as it takes. */
export function drawUndated(items: readonly TimelineItem[], width: number, top: number): { readonly elements: readonly Element[]; readonly bottom: number } {
  if (items.length === 0) return { elements: [], bottom: top };
  const heading = [drawLine('row-rule', 0, top + 6, width, top + 6), drawText('lane-title', 0, top + 26, 'Date not known')];
  let [x, y] = [0, top + 34];
  const names = items.map((item) => {
    const text = endAtWord(ellipsize(item.title, Math.min(330, width) - SIGN));
    const needed = SIGN + textWidth(text);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    const link = s('a', { href: item.href, ariaLabel: nameItem(item), dataItem: item.id, className: 'timeline-item timeline-undated' }, [
      drawRect('hit', x, y, needed, LINE),
      item.disputed ? drawVerdict('conflict', x + 6, y + LINE / 2) : drawRect('undated-mark', x, y + LINE / 2 - 5, 11, 10, { rx: 2 }),
      drawText('label', x + SIGN, y + LINE / 2 + 4, text),
    ]);
    x += needed + 20;
    return link;
  });
  return { elements: [...heading, ...names], bottom: y + LINE + 4 };
}
