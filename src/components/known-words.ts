import type { KnownState } from '../compare/as-known-on.ts';
import type { ChangeKind } from '../compare/known-changes.ts';
import type { Column } from '../compare/comparison.ts';
import { formatBounds, isoDay } from '../model/format-date.ts';
import { capitalize, listWords, plural } from '../model/format-value.ts';
import type { TimeBounds } from '../model/time.ts';
import { numberWord } from '../model/number-word.ts';

/** The id of a state's section on its page: "known-2025-06-22". */
export function stateAnchor({ day }: KnownState): string {
  return `known-${day ? isoDay(day.earliest) : 'undated'}`;
}

/** "22 June 2025", or "by 30 June 2025" where nothing is known to have appeared on that very day. */
export function nameState({ day, appeared }: KnownState): string {
  if (!day) return 'Date not known';
  return `${appeared.some((column) => isExact(column, day)) ? '' : 'by '}${formatBounds(day)}`;
}

export function headState(state: KnownState): string {
  if (!state.day) return 'With the reports whose date of publication is not known';
  const name = nameState(state);
  return `As known ${name.startsWith('by ') ? '' : 'on '}${name}`;
}

/** When a report was published, and by when it was surely out: "June 2025, so by 30 June 2025". */
export function wordPublication(column: Column, day: TimeBounds | null): string {
  const { published } = column.report;
  if (!published) return 'date not known';
  const words = formatBounds(published.bounds);
  return !day || isExact(column, day) || words.startsWith('by ') ? words : `${words}, so by ${formatBounds(day)}`;
}

/** How many verdicts a state brought, changed, or left of their kind with something new to them. That nobody answers is no verdict. */
export function countChanges({ changes, comparison: { rows } }: KnownState) {
  const count = (...kinds: readonly ChangeKind[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const [brought, changed, raised] = [count('answered', 'left-open'), count('verdict'), count('raised')];
  return { brought, changed, touched: changes.length - brought - changed - raised, same: rows.length - changes.length };
}

/** In the list of steps: "5 verdicts changed, 4 new". */
export function summarizeStep(state: KnownState, isFirst: boolean): string {
  const { brought, changed, touched } = countChanges(state);
  if (isFirst) return brought === 0 ? 'no verdict yet' : brought === 1 ? 'the first verdict' : `the first ${brought} verdicts`;
  if (changed + brought === 0) return touched > 0 ? `no verdict changed, ${touched} added to` : 'no verdict changed';
  return [changed > 0 ? `${plural(changed, 'verdict')} changed` : '', brought > 0 ? changed > 0 ? `${brought} new` : plural(brought, 'new verdict') : ''].filter(Boolean).join(', ');
}

/** What a state brought, if it is not the first: "Two more reports. Five verdicts changed and four are new. Eight are as before." */
export function describeState(state: KnownState, isFirst: boolean): string {
  const { brought, changed, touched, same } = countChanges(state);
  const { day, appeared } = state;
  const reports = `${count(appeared.length, isFirst ? 'report' : 'more report')}${day ? '' : ', which may have appeared on any day'}`;
  if (isFirst) return sentences(reports, brought > 0 ? `${count(brought, 'question')} got a verdict` : 'no question got a verdict');
  const parts = [
    changed > 0 ? `${count(changed, 'verdict')} changed` : '',
    brought > 0 ? `${changed > 0 ? numberWord(brought) : count(brought, 'verdict')} ${are(brought)} new` : '',
    touched > 0 ? `${changed + brought > 0 ? numberWord(touched) : count(touched, 'verdict')} stayed, though something new bears on ${touched === 1 ? 'it' : 'them'}` : '',
  ].filter(Boolean);
  if (parts.length === 0) return sentences(reports, 'no verdict changed');
  return sentences(reports, listWords(parts), same > 0 ? `${numberWord(same)} ${are(same)} as before` : '');
}

/** All states in numbers, under the headline. `links` is how many reports are known by a bare link. */
export function describeStates(states: readonly KnownState[], links: number): string {
  const dated = states.flatMap(({ day, appeared }) => (day ? appeared.map((column) => ({ column, day })) : []));
  const days = states.filter(({ day }) => day !== null).length;
  const undated = states.find(({ day }) => day === null)?.appeared.length ?? 0;
  const vague = dated.filter(({ column, day }) => !isExact(column, day)).length;
  const [first, ...later] = states.map(countChanges);
  const atFirst = first?.brought ?? 0;
  const brought = later.reduce((sum, step) => sum + step.brought, 0);
  const changed = later.reduce((sum, step) => sum + step.changed, 0);
  const since = [brought > 0 ? `${numberWord(brought)} ${atFirst > 0 ? 'more ' : ''}${brought === 1 ? 'was' : 'were'} added` : '', changed > 0 ? changed === 1 ? 'one changed' : `verdicts changed ${changed === 2 ? 'twice' : `${numberWord(changed)} times`}` : ''].filter(Boolean);
  return sentences(
    `${count(dated.length, 'report')} on ${count(days, 'day')}${undated > 0 ? `, and ${numberWord(undated)} whose date of publication is not known` : ''}`,
    vague > 0 ? `${numberWord(vague)} of them ${are(vague)} not dated to the day, and ${vague === 1 ? 'counts' : 'count'} from the last day that the date allows` : '',
    `${atFirst > 0 ? count(atFirst, 'verdict') : 'no verdict'} stood at first; since then, ${listWords(since) || 'none has changed'}`,
    links > 0 ? `${count(links, 'more report')} ${are(links)} known by a link alone, and left out here` : '',
  );
}

/** Whether a report is known to have appeared on that very day. */
function isExact({ report: { published } }: Column, day: TimeBounds): boolean {
  return published !== null && published.bounds.earliest >= day.earliest && published.bounds.latest <= day.latest;
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).map((part) => `${capitalize(part)}.`).join(' ');
}

function count(n: number, noun: string): string {
  return `${numberWord(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function are(n: number): string {
  return n === 1 ? 'is' : 'are';
}
