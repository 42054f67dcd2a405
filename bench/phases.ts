/** A stretch of a build that tells of itself. */
export interface NamedPhase {
  readonly name: string;
  readonly seconds: number;
}

/** `phase <name> <seconds>` on standard error, where DATELINE_PHASES=1 is set. */
const LINE = /^phase (?<name>.+) (?<seconds>\d+(?:\.\d+)?)$/;

/** Reads one line of standard error; null if it tells of no phase. */
export function readPhase(line: string): NamedPhase | null {
  const { name, seconds } = LINE.exec(line.trim())?.groups ?? {};
  return name === undefined || seconds === undefined ? null : { name, seconds: Number(seconds) };
}
