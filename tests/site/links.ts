import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { filesOf, pagesOf, read } from './files.ts';

/** A link inside the site, as a page writes it. */
export interface SiteLink {
  readonly page: string;
  readonly href: string;
}

/** Every link inside a built site that leads nowhere, and how many were looked at. `address` is where the site is served, with a slash at its end. */
export function checkLinks(site: string, address: string): { readonly scanned: number; readonly dead: readonly SiteLink[] } {
  const files = new Set(filesOf(site));
  const ids = new Map<string, Set<string>>();
  const links: SiteLink[] = [];
  for (const page of pagesOf(site)) {
    const own = new Set<string>();
    ids.set(page, own);
    visit(fromHtml(read(site, page)), 'element', ({ properties: { id, href, src } }) => {
      if (typeof id === 'string') own.add(id);
      for (const target of [href, src]) if (typeof target === 'string') links.push({ page, href: target });
    });
  }
  const { origin, pathname: base } = new URL(address);
  const own = links.filter(({ page, href }) => new URL(href, `${address}${page}`).origin === origin);
  const dead = own.filter(({ page, href }) => {
    const { pathname, hash } = new URL(href, `${address}${page}`);
    if (!pathname.startsWith(base)) return true;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return !files.has(file) || (hash !== '' && !ids.get(file)?.has(decodeURIComponent(hash.slice(1))));
  });
  return { scanned: own.length, dead };
}
