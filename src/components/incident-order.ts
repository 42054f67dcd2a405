import type { Archive } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import { byCodeUnit } from '../model/text.ts';
import { once } from './once.ts';

/** The latest first, by the earliest time each may have happened; those without a date come last. */
export const orderIncidents = once(({ incidents }: Archive): readonly Incident[] =>
  [...incidents.values()].sort((a, b) => timeOf(b) - timeOf(a) || byCodeUnit(a.id, b.id)));

function timeOf({ bounds }: Incident): number {
  if (!bounds) return -Number.MAX_VALUE;
  const { earliest, latest } = bounds;
  if (Number.isFinite(earliest)) return earliest;
  return Number.isFinite(latest) ? latest : -Number.MAX_VALUE;
}
