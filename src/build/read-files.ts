import { indexContent } from '../assemble/content-index.ts';
import type { Context } from '../assemble/context.ts';
import { assembleIncident } from '../assemble/incidents.ts';
import { bareReport, readReport } from '../compile.ts';
import { Issues, type Issue } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import type { Site } from '../model/site.ts';
import type { OwnZone } from '../model/zone.ts';
import { openFolder, type ContentSource } from '../read/content-source.ts';
import { traceMap } from '../site/traced-archive.ts';
import { joinTexts, writeEntry } from '../store/pack.ts';
import { note, traced } from '../store/trace.ts';
import { digest } from './digest.ts';
import type { SharedFolder } from './shared-edition.ts';
import { Intake, type TakenTexts } from './wording-intake.ts';

/** What files are read against, as threads get it. */
export interface ReadContext {
  readonly folder: SharedFolder;
  readonly site: Site | null;
  readonly questions: ReadonlyMap<string, Question> | null;
  readonly places: ReadonlyMap<string, Place> | null;
  readonly zones: ReadonlyMap<string, OwnZone>;
  /** Whether texts of captures are taken in, to be compared. */
  readonly takesTexts: boolean;
}

/** One incident or report to be read. `known` is what was in its files the last time: if it still is, nothing is read. */
export interface FileRequest {
  readonly kind: 'incidents' | 'reports';
  readonly id: string;
  readonly file: string;
  readonly known: string | null;
}

/** What came of one file. */
export interface ReadFile {
  readonly id: string;
  /** What was in the file, and in its report's capture. */
  readonly contents: readonly (readonly [path: string, digest: string])[];
  /** `same`: as it was; the rest is left out. */
  readonly state: 'same' | 'read' | 'wrong';
  /** The entry without what only its own pages need: a report's card, or the whole of an incident. */
  readonly bare: string;
  /** Bytes of the whole in the slice's segment; 0 where `bare` has all. */
  readonly length: number;
  readonly issues: readonly Issue[];
  /** What it was read against, apart from `site.yaml`, `questions.yaml` and `places.yaml`. */
  readonly keys: readonly string[];
}

export interface ReadSlice {
  readonly files: readonly ReadFile[];
  /** The wholes, one after the other. */
  readonly segment: SharedArrayBuffer;
  /** What the texts of captures came to. */
  readonly taken: TakenTexts | null;
}

/** A content folder, ready for its files to be read. */
export interface OpenContent {
  readonly source: ContentSource;
  readonly context: Omit<Context, 'issues'>;
  /** What was read since it was last cleared. */
  readonly contents: Map<string, string>;
  /** Takes in texts while they are in hand; null if they are not to be. */
  readonly intake: Intake | null;
}

/** Opens a folder; its index is worked out where it is not known. */
export function openContentOf({ folder, site, questions, places, zones, takesTexts }: ReadContext, index = indexContent(folder.paths, new Issues())): OpenContent {
  const contents = new Map<string, string>();
  const { files } = index;
  const refused = { has: (id: string) => (note(`refused ${id}`), index.refused.has(id)) };
  const tracedIndex: Context['index'] = {
    ...index,
    files: { incidents: traceMap(files.incidents, 'id incidents'), reports: traceMap(files.reports, 'id reports'), sources: traceMap(files.sources, 'id sources'), pages: traceMap(files.pages, 'id pages') },
    entryOf: traceMap(index.entryOf, 'entry'),
    pathOfName: traceMap(index.pathOfName, 'path-of'),
    refused: refused as typeof index.refused,
  };
  return {
    source: openFolder(folder.root, folder.paths, (path, content) => void contents.set(path.normalize('NFC'), digest(content))),
    context: { index: tracedIndex, site, questions, places, zones: traceMap(zones, 'zone') },
    contents,
    intake: takesTexts ? new Intake() : null,
  };
}

/** The same content with zones that have become known since. */
export function inZones(content: OpenContent, zones: ReadContext['zones']): OpenContent {
  return { ...content, context: { ...content.context, zones: traceMap(zones, 'zone') } };
}

/** Reads files, each on its own. */
export function readFiles(requests: readonly FileRequest[], content: OpenContent): ReadSlice {
  const files: Omit<ReadFile, 'length'>[] = [];
  const { segment, lengths } = joinTexts(wholesOf());
  function* wholesOf(): Generator<string> {
    for (const request of requests) {
      const { whole, ...file } = readOne(request, content);
      files.push(file);
      yield whole;
    }
  }
  return { files: files.map((file, i) => ({ ...file, length: lengths[i]! })), segment, taken: content.intake?.finish() ?? null };
}

function readOne({ kind, id, file, known }: FileRequest, { source, context, contents, intake }: OpenContent): Omit<ReadFile, 'length'> & { readonly whole: string } {
  if (known !== null && contentOf(id, kind, file, source, contents) === known) {
    return { id, contents: [...contents], state: 'same', bare: '', issues: [], keys: [], whole: '' };
  }
  contents.clear();
  const issues = new Issues();
  const own = { ...context, issues };
  const { value, keys } = traced((): { readonly bare: string; readonly whole: string } | undefined => {
    if (kind === 'incidents') {
      const incident = assembleIncident(id, file, source, own);
      return incident && { bare: writeEntry(incident), whole: '' };
    }
    const report = readReport(id, file, source, own, (_, text) => {
      const found = contents.get(`captures/${id}.txt`)!;
      if (!known?.includes(found)) intake?.take(found, text);
    });
    return report && { bare: writeEntry(bareReport(report)), whole: writeEntry(report.report) };
  });
  const state = value && !issues.hasErrors() ? 'read' : 'wrong';
  return { id, contents: [...contents], state, bare: value?.bare ?? '', whole: value?.whole ?? '', issues: issues.sorted(), keys: [...keys] };
}

/** What is in an entry's files, and how it is told apart from what was. */
function contentOf(id: string, kind: FileRequest['kind'], file: string, source: ContentSource, contents: Map<string, string>): string {
  contents.clear();
  source.read(file);
  if (kind === 'reports') for (const ending of ['txt', 'json']) source.read(`captures/${id}.${ending}`);
  return contentKey([...contents]);
}

export function contentKey(contents: ReadFile['contents']): string {
  return contents.map(([path, found]) => `${path}\u0002${found}`).sort().join('\u0001');
}

export function contentsOf(key: string): ReadFile['contents'] {
  return key === '' ? [] : key.split('\u0001').map((content) => content.split('\u0002') as [string, string]);
}
