import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import type { Source } from '../model/source.ts';
import type { ContentSource } from '../read/content-source.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { checkShape } from '../validate/check-shape.ts';
import { sourceSchema } from '../validate/schemas.ts';
import { checkBody, needsCheck } from './check-body.ts';
import { checkReference, type Context } from './context.ts';
import { loadEntry } from './load-entry.ts';

/** Reads one source. Undefined if its frontmatter is wrong. */
export function assembleSource(id: string, file: string, source: ContentSource, context: Context): Source | undefined {
  const { issues } = context;
  const entry = loadEntry(file, source, issues);
  const yaml = entry?.frontmatter;
  if (!entry || !yaml) return undefined;
  if (needsCheck(entry.body)) checkBody(parseMarkdown(entry.body), file, entry.bodyLine, context);
  const { parts, whole, extra } = checkShape(sourceSchema, { yaml }, issues);
  const { country, owner, reliability, because } = parts;
  if (owner !== undefined) checkReference('sources', owner, yaml.positionOf(['owner']), context);
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    issues.error(yaml.positionOf(['country']), 'wrong-value', { expected: 'a country code of two capitals (ISO 3166-1)', found: `\`${country}\``, mend: 'Write it like `country: KZ`.' });
  }
  if (reliability !== undefined && because === undefined) {
    issues.error(yaml.positionOf(['reliability']), 'missing-key', { expected: 'a reason for the reliability', found: 'none', mend: 'Add `because: …`; a letter without its reason tells readers nothing.' });
  }
  return whole && {
    id,
    name: whole.name,
    kind: whole.kind ?? 'unknown',
    country: country ?? null,
    url: whole.url ?? null,
    owner: owner ?? null,
    reliability: reliability !== undefined && because !== undefined ? { letter: reliability, because } : null,
    hasNotes: entry.body.trim() !== '',
    position: { file, line: 1, column: 1 },
    extra,
  };
}

/** Owners that own each other in a circle are an error. */
export function checkOwners(sources: ReadonlyMap<string, Source>, issues: Issues): void {
  const reported = new Set<string>();
  for (const source of sources.values()) {
    const chain: string[] = [];
    let next: Source | undefined = source;
    while (next && !chain.includes(next.id)) {
      chain.push(next.id);
      next = next.owner === null ? undefined : sources.get(next.owner);
    }
    if (!next || reported.has(next.id)) continue;
    const cycle = chain.slice(chain.indexOf(next.id));
    cycle.forEach((id) => reported.add(id));
    const position: Position = sources.get([...cycle].sort()[0]!)!.position;
    issues.error(position, 'cycle', { expected: 'an owner that is not owned by what it owns', found: cycle.map((id) => `\`${id}\``).join(', '), mend: 'Remove `owner` from one of them.' });
  }
}
