import { readFileSync } from 'node:fs';
import { text } from '../claims.js';
import { facts, html, page, raw } from '../html.js';

export function render(data) {
  const [{ sourceOf }] = data.collections.archive;
  const id = data.page.fileSlug;
  const { name } = sourceOf.get(data.source).data;
  const paragraphs = data.capture === 'public' ? readFileSync(`${process.env.BENCH_CONTENT}/captures/${id}.txt`, 'utf8').trim().split('\n\n') : [];
  return page(`${name}: ${data.title}`, `${data.title}, published ${text(data.published)}`, data.page.url, html`<h1 lang="${data.language}">${data.title}</h1>
<p><a href="/sources/${data.source}/">${name}</a> · ${data.kind} · ${text(data.published)}</p>
${facts([['url', html`<a href="${data.url}">${data.url}</a>`], ...['language', 'derived-from', 'corrects', 'capture'].map((key) => [key, data[key] && String(data[key])])])}
${raw(data.content)}
<section>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</section>`);
}
