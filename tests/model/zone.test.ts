import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeBounds } from '../../src/model/time.ts';
import { moveBounds, moveClock } from '../../src/model/zone.ts';

const run = { seed: 20250618, numRuns: 500 };
const at = (text: string) => Date.parse(`${text}Z`);
const span = (earliest: string, latest: string): TimeBounds => ({ earliest: at(earliest), latest: at(latest) });

it.each([
  // A day elsewhere is another stretch here.
  ['Asia/Tokyo', 'Asia/Almaty', '2025-06-18T00:00', '2025-06-19T00:00', '2025-06-17T20:00', '2025-06-18T20:00'],
  ['America/New_York', 'Europe/London', '2025-06-18T00:00', '2025-06-19T00:00', '2025-06-18T05:00', '2025-06-19T05:00'],
  ['Asia/Kathmandu', 'UTC', '2025-06-18T10:30', '2025-06-18T10:31', '2025-06-18T04:45', '2025-06-18T04:46'],
  // Days on which clocks are changed have 23 and 25 hours.
  ['Europe/Berlin', 'UTC', '2025-03-30T00:00', '2025-03-31T00:00', '2025-03-29T23:00', '2025-03-30T22:00'],
  ['Europe/Berlin', 'UTC', '2025-10-26T00:00', '2025-10-27T00:00', '2025-10-25T22:00', '2025-10-26T23:00'],
  // A day that begins an hour late: midnight was skipped.
  ['America/Sao_Paulo', 'UTC', '2018-11-04T00:00', '2018-11-05T00:00', '2018-11-04T03:00', '2018-11-05T02:00'],
  // Skipped as a whole, from a skipped time, up to one.
  ['Europe/Berlin', 'UTC', '2025-03-30T02:30', '2025-03-30T02:31', '2025-03-30T01:00', '2025-03-30T01:01'],
  ['Europe/Berlin', 'UTC', '2025-03-30T02:30', '2025-03-30T04:00', '2025-03-30T01:00', '2025-03-30T02:00'],
  ['Europe/Berlin', 'UTC', '2025-03-30T01:00', '2025-03-30T02:30', '2025-03-30T00:00', '2025-03-30T01:00'],
  // Told in the hour that comes twice: either may be meant.
  ['Europe/Berlin', 'UTC', '2025-10-26T02:30', '2025-10-26T02:31', '2025-10-26T00:30', '2025-10-26T01:31'],
  // Into the hour that comes twice: once, the second time, and over the turn.
  ['UTC', 'Europe/Berlin', '2025-10-26T00:50', '2025-10-26T00:51', '2025-10-26T02:50', '2025-10-26T02:51'],
  ['UTC', 'Europe/Berlin', '2025-10-26T01:05', '2025-10-26T01:06', '2025-10-26T02:05', '2025-10-26T02:06'],
  ['UTC', 'Europe/Berlin', '2025-10-26T00:50', '2025-10-26T01:10', '2025-10-26T02:00', '2025-10-26T03:00'],
  ['UTC', 'Europe/Berlin', '2025-10-26T00:50', '2025-10-26T04:00', '2025-10-26T02:00', '2025-10-26T05:00'],
  ['UTC', 'Europe/Berlin', '2025-10-25T22:00', '2025-10-26T01:10', '2025-10-26T00:00', '2025-10-26T03:00'],
  // The day that Samoa left out.
  ['Pacific/Apia', 'UTC', '2011-12-30T00:00', '2011-12-31T00:00', '2011-12-30T10:00', '2011-12-31T10:00'],
])('from %s to %s: %s – %s is %s – %s', (from, to, earliest, latest, movedEarliest, movedLatest) => {
  expect(moveBounds(span(earliest, latest), from, to)).toEqual(span(movedEarliest, movedLatest));
});

it.each([
  ['Asia/Tokyo', 'Asia/Almaty', '2025-06-18T00:00', '2025-06-17T20:00'],
  ['Europe/Berlin', 'UTC', '2025-03-30T02:30', '2025-03-30T01:00'],
  ['Europe/Berlin', 'UTC', '2025-10-26T02:30', '2025-10-26T00:30'],
  ['UTC', 'Europe/Berlin', '2025-10-26T00:30', '2025-10-26T02:30'],
  ['UTC', 'Europe/Berlin', '2025-10-26T01:30', '2025-10-26T03:00'],
])('a clock from %s to %s: %s is %s', (from, to, time, moved) => {
  expect(moveClock(at(time), from, to)).toBe(at(moved));
});

it('open ends stay open, and nothing is done where there is nothing to do', () => {
  expect(moveClock(Infinity, 'Asia/Tokyo', 'UTC')).toBe(Infinity);
  expect(moveClock(-Infinity, 'Asia/Tokyo', 'UTC')).toBe(-Infinity);
  expect(moveBounds({ earliest: -Infinity, latest: at('2025-06-19T00:00') }, 'Asia/Tokyo', 'UTC')).toEqual({ earliest: -Infinity, latest: at('2025-06-18T15:00') });
  expect(moveBounds({ earliest: at('2025-06-18T00:00'), latest: Infinity }, 'Asia/Tokyo', 'UTC')).toEqual({ earliest: at('2025-06-17T15:00'), latest: Infinity });
  expect(moveBounds({ earliest: -Infinity, latest: Infinity }, 'Asia/Tokyo', 'UTC')).toEqual({ earliest: -Infinity, latest: Infinity });
  const bounds = span('2025-03-30T02:30', '2025-03-30T02:31');
  expect(moveBounds(bounds, 'Europe/Berlin', 'Europe/Berlin')).toBe(bounds);
  expect(moveClock(bounds.earliest, 'Europe/Berlin', 'Europe/Berlin')).toBe(bounds.earliest);
});

const zone = fc.constantFrom('UTC', 'Asia/Almaty', 'Asia/Tokyo', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Apia', 'America/St_Johns', 'Africa/Casablanca');
const anyTime = fc.integer({ min: at('1900-01-01T00:00'), max: at('2037-01-01T00:00') });
/** Close to the changes of clocks, where it matters. */
const changeTime = fc.record({ zone, near: anyTime, by: fc.integer({ min: -4 * 60, max: 4 * 60 }) }).map(({ zone: one, near, by }) => {
  const change = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(one).getTimeZoneTransition('next');
  return (change ? change.epochMilliseconds + change.offsetNanoseconds / 1e6 : near) + by * MINUTE_MS;
});
const farTime = fc.integer({ min: -8.64e15, max: 8.64e15 });
const time = fc.oneof(anyTime, changeTime, changeTime, farTime);
const bounds = fc.record({ earliest: time, length: fc.oneof(fc.integer({ min: 1, max: 200 }).map((n) => n * MINUTE_MS), fc.integer({ min: 1, max: 800 }).map((n) => n * DAY_MS)) })
  .map(({ earliest, length }) => ({ earliest, latest: earliest + length }));

it('a later time never comes out earlier, nor anything but a number', () => {
  fc.assert(fc.property(zone, zone, time, fc.integer({ min: 0, max: 300 }), (from, to, one, later) => {
    const [first, second] = [moveClock(one, from, to), moveClock(one + later * MINUTE_MS, from, to)];
    expect(first).not.toBeNaN();
    expect(second).toBeGreaterThanOrEqual(first);
    // Samoa skipped a day.
    expect(Math.abs(first - one)).toBeLessThanOrEqual(51 * HOUR_MS);
  }), run);
});

it('bounds are never empty, and hold the moved bounds of all that they hold', () => {
  fc.assert(fc.property(zone, bounds, fc.nat(300), fc.nat(300), (to, outer, fromStart, fromEnd) => {
    const moved = moveBounds(outer, 'UTC', to);
    expect(moved.earliest).toBeLessThan(moved.latest);
    const inner = { earliest: outer.earliest + fromStart * MINUTE_MS, latest: outer.latest - fromEnd * MINUTE_MS };
    fc.pre(inner.earliest < inner.latest && Math.abs(outer.earliest) < 8.6e15);
    const held = moveBounds(inner, 'UTC', to);
    expect(moved.earliest).toBeLessThanOrEqual(held.earliest);
    expect(moved.latest).toBeGreaterThanOrEqual(held.latest);
  }), run);
});

it('bounds of any zone are moved to some in any other', () => {
  fc.assert(fc.property(zone, zone, bounds, (from, to, one) => {
    const moved = moveBounds(one, from, to);
    expect(moved.earliest).toBeLessThan(moved.latest);
  }), run);
});

it('every moment between the bounds shows a time between the moved ones', () => {
  fc.assert(fc.property(zone, bounds, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (to, one, part) => {
    fc.pre(Math.abs(one.earliest) < 8e15);
    const moment = one.earliest + Math.floor(part * (one.latest - 1 - one.earliest));
    const shown = moment + Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(to).offsetNanoseconds / 1e6;
    const moved = moveBounds(one, 'UTC', to);
    expect(shown).toBeGreaterThanOrEqual(moved.earliest);
    expect(shown).toBeLessThan(moved.latest);
  }), run);
});
