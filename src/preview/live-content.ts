import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assembleIncident } from '../assemble/incidents.ts';
import { settleReport } from '../assemble/coverage.ts';
import { countEntries, openContentFolder, type OpenedContent } from '../build/open-content.ts';
import type { Phases } from '../build/progress.ts';
import { readEntries, type ReadEntries } from '../build/read-entries.ts';
import { shareWordings } from '../build/share-wordings.ts';
import { NOTHING_SHARED } from '../build/wording-result.ts';
import { wordingsIn } from '../build/wording-store.ts';
import { startThreads, type Threads } from '../build/threads.ts';
import { archiveEntries, bareReport, checkReport, noteZones, readReport, settleEntries, wordingOf, type Entries, type Settled } from '../compile.ts';
import type { ReadIncident } from '../assemble/incidents.ts';
import { Issues, type Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Edition } from '../site/archive.ts';
import { LazyMap } from '../store/lazy-map.ts';
import { holdFiles } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';

export interface LiveContentOptions {
  readonly root: string;
  readonly cache: string;
  readonly phases: Phases;
}

/**
 * Content as it stands while editors write, drafts included. After an edit only the changed file is read again, and what entries say of each other is
 * settled anew; anything that more than one entry hangs on (a new or missing file, `places.yaml`) reads the folder again, through the cache.
 */
export class LiveContent {
  readonly #options: LiveContentOptions;
  #opened!: OpenedContent;
  #read!: ReadEntries;
  #whole!: ReadonlyMap<string, Report>;
  #incidents!: Map<string, ReadIncident>;
  #bare!: Map<string, ReadEntries['reports'] extends ReadonlyMap<string, infer B> ? B : never>;
  #shared = NOTHING_SHARED;
  /** Texts and their proofs are no entries: a change of one reads all again. */
  #wording = wordingOf({ reports: new Map() }, NOTHING_SHARED);
  /** Reports that were read since the folder was. */
  readonly #changed = new Map<string, Report>();
  readonly #issues = new Map<string, readonly Issue[]>();
  #settled: Settled | null = null;

  constructor(options: LiveContentOptions) {
    this.#options = options;
  }

  /** Reads the folder, and from then on knows it. */
  async load(): Promise<Edition> {
    const { root, cache, phases } = this.#options;
    let threads: Threads | undefined;
    phases.begin('read');
    this.#opened = openContentFolder(root);
    const { context, folder, contents } = this.#opened;
    const start = () => (threads ??= startThreads(countEntries(this.#opened)));
    const wordings = wordingsIn(cache);
    this.#read = await readEntries({ folder, context, contents, cache, wordings, phases, threads: start, noteZones: (incidents) => noteZones(incidents, context) });
    holdFiles([this.#read.pack, this.#shared.pack]);
    this.#whole = unpack<Report>(this.#read.pack);
    this.#incidents = new Map(this.#read.incidents);
    this.#bare = new Map(this.#read.reports);
    this.#changed.clear();
    this.#issues.clear();
    for (const [name, issues] of this.#read.issues) this.#issues.set(name, issues);
    phases.begin('compare texts');
    if (context.site) this.#shared = await shareWordings({ reports: this.#bare, folder, contents, thresholds: context.site.wording, cache, wordings, threads: () => (start().grow(), start()), phases });
    holdFiles([this.#read.pack, this.#shared.pack]);
    this.#wording = wordingOf({ reports: this.#bare }, this.#shared);
    phases.end();
    await threads?.close();
    return this.#settle();
  }

  /** Takes in that files have changed; `paths` are inside the folder. */
  async update(paths: readonly string[]): Promise<Edition> {
    const { folder, context: { index } } = this.#opened;
    const entries = paths.map((path) => index.entryOf.get(path.normalize('NFC')));
    const isThere = (path: string) => existsSync(join(folder.root, path));
    if (!paths.every(isThere) || !entries.every((entry) => entry?.kind === 'incidents' || entry?.kind === 'reports')) return this.load();
    for (const entry of entries) if (!this.#readAgain(entry as { kind: 'incidents' | 'reports'; id: string })) return this.load();
    return this.#settle();
  }

  /** What smells in reports, after all else: it takes a while and stops nothing. */
  *warnings(): Generator<readonly Issue[]> {
    const settled = this.#settled;
    if (!settled) return;
    for (const id of this.#bare.keys()) {
      const issues = new Issues();
      checkReport(this.#reportOf(id), settled, issues);
      yield issues.sorted();
    }
  }

  #reportOf(id: string): Report {
    return this.#changed.get(id) ?? this.#whole.get(id)!;
  }

  /** Reads one file again. False if others may have to be read again too. */
  #readAgain({ kind, id }: { readonly kind: 'incidents' | 'reports'; readonly id: string }): boolean {
    const { source, context } = this.#opened;
    const issues = new Issues();
    const own = { ...context, issues };
    const file = context.index.files[kind].get(id)!;
    if (kind === 'incidents') {
      const incident = assembleIncident(id, file, source, own);
      // Reports are read in the zones of incidents.
      if (JSON.stringify(incident?.incident.zone ?? null) !== JSON.stringify(context.zones.get(id) ?? null)) return false;
      if (incident) this.#incidents.set(id, incident);
      else if (!issues.hasErrors()) return false;
    } else {
      const report = readReport(id, file, source, own, () => {});
      const known = this.#bare.get(id);
      if (report && known && report.report.capture !== known.card.capture) return false;
      if (report) {
        this.#bare.set(id, bareReport(report));
        this.#changed.set(id, report.report);
      } else if (!issues.hasErrors()) return false;
      else if (!known) return false;
    }
    this.#issues.set(`${kind}/${id}`, issues.sorted());
    return true;
  }

  #settle(): Edition {
    const { source, context, sources, pages } = this.#opened;
    const issues = new Issues();
    issues.addAll(context.issues.sorted());
    for (const list of this.#issues.values()) issues.addAll(list);
    const own = { ...context, issues };
    const entries: Entries = { sources, pages, incidents: this.#incidents, reports: this.#bare, reportOf: (id) => this.#reportOf(id), captures: true };
    const settled = settleEntries(entries, own, true);
    this.#settled = settled;
    if (!settled) return { archive: null, index: context.index, issues: issues.sorted(), source };
    const reports = new LazyMap(this.#bare, (id) => settleReport(this.#reportOf(id), settled.record, settled.published));
    return { archive: archiveEntries(entries, settled, own, reports, this.#wording), index: context.index, issues: issues.sorted(), source };
  }
}
