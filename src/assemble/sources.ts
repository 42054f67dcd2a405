import type { Position } from '../model/position.ts';
import type { Source } from '../model/source.ts';
import type { ContentSource } from '../read/content-source.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { checkShape } from '../validate/check-shape.ts';
import { sourceSchema } from '../validate/schemas.ts';
import { checkBody, needsCheck } from './check-body.ts';
import { checkOther, type Context } from './context.ts';
import { loadEntry } from './load-entry.ts';

/** A source as read, with where its owner is named. */
export interface ReadSource {
  readonly source: Source;
  readonly ownerPosition: Position;
}

/** Reads one source. Undefined if its frontmatter is wrong. */
export function assembleSource(id: string, file: string, source: ContentSource, context: Context): ReadSource | undefined {
  const { issues } = context;
  const entry = loadEntry(file, source, issues);
  const yaml = entry?.frontmatter;
  if (!entry || !yaml) return undefined;
  if (needsCheck(entry.body)) checkBody(parseMarkdown(entry.body), entry.body, file, entry.bodyLine, context);
  const { parts, whole, extra } = checkShape(sourceSchema, { yaml }, issues);
  const { country, owner, reliability, because } = parts;
  if (owner !== undefined) checkOther('sources', owner, id, yaml.positionOf(['owner']), context);
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    issues.error(yaml.positionOf(['country']), 'wrong-value', { expected: 'a country code of two capitals (ISO 3166-1)', found: `\`${country}\``, mend: 'Write it like `country: KZ`.', ...(/^[a-z]{2}$/i.test(country) ? { suggestion: country.toUpperCase() } : {}) });
  }
  if (whole && reliability !== undefined && because === undefined) {
    issues.error(yaml.positionOf(['reliability']), 'missing-key', { expected: 'a reason for the reliability', found: 'none', mend: 'Add `because: …`; a letter without its reason tells readers nothing.' });
  }
  if (!whole) return undefined;
  const entryOfSource: Source = {
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
  return { source: entryOfSource, ownerPosition: yaml.positionOf(['owner']) };
}
