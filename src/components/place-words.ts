import { formatLocation, formatNumber } from '../model/format-value.ts';
import { areaOf, containersOf, type Location, type Place } from '../model/place.ts';

/** A location by its name, and what contains it and how vague it is as a sentence of data. */
export function describePlace(location: Location, places: ReadonlyMap<string, Place>): { readonly name: string; readonly detail: string } {
  const within = location.kind === 'place' ? containersOf(location.place, places).map((id) => places.get(id)?.name ?? id) : [];
  const { latitude, longitude, radiusKm } = areaOf(location);
  const degrees = `${formatNumber(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}, ${formatNumber(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'E'}`;
  const vague = radiusKm > 0 ? `${degrees}, give or take ${formatNumber(radiusKm)} km` : degrees;
  return { name: formatLocation(location), detail: [...within, vague].join(' · ') };
}
