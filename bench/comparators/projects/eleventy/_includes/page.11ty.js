import { html, page, raw } from '../html.js';

export function render(data) {
  return page(data.title, data.title, data.page.url, html`<h1>${data.title}</h1>${raw(data.content)}`);
}
