import type { Column } from '../compare/comparison.ts';

/** The id of a question's section on a comparison page. */
export function questionAnchor(question: string): string {
  return `q-${question}`;
}

/** Whether a report is set apart because it may be about something else. */
export function isSetApart({ coverage }: Pick<Column, 'coverage'>): boolean {
  return coverage.match !== 'certain';
}

/** "Possible match: The same district and a day that fits." */
export function wordMatch({ coverage }: Pick<Column, 'coverage'>): string {
  const word = coverage.match === 'probable' ? 'Probable match' : 'Possible match';
  return coverage.because ? `${word}: ${coverage.because}` : `${word}.`;
}
