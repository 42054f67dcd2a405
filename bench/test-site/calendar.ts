/** Days are counted from 1970-01-01. */
export type Day = number;

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `2025-06-18` */
export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function isoMonth(day: Day): string {
  return isoDay(day).slice(0, 7);
}

export function yearOf(day: Day): string {
  return isoDay(day).slice(0, 4);
}

export function weekdayOf(day: Day): string {
  return WEEKDAYS[new Date(day * DAY_MS).getUTCDay()]!;
}

export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

/** `1 day`, `3 days` */
export function dayCount(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
