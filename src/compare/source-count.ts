/** How many examples stand behind a count, the latest incidents first: enough to follow up, whatever the number of claims. */
export const MOST_EXAMPLES = 12;

/** A number with some of what it counts. */
export interface Count<T> {
  readonly count: number;
  /** At most `MOST_EXAMPLES`. */
  readonly examples: readonly T[];
}

/** A count while it is being made. */
export class Counter<T> implements Count<T> {
  count = 0;
  readonly examples: T[] = [];

  add(example: T): void {
    this.count += 1;
    if (this.examples.length < MOST_EXAMPLES) this.examples.push(example);
  }
}
