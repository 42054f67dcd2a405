/** Longer titles are cut by search results and window bars, often in a worse place. */
const LONGEST = 65;

/** A page's title with the name of its site, where both fit. */
export function titlePage(title: string, site: string): string {
  const both = `${title} – ${site}`;
  return both.length <= LONGEST ? both : shortenTitle(title);
}

/** A title cut after its last whole word that fits. */
export function shortenTitle(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:–-]+$/, '')}…`;
}
