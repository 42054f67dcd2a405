/** Tells how far a build has come. */
export interface Phases {
  /** Ends the phase before; `total` is how many steps this one has, if it has any. */
  readonly begin: (name: string, total?: number) => void;
  readonly advance: (steps?: number) => void;
  readonly end: () => void;
}

/** Says nothing. */
export const SILENT: Phases = { begin: () => {}, advance: () => {}, end: () => {} };

/** A phase that is over sooner is not worth a line. */
const SHORTEST_MS = 1000;
/** Between two lines of a long phase where there is no terminal, and between two states of one line where there is. */
const PLAIN_MS = 10_000;
const TERMINAL_MS = 100;

/** As much of a stream as telling needs. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/**
 * Tells of long phases with counts and, once a tenth is done, the time left: on a terminal in one line that changes, elsewhere in
 * plain lines. With `DATELINE_PHASES=1` every phase ends with a line `phase <name> <seconds>`, for benchmarks.
 */
export function createProgress(output: Output, now: () => number = () => performance.now(), measured = process.env['DATELINE_PHASES'] === '1'): Phases {
  let phase: { readonly name: string; readonly total: number; readonly began: number; done: number; told: number } | null = null;
  let isOpen = false;
  const clear = () => {
    if (isOpen) output.write('\r\u001b[K');
    isOpen = false;
  };
  const end = () => {
    if (!phase) return;
    const { name, total, began, done } = phase;
    const took = now() - began;
    phase = null;
    clear();
    if (measured) output.write(`phase ${name.replaceAll(' ', '-')} ${(took / 1000).toFixed(3)}\n`);
    else if (took >= SHORTEST_MS && (total === 0 || done > 0)) output.write(`${capitalize(name)}${total > 0 ? `: ${formatCount(done)}` : ''}, ${formatTime(took)}\n`);
  };
  return {
    begin: (name, total = 0) => {
      end();
      phase = { name, total, began: now(), done: 0, told: now() };
      if (output.isTTY && !measured && total > 0) {
        output.write(`\r\u001b[K${capitalize(name)} …`);
        isOpen = true;
      }
    },
    advance: (steps = 1) => {
      if (!phase) return;
      phase.done += steps;
      const at = now();
      if (measured || at - phase.told < (output.isTTY ? TERMINAL_MS : PLAIN_MS)) return;
      phase.told = at;
      const line = describe(phase, at);
      output.write(output.isTTY ? `\r\u001b[K${line.slice(0, (output.columns ?? 80) - 1)}` : `${line}\n`);
      isOpen = output.isTTY ?? false;
    },
    end,
  };
}

function describe({ name, total, began, done }: { readonly name: string; readonly total: number; readonly began: number; readonly done: number }, at: number): string {
  const share = total > 0 ? done / total : 0;
  const left = share >= 0.1 && share < 1 ? `, ${formatTime(((at - began) * (1 - share)) / share)} left` : '';
  return `${capitalize(name)}: ${formatCount(done)}${total > 0 ? ` of ${formatCount(total)}` : ''}${left}`;
}

function formatTime(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** In groups of three, whatever the machine's language. */
function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function capitalize(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
