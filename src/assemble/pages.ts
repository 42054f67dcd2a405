import type { Page } from '../model/site.ts';
import type { ContentSource } from '../read/content-source.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { checkShape } from '../validate/check-shape.ts';
import { pageSchema } from '../validate/schemas.ts';
import { checkBody, needsCheck } from './check-body.ts';
import type { Context } from './context.ts';
import { loadEntry } from './load-entry.ts';

/** Reads one page of the editors' own. Undefined if its frontmatter is wrong. */
export function assemblePage(id: string, file: string, source: ContentSource, context: Context): Page | undefined {
  const entry = loadEntry(file, source, context.issues);
  if (!entry) return undefined;
  if (needsCheck(entry.body)) checkBody(parseMarkdown(entry.body), entry.body, file, entry.bodyLine, context);
  if (!entry.frontmatter) return undefined;
  const { whole, extra } = checkShape(pageSchema, { yaml: entry.frontmatter }, context.issues);
  return whole && { id, title: whole.title, summary: whole.summary ?? null, file, extra };
}
