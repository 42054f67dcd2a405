import { globSync, writeFileSync } from 'node:fs';

/** Pages that Dateline makes of some incidents only; comparators make the same. */
export interface ExtraPages {
  /** Two reports of an incident beside each other: its id and theirs. */
  readonly pairs: readonly (readonly [incident: string, a: string, b: string])[];
  /** Incidents of which there is a page with what was known on each day. */
  readonly knownOn: readonly string[];
}

/** Reads from a finished site of Dateline which these are, and writes them as JSON. */
export function writeExtraPages(site: string, file: string): ExtraPages {
  const pairs = globSync('incidents/*/compare/*--*', { cwd: site }).map((path) => {
    const [, incident, , pair] = path.split('/');
    const [a, b] = pair!.split('--');
    return [incident!, a!, b!] as const;
  });
  const knownOn = globSync('incidents/*/as-known-on', { cwd: site }).map((path) => path.split('/')[1]!);
  const pages = { pairs: pairs.sort(), knownOn: knownOn.sort() };
  writeFileSync(file, JSON.stringify(pages));
  return pages;
}
