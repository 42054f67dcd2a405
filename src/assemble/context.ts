import type { Issues } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import type { Position } from '../model/position.ts';
import type { Question } from '../model/question.ts';
import type { Site } from '../model/site.ts';
import type { OwnZone } from '../model/zone.ts';
import { suggest } from '../model/suggest.ts';
import { KINDS, type ContentIndex, type Kind } from './content-index.ts';

/** What every entry is read against. */
export interface Context {
  readonly index: ContentIndex;
  /** These three are null where their file has mistakes: what hangs on it cannot be judged. */
  readonly site: Site | null;
  readonly questions: ReadonlyMap<string, Question> | null;
  readonly places: ReadonlyMap<string, Place> | null;
  /** The incidents that have a zone of their own. */
  readonly zones: ReadonlyMap<string, OwnZone>;
  readonly issues: Issues;
}

const NOUNS: Readonly<Record<Kind, string>> = { incidents: 'an incident', reports: 'a report', sources: 'a source', pages: 'a page' };

/** The same for a reference that cannot be to the entry itself. */
export function checkOther(kind: Kind, id: string, own: string, position: Position, context: Context): boolean {
  if (id !== own) return checkReference(kind, id, position, context);
  context.issues.error(position, 'self-reference', { expected: `an id other than the ${kind.slice(0, -1)}'s own`, found: `\`${id}\``, mend: 'Correct it or remove it.' });
  return false;
}

/** Whether an entry of that id exists; if not, says so. */
export function checkReference(kind: Kind, id: string, position: Position, { index, issues }: Context): boolean {
  if (index.files[kind].has(id)) return true;
  if (index.refused.has(`${kind}/${id}`)) return false;
  const other = KINDS.find((one) => index.files[one].has(id));
  issues.error(position, `unknown-${kind.slice(0, -1)}`, {
    expected: `the id of ${NOUNS[kind]}`,
    found: id === '' ? 'none' : `\`${id}\``,
    mend: id === '' ? 'Write the id, or remove the sign before it.' : other ? `Write the id of ${NOUNS[kind]}: \`${id}\` is ${NOUNS[other]}.` : `Correct the id, or write \`${kind}/${id}.md\`.`,
    ...suggest(id, index.files[kind].keys()),
  });
  return false;
}
