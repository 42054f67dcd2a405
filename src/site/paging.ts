/** How many entries one page of a list holds. */
const PAGE_SIZE = 50;

export interface ListPage<T> {
  readonly entries: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** How many pages a list fills: at least one, which may be empty. */
function countPages(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The numbers of the pages after the first, which has an address of its own. */
export function laterPages(total: number): readonly string[] {
  return Array.from({ length: countPages(total) - 1 }, (_, i) => String(i + 2));
}

export function takePage<T>(all: readonly T[], page: number): ListPage<T> {
  return { entries: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages: countPages(all.length), total: all.length };
}
