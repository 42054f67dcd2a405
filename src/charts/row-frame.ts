import type { Element } from 'hast';
import { drawLines, drawRules, type Rule } from './svg.ts';
import { textWidth, TICK_SIZE, wrapText } from './text-width.ts';

/** From this width on, labels stand in a column of their own beside the plot; below it, above their rows. */
const WIDE = 560;
const LABEL_COLUMN = 210;

export interface RowLabel {
  readonly name: string;
  /** A quieter line below the name. */
  readonly note: string;
}

/** Rows of one mark each, with their labels set and room for a plot beside or below these. */
export interface RowFrame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** The middle of each row's mark. */
  readonly middles: readonly number[];
  readonly elements: readonly Element[];
}

/** Sets the labels of rows from `top` down. */
export function layoutRows(labels: readonly RowLabel[], width: number, top: number): RowFrame {
  const wide = width >= WIDE;
  const widest = Math.max(...labels.map(({ name, note }) => Math.max(textWidth(name), textWidth(note, TICK_SIZE))));
  const left = wide ? Math.ceil(Math.min(LABEL_COLUMN, widest)) + 16 : 0;
  const room = wide ? left - 16 : width;
  const middles: number[] = [];
  const rules: Rule[] = [];
  const elements: Element[] = [];
  let y = top;
  labels.forEach(({ name, note }, i) => {
    const names = wrapText(name, room, 2);
    const notes = wrapText(note, room, 3, TICK_SIZE);
    const textHeight = names.length * 16 + notes.length * 15;
    if (i > 0 && wide) rules.push([0, y, width, y]);
    elements.push(drawLines('label halo', 0, y + 19, names, { full: name }));
    elements.push(drawLines('tick halo', 0, y + 18 + names.length * 16, notes, { full: note, leading: 15 }));
    middles.push(wide ? y + 7 + textHeight / 2 : y + textHeight + 20);
    y += textHeight + (wide ? 14 : 34);
  });
  return { left, right: width, bottom: y, middles, elements: [...drawRules('row-rule', rules), ...elements] };
}
