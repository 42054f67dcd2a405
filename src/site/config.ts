import { getEdition } from './archive.ts';
import { basePath } from './urls.ts';

/** What Astro's configuration takes from the content; placeholders while the content has errors. */
export function siteConfig(): { readonly site: string; readonly base: string } {
  const url = getEdition().archive?.site.url ?? 'http://localhost';
  return { site: new URL(url).origin, base: basePath(url) };
}
