import type { Element } from 'hast';
import { classesOf, s } from './element.ts';

/** What a picture shows, for those who do not see it. */
export interface Caption {
  /** The figure's; `sentenceId` tells where its sentence stands. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Names the chart in class names: `chart-timeline`. */
  readonly name: string;
  /** A picture with links is a group, since `role="img"` would hide them from assistive technology. */
  readonly linked?: boolean;
}

/** The id of the sentence that stands beside a figure's pictures and describes each of them. */
export function sentenceId(id: string): string {
  return `${id}-sentence`;
}

/** The root of a picture: its size and its title; what describes it stands beside it. */
export function drawFigure({ id, title }: Caption, { width, height, name, linked = false }: Canvas, children: readonly Element[]): Element {
  const props = {
    className: ['chart', `chart-${name}`],
    viewBox: `0 0 ${width} ${round(height)}`,
    width,
    height: round(height),
    role: linked ? 'group' : 'img',
    ariaDescribedBy: sentenceId(id),
  };
  return s('svg', props, [s('title', {}, title), ...children]);
}

/** What every id inside one drawing begins with. */
export function idPrefix(id: string, suffix: string): string {
  return suffix ? `${id}-${suffix}` : id;
}

/** One decimal is a tenth of a pixel; more would only be bytes. */
export function round(n: number): number {
  return Math.round(n * 10) / 10 || 0;
}

export function drawLine(className: string, x1: number, y1: number, x2: number, y2: number): Element {
  return s('line', { className: classesOf(className), x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
}

/** Where a line begins and ends. */
export type Rule = readonly [x1: number, y1: number, x2: number, y2: number];

/** Lines of one kind that say nothing each, such as a grid, as one path; nothing where there are none. */
export function drawRules(className: string, rules: readonly Rule[]): readonly Element[] {
  return rules.length > 0 ? [s('path', { className: classesOf(className), d: rules.map(writeRule).join('') })] : [];
}

function writeRule(rule: Rule): string {
  const [x1, y1, x2, y2] = rule.map(round) as unknown as Rule;
  return `M${x1} ${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2} ${y2}`}`;
}

export function drawRect(className: string, x: number, y: number, width: number, height: number, props?: Readonly<Record<string, string | number>>): Element {
  const own = { className: classesOf(className), x: round(x), y: round(y), width: round(width), height: round(height) };
  return s('rect', props ? { ...own, ...props } : own);
}

export function drawText(className: string, x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): Element {
  const [classNames, left, top] = [classesOf(className), round(x), round(y)];
  return s('text', anchor === 'start' ? { className: classNames, x: left, y: top } : { className: classNames, x: left, y: top, textAnchor: anchor }, text);
}

/** Lines of text, the first with its baseline at `y`; `full` is shown on hovering where the lines leave some of it out. */
export function drawLines(className: string, x: number, y: number, lines: readonly string[], { full, leading = 16, anchor = 'start' }: { readonly full?: string; readonly leading?: number; readonly anchor?: 'start' | 'middle' | 'end' } = {}): Element {
  const shortened = full !== undefined && lines.join(' ') !== full;
  if (lines.length === 1 && !shortened) return drawText(className, x, y, lines[0]!, anchor);
  const children: (Element | string)[] = shortened ? [s('title', {}, full)] : [];
  lines.forEach((line, i) => {
    // The space keeps the words of two lines apart for those who hear them.
    if (i > 0) children.push(' ');
    children.push(drawText(className, x, y + i * leading, line, anchor));
  });
  return s('g', {}, children);
}

export function drawGroup(className: string, children: readonly Element[], title?: string): Element {
  return s('g', { className: classesOf(className) }, title === undefined ? children : [s('title', {}, title), ...children]);
}
