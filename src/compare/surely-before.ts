import type { Report } from '../model/report.ts';

/** Whether one of these reports was surely out before any of the others can have been. */
export function isSurelyBefore(some: readonly Pick<Report, 'published'>[], others: readonly Pick<Report, 'published'>[]): boolean {
  const out = Math.min(...some.map(({ published }) => published?.bounds.latest ?? Infinity));
  const next = Math.min(...others.map(({ published }) => published?.bounds.earliest ?? -Infinity));
  return Number.isFinite(out) && out <= next;
}
