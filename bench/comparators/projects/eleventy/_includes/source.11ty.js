import { paged } from '../claims.js';
import { writeSource } from './source.js';

export function render({ collections, content, page }) {
  const [{ sourceOf, bySource }] = collections.archive;
  return writeSource(sourceOf.get(page.fileSlug), paged(bySource.get(page.fileSlug))[0], content, page.url);
}
