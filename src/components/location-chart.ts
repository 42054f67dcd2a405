import type { Chart } from '../charts/chart.ts';
import { drawLocation } from '../charts/place-map.ts';
import type { Location, Place } from '../model/place.ts';
import { once } from './once.ts';

/** The map of an incident's place. Many incidents share a place of the gazetteer, so its picture is drawn once. */
export function chartLocation(location: Location): Chart {
  return location.kind === 'place' ? chartPlace(location.place) : drawLocation(ID, location);
}

const ID = 'place';

const chartPlace = once((place: Place): Chart => {
  const chart = drawLocation(ID, { kind: 'place', place });
  const drawn = new Map<string, ReturnType<Chart['draw']>>();
  return {
    ...chart,
    draw: (width, suffix) => {
      const key = `${width} ${suffix}`;
      const picture = drawn.get(key) ?? chart.draw(width, suffix);
      drawn.set(key, picture);
      return picture;
    },
  };
});
