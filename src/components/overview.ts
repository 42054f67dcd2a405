import type { Comparison } from '../compare/comparison.ts';
import { capitalize, listWords, plural } from '../model/format-value.ts';
import { numberWord } from '../model/number-word.ts';
import { isSetApart } from './anchors.ts';
import { tallyVerdicts } from './tally.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** A comparison in numbers, as one paragraph. */
export function describeComparison({ columns: all, origins, rows }: Comparison): string {
  const columns = all.filter(({ coverage }) => coverage.claims.length > 0);
  const uncoded = all.length - columns.length;
  const sources = new Set(columns.map(({ source }) => source.id)).size;
  const apart = columns.filter(isSetApart).length;
  const verdicts = tallyVerdicts(rows).map(([kind, n]) => `${n} ${VERDICT_WORDS[kind].clause[n === 1 ? 0 : 1]}`);
  const sentences = [
    `${capitalize(numberWord(columns.length))} report${columns.length === 1 ? '' : 's'} by ${numberWord(sources)} source${sources === 1 ? '' : 's'} ${columns.length === 1 ? 'has' : 'have'} been coded on ${plural(rows.length, 'question')}.`,
    verdicts.length > 0 ? `Of the answers to these, ${listWords(verdicts)}.` : '',
    apart > 0 ? `${capitalize(numberWord(apart))} ${apart === 1 ? 'report is' : 'reports are'} set apart, since ${apart === 1 ? 'it' : 'they'} may be about something else; what follows is worked out without ${apart === 1 ? 'it' : 'them'}, and then with.` : '',
    uncoded > 0 ? `${capitalize(numberWord(uncoded))} more ${uncoded === 1 ? 'has' : 'have'} not been coded yet.` : '',
    describeOrigins(all.length, origins.length),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Never more than that no dependence was found. */
export function describeOrigins(reports: number, origins: number): string {
  if (reports < 2) return '';
  if (origins === 1) return 'All of these reports go back to one origin.';
  return origins === reports
    ? 'No dependence was found between any two of these reports, which does not show that there is none; so no answer here counts as an echo.'
    : `They go back to ${plural(origins, 'origin')}; no dependence was found between these.`;
}
