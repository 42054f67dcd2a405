import { writeSource } from '../_includes/source.js';

export const data = {
  pagination: { data: 'collections.reportLists', size: 1, alias: 'part' },
  permalink: ({ part: { source, list } }) => `/sources/${source.id}/page/${list.page}/`,
};

export function render({ part: { source, list }, page: { url } }) {
  return writeSource(source, list, '', url);
}
