import type { Element } from 'hast';
import { drawLine, drawRules, drawText, type Rule } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';
import type { ScalePart, TimeScale } from './time-scale.ts';
import { stepOf, tickLabels, ticksOf, type Step, type TimeTick } from './time-ticks.ts';

/** How much room a time axis takes below its plot. */
export const TIME_AXIS_HEIGHT = 38;

/** A quiet axis along the bottom: hairlines through the plot, the unit's name beside its start, the larger unit below. */
export function drawTimeAxis(scale: TimeScale, top: number, bottom: number): readonly Element[] {
  const step = fittingStep(scale);
  return scale.parts.flatMap((part, i) => {
    const [left, right] = part.range;
    // The last name may reach a little beyond the plot, where nothing stands.
    const end = i === scale.parts.length - 1 ? right + 6 : right;
    const ticks = ticksOf(part, step).map((tick) => ({ ...tick, x: scale.at(tick.at) }));
    const fits = ({ x, label }: (typeof ticks)[number]) => x + 4 + textWidth(label, TICK_SIZE) <= end;
    const isMajor = ({ x, major }: (typeof ticks)[number]) => major !== null && x > left;
    const rules = (some: typeof ticks) => some.map((tick): Rule => [tick.x, top, tick.x, bottom + (fits(tick) ? 14 : 0)]);
    const grid = [...drawRules('grid', rules(ticks.filter((tick) => !isMajor(tick)))), ...drawRules('grid grid-major', rules(ticks.filter(isMajor)))];
    const labels = ticks.filter(fits).map(({ x, label }) => drawText('tick', x + 4, bottom + 13, label));
    return [drawLine('axis', left, bottom, right, bottom), ...grid, ...labels, ...drawLarger(ticks, part, end, step, bottom + 29)];
  });
}

/** The finest step whose labels do not run into each other. */
function fittingStep(scale: TimeScale): Step {
  for (let gap = 44; ; gap *= 1.25) {
    const step = stepOf(scale, gap);
    const isTight = ({ at, label }: TimeTick, next: TimeTick | undefined) => next !== undefined && scale.at(next.at) - scale.at(at) < textWidth(label, TICK_SIZE) + 8;
    if (gap > 1000 || scale.parts.every((part) => !ticksOf(part, step).some((tick, i, all) => isTight(tick, all[i + 1])))) return step;
  }
}

/** The names of the larger units, each where it begins; the last one, if none has room there, up to the edge. */
function drawLarger(ticks: readonly (TimeTick & { readonly x: number })[], { domain, range: [left, right] }: ScalePart, end: number, { unit }: Step, y: number): readonly Element[] {
  const majors = ticks.filter(({ major }) => major !== null);
  const named = majors.filter(({ x, major }, i) => x + 4 + textWidth(major!, TICK_SIZE) <= Math.min(end, majors[i + 1]?.x ?? Infinity));
  if (named.length > 0) return named.map(({ x, major }) => drawText('tick tick-major', x + 4, y, major!));
  if (ticks.length > 0 && majors.length === 0) return [];
  // A part that no tick falls into lies within one unit: it is named after that.
  const { label, larger } = tickLabels((domain.earliest + domain.latest) / 2, unit);
  const words = majors.at(-1)?.major ?? (larger === null ? label : `${label} ${larger}`);
  return textWidth(words, TICK_SIZE) <= right - left ? [drawText('tick tick-major', right, y, words, 'end')] : [];
}
