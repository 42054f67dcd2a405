import { html, page } from '../html.js';

export const data = { permalink: '/404.html' };

export function render() {
  return page('There is no page at this address', 'There is no page at this address', '/404/', html`<h1>There is no page at this address</h1>`);
}
