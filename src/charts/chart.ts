import type { Element } from 'hast';

/** One cell of a chart's table. */
export interface TableCell {
  readonly text: string;
  readonly href?: string;
  /** Right-aligned with tabular figures. */
  readonly numeric?: boolean;
}

/** A chart's data, for readers who want it as a table. The first cell of a row heads it. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A chart as pure data: a picture at any width, the sentence it shows, and its table. */
export interface Chart {
  /** Unique on its page; ids inside the picture begin with it. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in one plain sentence with its numbers. */
  readonly sentence: string;
  /** Draws the picture at a width in CSS pixels; text keeps its size whatever the width. `suffix` keeps ids apart. */
  readonly draw: (width: number, suffix: string) => Element;
  readonly table: ChartTable;
}

/** The widths that every chart is drawn at; styles show the one that fits. */
export const CHART_WIDTHS = { wide: 720, narrow: 320 } as const;
