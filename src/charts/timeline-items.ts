import type { Element } from 'hast';
import { s } from './element.ts';
import { drawSpan } from './span-mark.ts';
import { drawGroup, drawLine, drawLines, drawRect } from './svg.ts';
import type { TimeScale } from './time-scale.ts';
import { layoutBlock, SIGN, type Block } from './timeline-block.ts';
import { drawElbow, type Elbow } from './timeline-elbow.ts';
import type { DatedItem } from './timeline-item.ts';
import { drawTie, tieBar, type Tie } from './timeline-ties.ts';
import { nameItem } from './timeline-words.ts';
import { drawVerdict } from './verdict-mark.ts';

const BAR = 10;
const LINE = 16;
const GAP = 16;
/** With more lanes than this, titles are left to hovering, focus and the list beside the chart. */
const MOST_LANES = 30;

/** A block with the ties to landmarks that its lane has to keep free. */
interface TiedBlock extends Block {
  readonly ties: readonly Tie[];
}

interface PlacedBlock extends TiedBlock {
  readonly barTop: number;
}

export interface DrawnItems {
  readonly elements: readonly Element[];
  readonly bottom: number;
  /** Whether any bar is tied to what it hangs on. */
  readonly tied: boolean;
}

/**
 * Bars in lanes, each under its title, so that nothing overlaps, and tied to what their dates hang on. `landmarks` holds
 * the two edges of each landmark that is drawn.
 */
export function drawItems(items: readonly DatedItem[], scale: TimeScale, top: number, prefix: string, landmarks: ReadonlyMap<string, readonly [number, number]>): DrawnItems {
  const layout = (titled: boolean, gap: number) => packLanes(items.map((item) => tieBlock(layoutBlock(item, scale, titled), landmarks)), gap);
  const titled = layout(true, GAP);
  const lanes = titled.length <= MOST_LANES ? titled : layout(false, 3);
  let y = top;
  const blocks = lanes.flatMap((lane) => {
    const lines = Math.max(...lane.map((block) => block.lines.length));
    const barTop = y + (lines > 0 ? 4 + lines * LINE : 0) + 4;
    y = barTop + BAR + (lines > 0 ? 10 : 2);
    return lane.map((block): PlacedBlock => ({ ...block, barTop }));
  });
  const elbows = drawElbows(blocks, scale.range);
  return {
    elements: [...(elbows.length > 0 ? [drawGroup('ties', elbows)] : []), ...blocks.map((block) => drawBlock(block, prefix))],
    bottom: y,
    tied: elbows.length > 0 || blocks.some(({ ties }) => ties.length > 0),
  };
}

function tieBlock(block: Block, landmarks: ReadonlyMap<string, readonly [number, number]>): TiedBlock {
  const ties = block.item.hangsOn.flatMap(({ id }) => {
    const edges = landmarks.get(id);
    return edges ? (tieBar([block.start, block.end], edges) ?? []) : [];
  });
  return { ...block, ties };
}

/** First fit: every block into the first lane where it has room, in the order of time. Ties from either side may meet on one line. */
function packLanes(blocks: readonly TiedBlock[], gap: number): readonly (readonly TiedBlock[])[] {
  const lanes: { readonly from: number; readonly to: number; readonly block: TiedBlock }[][] = [];
  for (const block of blocks) {
    const ends = block.ties.map(({ to }) => to);
    const from = Math.min(block.left - gap / 2, ...ends);
    const to = Math.max(block.right + gap / 2, ...ends);
    const lane = lanes.find((others) => others.every((other) => other.to <= from || other.from >= to));
    if (lane) lane.push({ from, to, block });
    else lanes.push([{ from, to, block }]);
  }
  return lanes.map((lane) => lane.map(({ block }) => block));
}

/** From bar to bar, below all titles. Only those that lead to the same bar may meet. */
function drawElbows(blocks: readonly PlacedBlock[], range: readonly [number, number]): readonly Element[] {
  const placed = new Map(blocks.map((block) => [block.item.id, block]));
  const titles = blocks.map(({ titleLeft, right, lines, barTop }) => ({ x: titleLeft, y: barTop - 4 - lines.length * LINE, width: right - titleLeft, height: lines.length * LINE }));
  const ties = blocks.flatMap((block) => block.ties.map(({ from, to }) => ({ x: Math.min(from, to), y: block.barTop + BAR / 2 - 1, width: Math.abs(to - from), height: 2 })));
  const drawn: { readonly anchor: PlacedBlock; readonly elbow: Elbow }[] = [];
  for (const block of blocks) {
    for (const { id } of block.item.hangsOn) {
      const anchor = placed.get(id);
      if (!anchor) continue;
      const bars = blocks.filter((other) => other !== block && other !== anchor).map(({ start, end, barTop }) => ({ x: start, y: barTop, width: end - start, height: BAR }));
      const lines = drawn.filter((other) => other.anchor !== anchor).flatMap(({ elbow }) => elbow.legs);
      const elbow = drawElbow({ ...block, y: block.barTop + BAR / 2 }, { ...anchor, y: anchor.barTop + BAR / 2 }, [...bars, ...ties, ...lines], titles, range);
      if (elbow) drawn.push({ anchor, elbow });
    }
  }
  return drawn.flatMap(({ elbow }) => elbow.elements);
}

function drawBlock({ item, lines, titleLeft, bars, left, right, barTop, ties }: PlacedBlock, prefix: string): Element {
  const name = nameItem(item);
  const titleTop = barTop - 4 - lines.length * LINE;
  const sign = item.disputed && lines.length > 0;
  const tone = item.disputed ? 'clash' : 'plain';
  return s('a', { href: item.href, ariaLabel: name, dataItem: item.id, className: 'timeline-item' }, [
    // Beside a visible title, a second text would make the two names differ for those who speak what they see.
    ...(lines.length === 0 ? [s('title', {}, name)] : []),
    drawRect('hit', left, titleTop, right - left, barTop + BAR - titleTop),
    ...(sign ? [drawVerdict('conflict', titleLeft + 6, titleTop + 8)] : []),
    drawLines('label halo', titleLeft + (sign ? SIGN : 0), titleTop + 12, lines),
    ...bars.slice(1).map((bar, i) => drawLine(`span-join tone-${tone}`, bars[i]!.end, barTop + BAR / 2, bar.start, barTop + BAR / 2)),
    ...bars.map((bar) => drawSpan(bar.start, bar.end, barTop, BAR, { prefix, tone, shape: bar.shape, hedged: item.doubted })),
    ...ties.flatMap((tie) => drawTie(tie, barTop + BAR / 2)),
  ]);
}
