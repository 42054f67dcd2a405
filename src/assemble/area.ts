import type { Issues } from '../model/issue.ts';
import type { Area } from '../model/place.ts';
import type { Position } from '../model/position.ts';
import { parseMeasure } from '../model/quantity.ts';

/** Reads a latitude, a longitude and a radius; what is wrong is an issue at its own position. */
export function readArea(
  at: readonly [string, string],
  radius: string | undefined,
  positions: { readonly at: Position; readonly radius: Position },
  issues: Issues,
): Area | undefined {
  const [latitude, longitude] = at.map(toDegrees) as [number, number];
  const radiusKm = radius === undefined ? 0 : readRadius(radius, positions.radius, issues);
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
    const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    issues.error(positions.at, 'coordinates', {
      expected: 'a latitude from -90 to 90 and a longitude from -180 to 180',
      found: `\`${at.join(', ')}\``,
      mend: swapped ? 'The two seem to be swapped: the latitude comes first.' : 'Write degrees with a decimal point, the latitude first: `42.9, 54.0`.',
      ...(swapped ? { suggestion: `${at[1]}, ${at[0]}` } : {}),
    });
    return undefined;
  }
  return radiusKm === undefined ? undefined : { latitude, longitude, radiusKm };
}

/** A distance in kilometres: `20 km`, `500 m`, `3 mi`. */
function readRadius(text: string, position: Position, issues: Issues): number | undefined {
  const range = parseMeasure(text, 'km');
  if (!('reason' in range) && range.min === range.max) return range.min;
  issues.error(position, 'radius', { expected: 'one distance with its unit', found: `\`${text}\``, mend: 'Write it like `20 km` or `500 m`.' });
  return undefined;
}

function toDegrees(text: string): number {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}
