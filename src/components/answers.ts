import type { Column, Comparison, Row } from '../compare/comparison.ts';
import type { Claim } from '../model/claim.ts';
import { listWords } from '../model/format-value.ts';
import { getArchive, getUrls } from '../site/archive.ts';
import { isSetApart } from './anchors.ts';
import { countVoices } from './answer-words.ts';
import { tellHistory } from './claim-history.ts';
import { showTestimony } from './claim-testimony.ts';
import { keepDaysWhole } from './date-words.ts';
import { html, type Html } from './html.ts';

interface Testimony {
  readonly column: Column;
  readonly claim: Claim;
}

/** Each answer to one question with everybody who gives it, then those who give none. */
export function showAnswers({ columns }: Comparison, row: Row): Html {
  const { question, verdict } = row;
  const { incidents, reports } = getArchive();
  const teller = { incidents, reports, urls: getUrls() };
  const testimonies = columns.flatMap((column, i) => row.cells[i]!.map((claim): Testimony => ({ column, claim })));
  const certain = testimonies.filter(({ column }) => !isSetApart(column));
  const apart = testimonies.filter(({ column }) => isSetApart(column));
  const answered = new Set<Claim>(verdict.answers.flatMap(({ witnesses }) => witnesses.map(({ claim }) => claim)));
  const replaced = certain.filter(({ claim }) => !answered.has(claim) && (claim.stance === 'asserts' || claim.stance === 'denies'));
  const undecided = certain.filter(({ claim }) => claim.stance === 'unknown');
  const silent = certain.filter(({ claim }) => claim.stance === 'silent').map(({ column }) => column.label);
  const uncoded = columns.filter((_, i) => row.cells[i]!.length === 0).map(({ label }) => label);
  const listed = (some: readonly Testimony[], under?: string, isApart = false) =>
    html`<ul class="testimonies">${some.map(({ claim, column }) => html`<li>${showTestimony(claim, column, question, tellHistory(claim, row, isApart, teller), under)}</li>`)}</ul>`;
  const answers = verdict.answers.map((answer) => {
    const given = answer.witnesses.map(({ claim, report }): Testimony => ({ claim, column: columns.find((one) => one.report.id === report.id)! }));
    return html`<li class="answer"><h4>${keepDaysWhole(answer.text)}</h4><p class="quiet">${countVoices(answer)}</p>${listed(given, answer.text)}</li>`;
  });
  return html`<ul class="answers">${answers}${
    replaced.length > 0 && html`<li class="answer answer-replaced"><h4>Replaced since</h4>${listed(replaced)}</li>`}${
    undecided.length > 0 && html`<li class="answer answer-unknown"><h4>Not known</h4><p class="quiet">What these reports say of it.</p>${listed(undecided, 'not known')}</li>`}${
    apart.length > 0 && html`<li class="answer set-apart"><h4>Set apart</h4><p class="quiet">From reports that may be about something else.</p>${listed(apart, undefined, true)}</li>`}</ul>${
    (silent.length > 0 || uncoded.length > 0) && html`<p class="quiet answer-rest">${
      silent.length > 0 && `Does not say: ${listWords(silent)}. `}${uncoded.length > 0 && `Not coded: ${listWords(uncoded)}.`}</p>`}`;
}
