import { html, page } from '../html.js';

export const data = { permalink: '/methodology/' };

export function render() {
  return page('Methodology', 'Methodology', '/methodology/', html`<h1>Methodology</h1>`);
}
