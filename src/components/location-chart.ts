import type { Chart } from '../charts/chart.ts';
import { drawLocation } from '../charts/place-map.ts';
import type { Location } from '../model/place.ts';

/** The map of an incident's place. */
export function chartLocation(location: Location): Chart {
  return drawLocation('place', location);
}
