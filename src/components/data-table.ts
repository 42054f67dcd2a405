import type { ChartTable, TableCell } from '../charts/chart.ts';
import { attr, html, type Html } from './html.ts';

/** The data of a chart as a table that scrolls by itself. */
export function showTable({ columns, rows }: ChartTable, label: string): Html {
  return html`<section class="scroll"${attr('aria-label', `Table: ${label}`)} tabindex="0"><table class="data"><thead><tr>${
    columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map(showRow)}</tbody></table></section>`;
}

function showRow([head, ...cells]: readonly TableCell[]): Html {
  return html`<tr><th scope="row">${head && showText(head)}</th>${cells.map((cell) => html`<td${attr('class', cell.numeric ? 'numeric' : null)}>${showText(cell)}</td>`)}</tr>`;
}

function showText({ text, href }: TableCell): Html | string {
  return href ? html`<a${attr('href', href)}>${text}</a>` : text;
}
