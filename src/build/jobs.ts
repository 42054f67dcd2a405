import type { Issue } from '../model/issue.ts';
import { setEdition } from '../site/archive.ts';
import type { Unit } from '../site/routes.ts';
import { checkAll } from './check-reports.ts';
import { readLedger } from './ledger.ts';
import { inZones, openContentOf, readFiles, type FileRequest, type OpenContent, type ReadContext, type ReadSlice } from './read-files.ts';
import { openBundle, type Bundle } from './render-page.ts';
import { renderUnit, type RenderedUnit } from './render-unit.ts';
import { openEdition, openFrame, type OpenFrame, type Reads, type SharedArchive, type SharedFolder, type SharedFrame, type SharedSurvey } from './shared-edition.ts';
import { findTouched } from './stamps.ts';
import { wordingJobs } from './wording-jobs.ts';

/** A unit with what was read of files on the way: the digest of what was in each. */
export interface MadeUnit extends RenderedUnit {
  readonly reads: readonly (readonly [path: string, digest: string])[];
}

/** What a thread knows, from what it has been told. */
let content: OpenContent | null = null;
let folder: SharedFolder | null = null;
let frame: OpenFrame | null = null;
let archive: SharedArchive | null = null;
const reads: Reads = new Map();

/** All that threads are asked for. Inputs and outputs are plain data. */
export const jobs = {
  ...wordingJobs,
  /** Which units of the last site are not as they were published. */
  findTouched: ({ cache, out }: { readonly cache: string; readonly out: string }): readonly string[] => {
    const ledger = readLedger(cache);
    return ledger ? findTouched(ledger, out) : [];
  },
  /** What files are read against. */
  readAgainst: (input: Omit<ReadContext, 'zones'>): void => {
    content = openContentOf({ ...input, zones: new Map() });
  },
  /** The zones of incidents, which are only known once these have been read. */
  readInZones: (zones: ReadContext['zones']): void => {
    content = inZones(content!, zones);
  },
  read: (requests: readonly FileRequest[]): ReadSlice => readFiles(requests, content!),
  frame: (shared: SharedFrame): void => {
    // All files have been read.
    content = null;
    frame = openFrame(shared);
  },
  check: (ids: readonly string[]): readonly (readonly Issue[])[] => checkAll(ids, frame!.reportOf, frame!),
  archive: (shared: { readonly folder: SharedFolder; readonly archive: SharedArchive }): void => {
    ({ folder, archive } = shared);
    setEdition(openEdition(folder, frame!, archive, null, reads));
  },
  survey: (survey: SharedSurvey): void => setEdition(openEdition(folder!, frame!, archive!, survey, reads)),
  bundle: (bundle: Bundle): Promise<void> => openBundle(bundle),
  render: async ({ units, out }: { units: readonly Unit[]; out: string }): Promise<readonly MadeUnit[]> => {
    const rendered: MadeUnit[] = [];
    for (const unit of units) {
      reads.clear();
      rendered.push({ ...(await renderUnit(unit, out)), reads: [...reads] });
    }
    return rendered;
  },
};

export type Jobs = typeof jobs;
