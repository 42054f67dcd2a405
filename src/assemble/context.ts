import type { Issues } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import type { Position } from '../model/position.ts';
import type { Question } from '../model/question.ts';
import type { Site } from '../model/site.ts';
import { suggest } from '../model/suggest.ts';
import type { ContentIndex, Kind } from './content-index.ts';

/** What every entry is read against. */
export interface Context {
  readonly index: ContentIndex;
  readonly site: Site;
  readonly questions: ReadonlyMap<string, Question>;
  readonly places: ReadonlyMap<string, Place>;
  readonly issues: Issues;
}

const NOUNS: Readonly<Record<Kind, string>> = { incidents: 'an incident', reports: 'a report', sources: 'a source', pages: 'a page' };

/** Whether an entry of that id exists; if not, says so. */
export function checkReference(kind: Kind, id: string, position: Position, { index, issues }: Context): boolean {
  if (index.files[kind].has(id)) return true;
  issues.error(position, `unknown-${kind.slice(0, -1)}`, {
    expected: `the id of ${NOUNS[kind]}`,
    found: `\`${id}\``,
    mend: `Correct the id, or write \`${kind}/${id}.md\`.`,
    ...suggest(id, index.files[kind].keys()),
  });
  return false;
}
