import type { Element } from 'hast';
import { DAY_MS, type TimeBounds } from '../model/time.ts';
import { s } from './element.ts';
import { placeLabels, type Box } from './label-placement.ts';
import { drawUprightSpan, shapeOfTime } from './span-mark.ts';
import { drawGroup, drawLine, drawLines, drawRect, drawRules, drawText, round, type Rule } from './svg.ts';
import { textWidth, TICK_SIZE, wrapText } from './text-width.ts';
import { drawTimeAxis, TIME_AXIS_HEIGHT } from './time-axis.ts';
import { fitTimeScale, timeScale, type TimeScale } from './time-scale.ts';
import { timeTicks } from './time-ticks.ts';
import type { Testimony } from './testimony.ts';

/** A claim with the time that it gives and, where known, the time at which it was published. */
export interface Reading extends Testimony {
  readonly claimed: TimeBounds;
  readonly approximate: boolean;
  readonly published: TimeBounds | null;
}

const LEFT = 82;
const TOP = 26;
const MARK = 11;
const STEP = 17;
const LABEL_WIDTH = 130;
const WIDE = 560;

interface PlacedReading {
  readonly reading: Reading;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Publication along x, claimed time along y, both rising away from the corner. */
export function drawClocks(readings: readonly Reading[], width: number, prefix: string): { readonly elements: readonly Element[]; readonly height: number } {
  const [dated, undated] = [readings.filter(({ published }) => published), readings.filter(({ published }) => !published)];
  const lane = undated.length === 0 ? 0 : Math.max(width >= WIDE ? 168 : 92, undated.length * STEP + 24);
  const bottom = TOP + (width >= WIDE ? 300 : 240);
  const right = width - lane - (lane > 0 ? 14 : 0);
  const x = fitTimeScale(dated.map(({ published }) => published!), [LEFT, right])!;
  const y = fitClaimed(readings, x, [bottom, TOP]);

  const spots = [
    ...spread(dated.map(({ published }) => (x.at(published!.earliest) + x.at(published!.latest)) / 2), LEFT, right),
    ...undated.map((_, i) => width - lane + 14 + i * STEP),
  ];
  const placed = [...dated, ...undated].map((reading, i): PlacedReading => {
    const [from, to] = [y.at(reading.claimed.earliest), y.at(reading.claimed.latest)];
    return { reading, x: spots[i]!, top: Math.min(to, from), bottom: Math.max(to, from) };
  });
  const frames = placed.map(({ reading }) => (reading.published ? { x: LEFT + 2, y: TOP, width: right - LEFT - 2, height: bottom - TOP } : { x: width - lane, y: TOP, width: lane, height: bottom - TOP }));
  const labels = drawNames(placed, frames, width, bottom + TIME_AXIS_HEIGHT + 22);
  return {
    elements: [
      ...drawAhead(x, y, right),
      ...drawClaimedAxis(y, lane > 0 ? width : right),
      ...drawTimeAxis(x, TOP, bottom),
      drawText('axis-name', 0, 12, 'Claimed time of the event'),
      drawText('axis-name', right, bottom + TIME_AXIS_HEIGHT + 12, 'Publication of the report', 'end'),
      ...(lane > 0 ? drawLane(width - lane, width, bottom) : []),
      ...placed.map((spot) => drawReading(spot, x, prefix)),
      ...labels.elements,
    ],
    height: labels.bottom,
  };
}

/** The y scale holds the x scale's days as well, so that the diagonal lies inside. */
function fitClaimed(readings: readonly Reading[], x: TimeScale, range: readonly [number, number]): TimeScale {
  const own = fitTimeScale([...readings.map(({ claimed }) => claimed), ...readings.flatMap(({ published }) => published ?? [])], range)!;
  const domain = { earliest: Math.min(own.domain.earliest, x.domain.earliest), latest: Math.max(own.domain.latest, x.domain.latest) };
  return { ...timeScale(domain, range), finest: own.finest };
}

/** Marks side by side where they would cover each other. */
function spread(centres: readonly number[], left: number, right: number): readonly number[] {
  const order = centres.map((centre, i) => ({ centre, i })).sort((a, b) => a.centre - b.centre || a.i - b.i);
  const groups: { centre: number; i: number }[][] = [];
  for (const spot of order) {
    const last = groups.at(-1);
    if (last && spot.centre - last.at(-1)!.centre < STEP) last.push(spot);
    else groups.push([spot]);
  }
  const spots = [...centres];
  for (const group of groups) {
    const middle = group.reduce((sum, { centre }) => sum + centre, 0) / group.length;
    const step = Math.min(STEP, (right - left - MARK) / Math.max(1, group.length - 1));
    const half = ((group.length - 1) * step) / 2;
    const start = Math.max(left + MARK / 2, Math.min(middle - half, right - MARK / 2 - 2 * half));
    group.forEach(({ i }, k) => { spots[i] = start + k * step; });
  }
  return spots;
}

function drawReading({ reading, x, top, bottom }: PlacedReading, scale: TimeScale, prefix: string): Element {
  const { claim, claimed, approximate, published, label } = reading;
  const parts = [drawUprightSpan(x - MARK / 2, MARK, bottom, top, { prefix, tone: 'plain', shape: shapeOfTime(claimed, approximate), hedged: claim.hedged })];
  if (published && published.latest - published.earliest > DAY_MS) {
    const middle = (top + bottom) / 2;
    parts.unshift(drawLine('published-extent', scale.at(published.earliest), middle, scale.at(published.latest), middle));
  }
  return drawGroup('reading', parts, label);
}

/** Where both clocks agree, and above it the region in which a report would be ahead of its event. */
function drawAhead(x: TimeScale, y: TimeScale, right: number): readonly Element[] {
  const { earliest, latest } = x.domain;
  const [start, end] = [round(y.at(earliest)), round(y.at(latest))];
  const words = 'told before it happened';
  const hasRoom = textWidth(words, TICK_SIZE) + 24 < right - LEFT && start - TOP > 60;
  return [
    s('path', { className: 'ahead', d: `M${LEFT},${start}L${round(right)},${end}V${TOP}H${LEFT}Z` }),
    drawLine('diagonal', LEFT, start, right, end),
    ...(hasRoom ? [drawText('tick', LEFT + 8, TOP + 16, words)] : []),
  ];
}

function drawClaimedAxis(y: TimeScale, far: number): readonly Element[] {
  const ticks = timeTicks(y, 34).map((tick) => ({ ...tick, level: y.at(tick.at) })).filter(({ level }) => level >= TOP + 6);
  return [
    ...drawRules('grid', ticks.map(({ level }): Rule => [LEFT, level, far, level])),
    ...ticks.map(({ level, label, major }) => drawText('tick', LEFT - 8, level - 3 < TOP ? level + 12 : level - 3, major === null ? label : `${label} ${shorten(major)}`, 'end')),
    drawLine('axis', LEFT, TOP, LEFT, y.range[0]),
  ];
}

/** "June 2025" as "Jun 2025". */
function shorten(major: string): string {
  return major.replace(/^(\d+ )?([A-Z][a-z]{2})[a-z]* /, '$1$2 ');
}

/** Reports that do not say when they appeared stand beside the plot. */
function drawLane(left: number, right: number, bottom: number): readonly Element[] {
  const lines = wrapText('Publication date not known', right - left, 3, TICK_SIZE);
  return [
    drawRect('margin-lane', left, TOP, right - left, bottom - TOP),
    drawLines('tick', (left + right) / 2, bottom + 14, lines, { leading: 15, anchor: 'middle' }),
  ];
}

/** Names beside the marks if all find room, else letters and a key below. */
function drawNames(placed: readonly PlacedReading[], frames: readonly Box[], width: number, keyTop: number) {
  const obstacles = placed.map(({ x, top, bottom: foot }) => ({ x: x - MARK / 2 - 1, y: Math.min(top, foot - 5), width: MARK + 2, height: Math.max(5, foot - top) }));
  const texts = placed.map(({ reading }) => wrapText(reading.label, LABEL_WIDTH, 2, TICK_SIZE));
  const wish = (i: number, w: number, h: number, frame: Box) => ({ frame, x: placed[i]!.x, y: (placed[i]!.top + placed[i]!.bottom) / 2, width: w, height: h });
  const boxes = placeLabels(texts.map((lines, i) => wish(i, Math.max(...lines.map((line) => textWidth(line, TICK_SIZE))) + 2, lines.length * 15, frames[i]!)), obstacles);
  const lettered = width < WIDE && placed.length > 3;
  if (!lettered && boxes.every((box, i) => box !== undefined && isBeside(box, placed[i]!.x))) {
    const elements = texts.map((lines, i) => drawLines('tick tick-strong halo', boxes[i]!.x + 1, boxes[i]!.y + 12, lines, { full: placed[i]!.reading.label, leading: 15 }));
    return { elements, bottom: keyTop };
  }
  const letters = placed.map((_, i) => (i < 26 ? String.fromCharCode(65 + i) : String(i + 1)));
  const signs = placeLabels(letters.map((letter, i) => wish(i, textWidth(letter) + 2, 15, frames[i]!)), obstacles);
  let y = keyTop;
  const elements = placed.flatMap(({ reading, x, top }, i) => {
    const lines = wrapText(reading.label, width - 22, 2);
    const sign = signs[i];
    const parts = [
      drawText('tick tick-strong halo', sign ? sign.x + sign.width / 2 : x, sign ? sign.y + 12 : Math.max(TOP + 12, top - 3), letters[i]!, 'middle'),
      drawText('tick tick-strong', 0, y + 14, letters[i]!),
      drawLines('label', 20, y + 14, lines, { full: reading.label }),
    ];
    y += lines.length * 16 + 3;
    return parts;
  });
  return { elements, bottom: y + 2 };
}

/** Any farther off, a name would seem to belong to the mark between. */
function isBeside({ x, width }: Box, mark: number): boolean {
  return Math.max(x - mark, mark - x - width) < STEP;
}
