import { CHART_WIDTHS, type Chart } from '../charts/chart.ts';
import { sentenceId } from '../charts/svg.ts';
import { writeSvg } from '../charts/write-svg.ts';
import { showTable } from './data-table.ts';
import { attr, Html, html } from './html.ts';

interface Setting {
  /** The rank of its heading; without one the title is no heading. */
  readonly heading?: 'h2' | 'h3' | 'h4';
  /** Its title is said above it already: keep it for those who jump from heading to heading. */
  readonly quiet?: boolean;
  /** It stands in a margin, where only the narrow picture ever fits. */
  readonly narrow?: boolean;
  /** A third picture for where the whole page is free, in CSS pixels. */
  readonly broad?: number | undefined;
}

/** A chart with its title, its sentence, its picture at each width, and its data as a table. */
export function showFigure(chart: Chart, { heading, quiet = false, narrow = false, broad }: Setting = {}): Html {
  const tag = heading ?? 'p';
  return html`<figure class="figure${quiet && ' is-quiet'}${narrow && ' is-narrow'}${broad !== undefined && ' has-broad'}"${attr('id', chart.id)}><figcaption><${tag} class="figure-title${
    quiet && ' visually-hidden'}">${chart.title}</${tag}><p class="figure-sentence"${attr('id', sentenceId(chart.id))}>${chart.sentence}</p></figcaption>${
    showPicture(chart, 'narrow', CHART_WIDTHS.narrow)}${!narrow && showPicture(chart, 'wide', CHART_WIDTHS.wide)}${broad !== undefined && showPicture(chart, 'broad', broad)}<details class="figure-data"><summary>The data of this chart as a table</summary>${
    showTable(chart.table, chart.title)}</details></figure>`;
}

function showPicture(chart: Chart, name: string, width: number): Html {
  return html`<div class="picture picture-${name}">${new Html(writeSvg(chart.draw(width, name)))}</div>`;
}
