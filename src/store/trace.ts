/**
 * What a piece of work has read of the content, as keys such as `report lenta-1`: while all of that is the same, the work need not be
 * done again. (“Verifying traces”: Mokhov, Mitchell and Peyton Jones, “Build systems à la carte”, ICFP 2018.) One piece of work at a time is
 * traced in each thread. The state is shared through a global symbol, since bundled pages have their own copy of this file.
 */
const KEY = Symbol.for('dateline.trace');
const state: { keys: Set<string> | null } = ((globalThis as { [KEY]?: { keys: Set<string> | null } })[KEY] ??= { keys: null });

/** Notes that something was read. */
export function note(key: string): void {
  state.keys?.add(key);
}

/** Notes that one of many things of a kind was read: `note` with its name, which is only put together if that is news. */
export function noter(kind: string): (id: string) => void {
  let keys: Set<string> | null = null;
  const noted = new Set<string>();
  return (id) => {
    if (!state.keys) return;
    if (state.keys !== keys) {
      keys = state.keys;
      noted.clear();
    } else if (noted.has(id)) return;
    noted.add(id);
    keys.add(`${kind} ${id}`);
  };
}

/** What came of a piece of work, and what it read. */
export interface Traced<T> {
  readonly value: T;
  readonly keys: ReadonlySet<string>;
}

/** Does a piece of work and collects what it reads; that counts as read by the work around it too. */
export function traced<T>(work: () => T): Traced<T> {
  const around = state.keys;
  const keys = (state.keys = new Set<string>());
  try {
    return { value: work(), keys };
  } finally {
    state.keys = around;
    if (around) for (const key of keys) around.add(key);
  }
}

/** The same for work that waits. Nothing else may be traced meanwhile. */
export async function tracedUntilDone<T>(work: () => Promise<T>): Promise<Traced<T>> {
  if (state.keys) throw new Error('Another piece of work is being traced.');
  const keys = (state.keys = new Set<string>());
  try {
    return { value: await work(), keys };
  } finally {
    state.keys = null;
  }
}

/** What was worked out before, as if it were worked out again. */
export function recall<T>({ value, keys }: Traced<T>): T {
  if (state.keys) for (const key of keys) state.keys.add(key);
  return value;
}
