import { settleReport } from '../assemble/coverage.ts';
import { indexContent, type ContentIndex } from '../assemble/content-index.ts';
import { recordOf } from '../chronology/record.ts';
import type { SourcePair } from '../compare/source-pairs.ts';
import { surveyFrom } from '../compare/source-survey.ts';
import type { SourceRecord } from '../compare/source-record.ts';
import type { Settled } from '../compile.ts';
import type { ReportFrame } from '../lint/input.ts';
import type { Archive, Register } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import { Issues } from '../model/issue.ts';
import type { Report, ReportCard } from '../model/report.ts';
import type { SharedRun, SharedWording } from '../model/shared-wording.ts';
import type { Site } from '../model/site.ts';
import { openFolder, type ContentSource } from '../read/content-source.ts';
import type { Edition } from '../site/archive.ts';
import { traceArchive, traceMap, traceRecord, traceSurvey } from '../site/traced-archive.ts';
import type { Pack } from '../store/pack.ts';
import { note } from '../store/trace.ts';
import { unpack } from '../store/unpack.ts';
import { digest } from './digest.ts';

/** A content folder as threads get it. */
export interface SharedFolder {
  readonly root: string;
  readonly paths: readonly string[];
}

/** What single reports are settled and checked against, as threads get it. */
export interface SharedFrame {
  readonly site: Site;
  readonly frame: Pick<ReportFrame, 'years' | 'ancient'>;
  /** All incidents, drafts too, with the bounds that they come to. */
  readonly incidents: Pack;
  /** Reports as they were read. */
  readonly reports: Pack;
  /** The incidents that are published, where not all are. */
  readonly published: ReadonlySet<string> | null;
}

/** A checked archive as threads get it. */
export interface SharedArchive extends Pick<Archive, 'questions' | 'places' | 'sources' | 'pages' | 'comparedSealed' | 'captureWords' | 'sealedRuns'> {
  readonly register: Register;
  readonly cards: Pack;
  /** Published incidents without ties to drafts; null where all are published. */
  readonly incidents: Pack | null;
  readonly wording: Pack;
  readonly runs: Pack;
}

/** What sources come to, as threads get it. */
export interface SharedSurvey {
  readonly records: ReadonlyMap<string, SourceRecord>;
  readonly pairs: readonly SourcePair[];
}

/** The frame in a thread of its own. */
export interface OpenFrame extends Settled {
  /** Reports as read, and with their dates settled. */
  readonly reports: ReadonlyMap<string, Report>;
  readonly reportOf: (id: string) => Report;
}

export function openFrame({ site, frame, incidents: pack, reports: reportPack, published: some }: SharedFrame): OpenFrame {
  const incidents = unpack<Incident>(pack);
  const published = some ?? new Set(incidents.keys());
  const record = recordOf(incidents);
  const asked = traceRecord(record, 'all-record');
  const read = unpack<Report>(reportPack);
  return {
    language: site.language, ...frame, site, incidents, record, published,
    reportOf: (id) => read.get(id)!,
    reports: unpack<Report, Report>(reportPack, (report) => settleReport(report, asked, published)),
  };
}

/** What was read of files, by path: the digest of what was in it. */
export type Reads = Map<string, string>;

/** An edition in a thread of its own, which notes all that pages read of it. */
export function openEdition(folder: SharedFolder, frame: OpenFrame, shared: SharedArchive, survey: SharedSurvey | null, reads: Reads): Edition {
  const { site } = frame;
  const { questions, places, sources, pages, register, comparedSealed, captureWords, sealedRuns } = shared;
  // One map where it can be: all incidents' dates are worked out for each.
  const incidents = shared.incidents ? unpack<Incident>(shared.incidents) : frame.incidents;
  const { reports } = frame;
  const archive = traceArchive({
    site, questions, places, sources, pages, register, comparedSealed, captureWords, sealedRuns, incidents, reports,
    cards: unpack<ReportCard>(shared.cards),
    sharedWording: unpack<readonly SharedWording[]>(shared.wording),
    sharedRuns: unpack<readonly SharedRun[]>(shared.runs),
  });
  const source = openFolder(folder.root, folder.paths, (path, content) => void reads.set(path.normalize('NFC'), digest(content)));
  const edition = { archive, issues: [], index: traceIndex(indexContent(folder.paths, new Issues())), source: traceSource(source) };
  return survey ? { ...edition, survey: traceSurvey(surveyFrom(survey.records, survey.pairs)) } : edition;
}

function traceSource({ paths, read }: ContentSource): ContentSource {
  return {
    get paths() {
      note('paths');
      return paths;
    },
    read: (path) => {
      note(`file ${path.normalize('NFC')}`);
      return read(path);
    },
  };
}

function traceIndex(index: ContentIndex): ContentIndex {
  const { files, refused } = index;
  return {
    files: {
      incidents: traceMap(files.incidents, 'file-of incidents'), reports: traceMap(files.reports, 'file-of reports'),
      sources: traceMap(files.sources, 'file-of sources'), pages: traceMap(files.pages, 'file-of pages'),
    },
    entryOf: traceMap(index.entryOf, 'entry'),
    pathOfName: traceMap(index.pathOfName, 'path-of'),
    captures: index.captures,
    refused,
  };
}
