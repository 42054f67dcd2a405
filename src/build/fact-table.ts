import { ownText } from '../store/own-text.ts';
import type { Facts } from './facts.ts';

const [UNSEEN, SAME, CHANGED] = [0, 1, 2];

/**
 * What pages read, each thing once and numbered through, since a site reads the same ones over and over; with the state that each had when the
 * site was made. All pages of a ledger were made of the same states: a unit is as it was while each thing that it read is.
 */
export class FactTable {
  readonly names: string[] = [];
  readonly #states: number[] = [];
  readonly #seen: number[] = [];
  #numbers: Map<string, number> | null = null;

  /** Takes in what the last site knew of; each name once. */
  add(name: string, state: number): void {
    this.names.push(name);
    this.#states.push(state);
    this.#seen.push(UNSEEN);
    this.#numbers = null;
  }

  /** The number of a thing, a new one for what was not known. */
  numberOf(name: string): number {
    this.#numbers ??= new Map(this.names.map((known, number) => [known, number]));
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const own = ownText(name);
    this.#numbers.set(own, this.names.length);
    this.#states.push(NaN);
    this.#seen.push(UNSEEN);
    return this.names.push(own) - 1;
  }

  /** Whether a thing is as it was when the site was made; false for what is new. From now on, its state is that of these facts. */
  isSame(number: number, facts: Facts): boolean {
    if (this.#seen[number] === UNSEEN) {
      const state = facts.stateOf(this.names[number]!);
      this.#seen[number] = state === this.#states[number] ? SAME : CHANGED;
      this.#states[number] = state;
    }
    return this.#seen[number] === SAME;
  }

  /** The state that was looked at last. */
  stateOf(number: number): number {
    return this.#states[number]!;
  }
}

/** Whether all that a unit read is as it was. */
export function areSame(keys: Uint32Array, table: FactTable, facts: Facts): boolean {
  // All are looked at, so that each has a state of now.
  let isSame = true;
  for (const key of keys) if (!table.isSame(key, facts)) isSame = false;
  return isSame;
}
