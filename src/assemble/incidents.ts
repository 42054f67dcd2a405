import type { BareLink, Finding, Incident } from '../model/incident.ts';
import type { Location } from '../model/place.ts';
import type { Position } from '../model/position.ts';
import { anchorsOf, type Anchor } from '../model/relative-date.ts';
import { suggest } from '../model/suggest.ts';
import type { OwnZone } from '../model/zone.ts';
import type { ContentSource } from '../read/content-source.ts';
import { parseMarkdown } from '../read/markdown.ts';
import type { YamlData } from '../read/yaml.ts';
import { checkShape, describe } from '../validate/check-shape.ts';
import { incidentSchema } from '../validate/schemas.ts';
import { readArea } from './area.ts';
import { checkBody, needsCheck } from './check-body.ts';
import { checkOther, checkReference, type Context } from './context.ts';
import { INCIDENT_FORMS, readDate, readEdtf, type ReadDate } from './dates.ts';
import { loadEntry } from './load-entry.ts';
import { checkTimeZone } from './time-zone.ts';

/** An incident as read: relative dates still without bounds. */
export interface ReadIncident {
  readonly incident: Incident;
  readonly draft: boolean;
}

/** Reads one incident. Undefined if its frontmatter is wrong. */
export function assembleIncident(id: string, file: string, source: ContentSource, context: Context): ReadIncident | undefined {
  const entry = loadEntry(file, source, context.issues);
  if (!entry) return undefined;
  if (needsCheck(entry.body)) checkBody(parseMarkdown(entry.body), entry.body, file, entry.bodyLine, context);
  const yaml = entry.frontmatter;
  if (!yaml) return undefined;
  const { parts, whole, extra } = checkShape(incidentSchema, { yaml }, context.issues);
  const { when, timezone, where, category, related } = parts;
  const zone = timezone === undefined ? null : readZone(timezone, yaml.positionOf(['timezone']), context);
  const read = when === undefined ? undefined : readWhen(when, id, zone, yaml.positionOf(['when']), context);
  if (category !== undefined) checkCategory(category, yaml.positionOf(['category']), context);
  related?.forEach(({ incident }, i) => {
    const position = yaml.positionOf(['related', i, 'incident']);
    checkOther('incidents', incident, id, position, context);
  });
  const location = where === undefined ? null : (readLocation(where, yaml, context) ?? null);
  const bareLinks = (parts.reports ?? []).map((link, i) => readBareLink(link, i, yaml, context));
  const findings = readFindings(parts.findings ?? {}, yaml, context);
  return whole && {
    incident: {
      id,
      title: whole.title,
      when: read?.date ?? null,
      whenPosition: yaml.positionOf(['when']),
      bounds: null,
      zone,
      whenUncertain: read?.uncertain ?? false,
      where: location,
      category: category ?? null,
      status: whole.status ?? null,
      tags: [...new Set(whole.tags ?? [])],
      summary: whole.summary ?? null,
      related: (whole.related ?? []).map((other, i) => ({ ...other, position: yaml.positionOf(['related', i]) })),
      bareLinks,
      findings,
      reference: whole.reference ?? false,
      position: { file, line: 1, column: 1 },
      extra,
    },
    draft: whole.draft ?? false,
  };
}

/** Null, too, where it is the site's own: then nothing has to be moved. */
function readZone(name: string, position: Position, { site, issues }: Context): OwnZone | null {
  const isZone = checkTimeZone(name, position, issues);
  return isZone && site && name !== site.timezone ? { name, home: site.timezone } : null;
}

function readWhen(when: string, id: string, zone: OwnZone | null, position: Position, context: Context): ReadDate | undefined {
  const unknown = new Set<string>();
  const anchorOf = (words: string): Anchor | null => {
    if (words.toLowerCase() === 'publication') return 'publication';
    if (unknown.has(words)) return null;
    const start = Math.max(0, ` ${when} `.lastIndexOf(` ${words} `));
    if (checkOther('incidents', words, id, { ...position, column: position.column + start }, context)) return { incident: words };
    unknown.add(words);
    return null;
  };
  const read = readDate(when, when, zone, position, anchorOf, INCIDENT_FORMS, context);
  if (!read?.date.relative || !anchorsOf(read.date.relative).includes('publication')) return read;
  context.issues.error(position, 'date', { expected: 'a date that counts from another incident', found: `${describe(when)}, which counts from a publication`, mend: 'Give the date itself, or write a relative date such as `2 days before some-id`.' });
  return undefined;
}

function checkCategory(category: string, position: Position, { site, issues }: Context): void {
  if (!site || site.categories.has(category)) return;
  issues.error(position, 'unknown-category', { expected: 'a category of `site.yaml`', found: `\`${category}\``, mend: 'Correct it, or add the category to `site.yaml`.', ...suggest(category, site.categories.keys()) });
}

type Where = string | { readonly name: string; readonly at: readonly [string, string]; readonly radius?: string | undefined };

function readLocation(where: Where, yaml: YamlData, { places, issues }: Context): Location | undefined {
  const position = yaml.positionOf(['where']);
  if (typeof where !== 'string') {
    const area = readArea(where.at, where.radius, { at: yaml.positionOf(['where', 'at']), radius: yaml.positionOf(['where', 'radius']) }, issues);
    return area && { kind: 'point', name: where.name, area };
  }
  if (!places) return undefined;
  const place = places.get(where);
  if (place) return { kind: 'place', place };
  issues.error(position, 'unknown-place', { expected: 'the id of a place', found: `\`${where}\``, mend: 'Correct the id, or add the place to `places.yaml`.', ...suggest(where, places.keys()) });
  return undefined;
}

type Link = string | { readonly url: string; readonly title?: string | undefined; readonly source?: string | undefined; readonly published?: string | undefined; readonly archived?: string | undefined };

function readBareLink(link: Link, i: number, yaml: YamlData, context: Context): BareLink {
  const { url, title, source, published, archived } = typeof link === 'string' ? { url: link } as Exclude<Link, string> : link;
  if (source !== undefined) checkReference('sources', source, yaml.positionOf(['reports', i, 'source']), context);
  const date = published === undefined ? undefined : readEdtf(published, yaml.positionOf(['reports', i, 'published']), context);
  return { url, title: title ?? null, source: source ?? null, published: date ?? null, archived: archived ?? null };
}

type RawFindings = Readonly<Record<string, { readonly value: string; readonly confidence?: string | undefined; readonly because: string }>>;

function readFindings(findings: RawFindings, yaml: YamlData, { questions, issues }: Context): readonly Finding[] {
  return Object.entries(findings).map(([question, { value, confidence, because }]) => {
    if (questions && !questions.has(question)) {
      issues.error(yaml.positionOfKey(['findings', question]), 'unknown-question', { expected: 'a question of `questions.yaml`', found: `\`${question}\``, mend: 'Correct it, or add the question.', ...suggest(question, questions.keys()) });
    }
    return { question, value, confidence: confidence ?? null, because };
  });
}
