import type { Element } from 'hast';
import type { TimeBounds } from '../model/time.ts';
import { drawLine } from './svg.ts';
import { endsOf, fitTimeScale, finestUnit, padOf, type ScalePart, type TimeScale } from './time-scale.ts';

/** Time is left out where nothing at all happens for this share of it: what remains is shown ten times as large. */
const EMPTY_SHARE = 0.9;
const MOST_BREAKS = 2;
/** Fewer than this side by side are told apart however small the scale. */
const LEAST_CROWD = 3;
/** The pixels between two parts. */
const BREAK = 22;
/** A part takes at least this share of all that is shown, so that its date has room below it. */
const LEAST_SHARE = 0.25;

/**
 * The scale of a timeline; a date of several stretches counts as these. A single incident years from all others would squeeze these into a dot: such empty
 * stretches, two at most, are left out, and the parts between them are drawn at one scale. Undefined where no span has an end.
 */
export function fitTimelineScale(spans: readonly TimeBounds[], range: readonly [number, number], told: readonly TimeBounds[] = spans): TimeScale | undefined {
  const whole = fitTimeScale(spans, range, told);
  const clusters = whole ? cutClusters(spans) : [];
  return whole && clusters.length > 1 ? layParts(padClusters(clusters, spans, finestUnit(told)), range, whole.finest) : whole;
}

/** The stretches in which something is, with the time between them left out where that is most of all. */
function cutClusters(spans: readonly TimeBounds[]): readonly TimeBounds[] {
  const filled = fillTime(spans);
  const gaps = filled.slice(1).map((next, i) => ({ i, length: next.earliest - filled[i]!.latest })).sort((a, b) => b.length - a.length || a.i - b.i);
  let [rest, left, count] = [filled.at(-1)!.latest - filled[0]!.earliest, 0, 0];
  for (const [i, { length }] of gaps.slice(0, MOST_BREAKS).entries()) {
    left += length;
    if (left < EMPTY_SHARE * rest) continue;
    [rest, left, count] = [rest - left, 0, i + 1];
  }
  const cuts = gaps.slice(0, count).map(({ i }) => i);
  const starts = [0, ...cuts.sort((a, b) => a - b).map((i) => i + 1)];
  const clusters = starts.map((start, k) => ({ earliest: filled[start]!.earliest, latest: filled[(starts[k + 1] ?? filled.length) - 1]!.latest }));
  const countIn = ({ earliest, latest }: TimeBounds) => spans.filter((span) => endsOf(span).some((at) => at >= earliest && at <= latest)).length;
  return clusters.some((cluster) => countIn(cluster) >= LEAST_CROWD) ? clusters : clusters.slice(0, 1);
}

/** Spans run together, in order and apart. One that is open counts where its known end is. */
function fillTime(spans: readonly TimeBounds[]): readonly TimeBounds[] {
  const known = spans.map(endsOf).filter((ends) => ends.length > 0).map((ends) => ({ earliest: ends[0]!, latest: ends.at(-1)! })).sort((a, b) => a.earliest - b.earliest);
  const filled: TimeBounds[] = [];
  for (const span of known) {
    const last = filled.at(-1);
    if (last && span.earliest <= last.latest) filled[filled.length - 1] = { ...last, latest: Math.max(last.latest, span.latest) };
    else filled.push(span);
  }
  return filled;
}

function padClusters(clusters: readonly TimeBounds[], spans: readonly TimeBounds[], finest: TimeScale['finest']): readonly TimeBounds[] {
  const lengths = clusters.map(({ earliest, latest }) => latest - earliest);
  const extent = lengths.reduce((a, b) => a + b, 0);
  const isOpen = (end: keyof TimeBounds) => spans.some((span) => !Number.isFinite(span[end]));
  const padded = clusters.map(({ earliest, latest }, i) => ({
    earliest: earliest - padOf(extent, finest, i === 0 && isOpen('earliest')),
    latest: latest + padOf(extent, finest, i === clusters.length - 1 && isOpen('latest')),
  }));
  const all = padded.reduce((sum, { earliest, latest }) => sum + latest - earliest, 0);
  return padded.map(({ earliest, latest }) => {
    const lacking = Math.max(0, LEAST_SHARE * all - (latest - earliest)) / 2;
    return { earliest: earliest - lacking, latest: latest + lacking };
  });
}

/** Parts side by side at one scale. What lies between two is drawn between them. */
function layParts(domains: readonly TimeBounds[], [left, right]: readonly [number, number], finest: TimeScale['finest']): TimeScale {
  const extent = domains.reduce((sum, { earliest, latest }) => sum + latest - earliest, 0);
  const perMs = (right - left - BREAK * (domains.length - 1)) / extent;
  let x = left;
  const parts = domains.map((domain): ScalePart => {
    const range = [x, x + (domain.latest - domain.earliest) * perMs] as const;
    x = range[1] + BREAK;
    return { domain, range };
  });
  const at = (moment: number) => {
    const part = parts.find(({ domain }) => moment <= domain.latest) ?? parts.at(-1)!;
    const { domain, range } = part;
    if (moment >= domain.earliest) return range[0] + (Math.min(moment, domain.latest) - domain.earliest) * perMs;
    return part === parts[0] ? left : range[0] - BREAK / 2;
  };
  return { at, domain: { earliest: domains[0]!.earliest, latest: domains.at(-1)!.latest }, finest, range: [left, right], parts };
}

/** Where time is left out: two slanted strokes on the axis. */
export function drawBreaks({ parts }: TimeScale, y: number): readonly Element[] {
  return parts.slice(1).flatMap(({ range: [start] }) => drawBreak(start - BREAK / 2, y));
}

export function drawBreak(x: number, y: number): readonly Element[] {
  return [-3, 3].map((dx) => drawLine('axis-break', x + dx - 3, y + 6, x + dx + 3, y - 6));
}
