import { tableOf } from './claims.js';

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(value) {
  return String(value).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}

/** HTML of which every inserted text is escaped, and every list joined; what `raw` marks is HTML already. */
export function html(strings, ...values) {
  return raw(strings.reduce((all, string, i) => all + write(values[i - 1]) + string));
}

export function raw(text) {
  return { html: text, toString: () => text };
}

function write(value) {
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === undefined || value === null || value === false) return '';
  return value.html ?? escape(value);
}

export function page(title, description, address, main) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta name="description" content="${description}"><link rel="canonical" href="https://bench.example${address}"></head>
<body><header><nav><a href="/">Bench Harbour Log</a> <a href="/sources/">Sources</a> <a href="/about/">About</a> <a href="/methodology/">Methodology</a></nav></header>
<main>${main}</main>
<footer><p>Nothing here happened.</p></footer></body></html>
`.html;
}

export function claims(entries) {
  return html`<table><thead><tr><th>Question</th>${entries.map(({ report }) => html`<th><a href="/reports/${report.id}/">${report.data.title}</a></th>`)}</tr></thead>
<tbody>${tableOf(entries).map(({ question, cells }) => html`<tr><th>${question}</th>${cells.map((cell) => html`<td>${cell.map(({ value, quote, by }) => html`<p>${value}</p>${quote && html`<blockquote>${quote} ${by}</blockquote>`}`)}</td>`)}</tr>`)}</tbody></table>`;
}

export function pager({ page: number, pages }, base) {
  const href = (n) => (n === 1 ? base : `${base}page/${n}/`);
  return html`<nav>${number > 1 && html`<a href="${href(number - 1)}">Before</a>`} Page ${number} of ${pages} ${number < pages && html`<a href="${href(number + 1)}">After</a>`}</nav>`;
}

export function facts(pairs) {
  return html`<dl>${pairs.filter(([, value]) => value).map(([key, value]) => html`<dt>${key}</dt><dd>${value}</dd>`)}</dl>`;
}
