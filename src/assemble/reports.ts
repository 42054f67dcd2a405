import type { RootContent } from 'mdast';
import type { Coverage, Match, Report } from '../model/report.ts';
import type { Position } from '../model/position.ts';
import { readClaims } from '../read/claims.ts';
import type { MarkdownFile } from '../read/frontmatter.ts';
import { parseMarkdown } from '../read/markdown.ts';
import type { ContentSource } from '../read/content-source.ts';
import type { YamlData } from '../read/yaml.ts';
import { checkShape } from '../validate/check-shape.ts';
import { reportSchema } from '../validate/schemas.ts';
import { checkBody } from './check-body.ts';
import { assembleClaims } from './claims.ts';
import { checkOther, checkReference, type Context } from './context.ts';
import { readEdtf } from './dates.ts';
import { linkTarget, mayLeadToIncident } from './links.ts';
import { loadEntry } from './load-entry.ts';
import { refuseLostClaims } from './lost-claims.ts';
import { isLanguageTag, suggestLanguageTag } from './site.ts';

/** A report as read, its relative dates still without bounds, with where it names the report that it corrects, and its capture. */
export interface ReadReport {
  readonly report: Report;
  readonly correctsPosition: Position;
  readonly capturePosition: Position;
}

/** Reads one report with its claims. Undefined if its frontmatter is wrong. */
export function assembleReport(id: string, file: string, source: ContentSource, context: Context): ReadReport | undefined {
  const entry = loadEntry(file, source, context.issues);
  if (!entry) return undefined;
  const body = readBody(id, file, entry, context);
  const yaml = entry.frontmatter;
  if (!yaml) return undefined;
  const { parts: raw, whole, extra } = checkShape(reportSchema, { yaml }, context.issues);
  if (raw.source !== undefined) checkReference('sources', raw.source, yaml.positionOf(['source']), context);
  if (raw.corrects !== undefined) checkOther('reports', raw.corrects, id, yaml.positionOf(['corrects']), context);
  raw['derived-from']?.forEach((other, i) => checkOther('reports', other, id, yaml.positionOf(['derived-from', i]), context));
  if (raw.language !== undefined && !isLanguageTag(raw.language)) {
    context.issues.error(yaml.positionOf(['language']), 'wrong-value', { expected: 'a language tag (BCP 47)', found: `\`${raw.language}\``, mend: 'Write a tag such as `language: en`.', ...suggestLanguageTag(raw.language) });
  }
  const coverage = mergeCoverage(id, raw.incidents ?? [], body.coverage, yaml, context);
  if (whole && coverage.length === 0 && !body.codes && !raw.incidents?.length) {
    context.issues.warn(yaml.positionOf([]), 'no-incident', { expected: 'an incident that the report is about', found: 'none', mend: 'Add claims under `## On [title](../incidents/id.md)`, or `incidents: [id]`.' });
  }
  const published = raw.published === undefined ? null : (readEdtf(raw.published, yaml.positionOf(['published']), context) ?? null);
  if (!whole) return undefined;
  const report: Report = {
    id,
    title: whole.title,
    source: whole.source,
    url: raw.url ?? null,
    archived: raw.archived ?? null,
    published,
    publishedPosition: yaml.positionOf(['published']),
    language: raw.language ?? null,
    kind: raw.kind ?? 'article',
    derivedFrom: raw['derived-from'] ?? null,
    capture: raw.capture ?? 'none',
    corrects: raw.corrects ?? null,
    coverage,
    hasNotes: body.hasNotes,
    position: { file, line: 1, column: 1 },
    extra,
  };
  return { report, correctsPosition: yaml.positionOf(['corrects']), capturePosition: yaml.positionOf(['capture']) };
}

/** `codes` says whether the body holds claims, right or wrong, or could not be read for them. */
function readBody(id: string, file: string, { body, bodyLine, isWhole }: MarkdownFile, context: Context): { coverage: readonly Coverage[]; hasNotes: boolean; codes: boolean } {
  const tree = parseMarkdown(body);
  checkBody(tree, body, file, bodyLine, context);
  const takenUp = new Set<RootContent>();
  const sections = readClaims(tree, file, bodyLine, context.issues, takenUp, (url) => mayLeadToIncident(file, url, context));
  const lost = refuseLostClaims(tree.children.filter((node) => !takenUp.has(node)), file, bodyLine, context);
  const seen = new Set<string>();
  const coverage: Coverage[] = [];
  for (const section of sections) {
    // A dead link is reported with all other links of the body.
    const target = context.index.entryOf.get(linkTarget(file, section.incident.url));
    if (target?.kind !== 'incidents') continue;
    if (seen.has(target.id)) {
      context.issues.error(section.incident.position, 'claims-heading', { expected: 'one claims section an incident', found: `a second one on \`${target.id}\``, mend: 'Join the two lists.' });
      continue;
    }
    seen.add(target.id);
    coverage.push({ report: id, incident: target.id, match: 'certain', because: null, claims: assembleClaims(section, id, target.id, context) });
  }
  return { coverage, hasNotes: tree.children.some((node) => !takenUp.has(node)), codes: takenUp.size > 0 || lost || !isWhole };
}

type RawIncident = string | { readonly incident: string; readonly match?: Match | undefined; readonly because?: string | undefined };

/** Joins what the frontmatter says of each match with the claims. Without a word on it, a match is certain. */
function mergeCoverage(report: string, raw: readonly RawIncident[], coded: readonly Coverage[], yaml: YamlData, context: Context): readonly Coverage[] {
  const declared = new Map<string, Coverage>();
  raw.forEach((item, i) => {
    const { incident, match, because } = typeof item === 'string' ? { incident: item, match: undefined, because: undefined } : item;
    const position = yaml.positionOf(typeof item === 'string' ? ['incidents', i] : ['incidents', i, 'incident']);
    if (!checkReference('incidents', incident, position, context)) return;
    if (declared.has(incident)) {
      context.issues.error(position, 'duplicate-incident', { expected: 'each incident once', found: `\`${incident}\` again`, mend: 'Remove one of the two.' });
      return;
    }
    declared.set(incident, { report, incident, match: match ?? 'certain', because: because ?? null, claims: [] });
  });
  for (const entry of coded) {
    const said = declared.get(entry.incident);
    declared.set(entry.incident, said ? { ...said, claims: entry.claims } : entry);
  }
  return [...declared.values()];
}
