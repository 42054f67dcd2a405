import { posix } from 'node:path';
import type { Claim } from '../model/claim.ts';
import type { Issues } from '../model/issue.ts';
import type { Anchor } from '../model/relative-date.ts';
import type { Question } from '../model/question.ts';
import { suggest } from '../model/suggest.ts';
import { foldName } from '../model/text.ts';
import type { DateValue } from '../model/value.ts';
import { withoutLinkMarks, type ClaimItem, type ClaimSection } from '../read/claims.ts';
import { isRelativeLink } from '../read/references.ts';
import { describe } from '../validate/check-shape.ts';
import { wordList } from '../validate/fields.ts';
import type { Context } from './context.ts';
import { approximateDate, CLAIM_FORMS, readDate } from './dates.ts';
import { linkTarget } from './links.ts';
import { readValue } from './values.ts';

/** The claims of one section. Relative dates are still without bounds: they count from incidents not yet settled. */
export function assembleClaims(section: ClaimSection, report: string, incident: string, context: Context): readonly Claim[] {
  const claims: Claim[] = [];
  if (!context.questions) return claims;
  for (const item of section.items) {
    const question = findQuestion(item, context.questions, context.issues);
    const claim = question && assembleClaim(item, question, incident, context);
    if (!question || !claim) continue;
    const earlier = claims.filter((other) => other.question === question.id);
    if (!fitsBeside(claim, earlier, item, context)) continue;
    const id = `${incident}.${question.id}${earlier.length > 0 ? `.${earlier.length + 1}` : ''}`;
    claims.push({ ...claim, id, report, incident });
  }
  return claims;
}

type PartialClaim = Omit<Claim, 'id' | 'report' | 'incident'>;

/** How many questions a message names at most. */
const MOST_NAMED = 24;

function findQuestion(item: ClaimItem, questions: ReadonlyMap<string, Question>, issues: Issues): Question | undefined {
  const question = questions.get(item.question);
  if (question) return question;
  issues.error(item.position, 'unknown-question', {
    expected: 'a question of `questions.yaml`',
    found: `\`${item.question}\``,
    mend: questions.size > MOST_NAMED ? 'Correct it, or add the question to `questions.yaml`.' : `Write ${wordList(questions.keys())}, or add the question to \`questions.yaml\`.`,
    ...suggest(item.question, questions.keys()),
  });
  return undefined;
}

function assembleClaim(item: ClaimItem, question: Question, incident: string, context: Context): PartialClaim | undefined {
  const { issues } = context;
  const { text, hedged, approximate } = takeMarks(item.value);
  const written = withoutLinkMarks(text, item.links);
  const claim = {
    question: question.id, written, hedged, approximate,
    quote: item.quote?.text ?? null, quotePosition: item.quote?.position ?? null, evidence: null,
    attributedTo: item.quote?.attributedTo ?? null, position: item.position,
  };
  if (text === 'unknown' || text === 'silent') {
    if (hedged || approximate || (text === 'silent' && item.quote)) {
      issues.error(item.valuePosition, 'claim', {
        expected: text === 'silent' ? '`silent` alone: the report does not say' : '`unknown` without a mark',
        found: hedged || approximate ? describe(withoutLinkMarks(item.value, item.links)) : 'a quote under it',
        mend: text === 'silent' && item.quote ? 'Remove the quote, or code what it says.' : 'Remove the mark.',
      });
      return undefined;
    }
    return { ...claim, stance: text, value: null };
  }
  const meant = reservedWord(written, question);
  if (meant !== undefined) {
    issues.error(item.valuePosition, 'claim', {
      expected: '`unknown`, `silent` or `not` in that spelling',
      found: describe(written),
      mend: 'Write `unknown` where the report says that it is not known, `silent` where it says nothing, `not` and a value where it denies the value; begin any other value with another word.',
      suggestion: meant,
    });
    return undefined;
  }
  const tight = question.type === 'date' || question.type === 'text' ? null : /^(.*[^\s?~%])([?~%]+)$/.exec(text);
  if (tight) {
    issues.error(item.valuePosition, 'claim', { expected: `a space before the mark \`${tight[2]}\``, found: describe(written), mend: 'Put a space before it, or remove it.', suggestion: withoutLinkMarks(`${tight[1]} ${tight[2]}`, item.links) });
    return undefined;
  }
  const denied = /^not\s+(.+)$/.exec(text);
  const stance = denied ? 'denies' : 'asserts';
  const valueText = denied?.[1] ?? text;
  if (question.type === 'date') {
    const read = readClaimDate(valueText, approximate, item, incident, context);
    return read && { ...claim, stance, value: read.date, hedged: hedged || read.uncertain, approximate: approximate || read.date.approximate };
  }
  if (item.links.length > 0) {
    issues.error(item.links[0]!.position, 'value', { expected: `plain text, since \`${question.id}\` is of type \`${question.type}\``, found: 'a link', mend: 'Remove the link; links to incidents belong to dates.' });
    return undefined;
  }
  const position = { ...item.valuePosition, column: item.valuePosition.column + text.length - valueText.length };
  const value = readValue(valueText, approximate, question, position, context);
  return value && { ...claim, stance, value, approximate: approximate || /^about\s/i.test(valueText) };
}

const RESERVED: ReadonlyMap<string, string> = new Map([
  ['unknown', 'unknown'], ['not known', 'unknown'], ['not disclosed', 'unknown'],
  ['silent', 'silent'], ['not reported', 'silent'], ['n/a', 'silent'], ['na', 'silent'],
]);

/** What is meant by a value that only looks like `unknown`, `silent` or a denial; a value that the question names is none. */
function reservedWord(written: string, { options, aliases }: Question): string | undefined {
  if (options.has(written) || aliases.has(foldName(written))) return undefined;
  return RESERVED.get(written.toLowerCase()) ?? (/^not\s/i.test(written) && !written.startsWith('not') ? `not${written.slice(3)}` : undefined);
}

/** ` ?` hedges and ` ~` approximates, in either order; ` %` does both, as in EDTF. */
function takeMarks(value: string): { text: string; hedged: boolean; approximate: boolean } {
  const match = /^(.*?)((?:\s+[?~%])+)$/.exec(value);
  if (!match) return { text: value, hedged: false, approximate: false };
  return { text: match[1]!.trim(), hedged: /[?%]/.test(match[2]!), approximate: /[~%]/.test(match[2]!) };
}

function readClaimDate(text: string, approximate: boolean, item: ClaimItem, incident: string, context: Context): { date: DateValue; uncertain: boolean } | undefined {
  const anchorOf = (words: string): Anchor | null | undefined => {
    if (words.toLowerCase() === 'publication') return 'publication';
    const link = /^\ue000(\d+)\ue001$/.exec(words.trim());
    if (link) {
      const { url, position } = item.links[Number(link[1])]!;
      const entry = context.index.entryOf.get(linkTarget(position.file, url));
      if (entry?.kind === 'incidents' && item.question === 'when' && entry.id === incident) {
        context.issues.error(position, 'self-reference', { expected: 'a date that counts from another incident', found: `a link to \`${incident}\`, which the claim is about`, mend: 'Link to what the report counts from, or give the date itself.' });
        return null;
      }
      if (entry?.kind === 'incidents') return { incident: entry.id };
      // A dead link is reported with all other links of the body.
      if (entry || !isRelativeLink(url)) context.issues.error(position, 'date', { expected: 'a link to an incident', found: `\`${url}\``, mend: 'Link to the incident that the date counts from.' });
      return null;
    }
    context.issues.error(item.valuePosition, 'date', {
      expected: 'a link to the incident that the date counts from, or `publication`',
      found: describe(withoutLinkMarks(words, item.links)),
      mend: 'Write it like `2 days before [the crash](../incidents/some-id.md)`.',
      ...suggestIncident(words, item.position.file, context),
    });
    return null;
  };
  const read = readDate(text, withoutLinkMarks(text, item.links), context.zones.get(incident) ?? null, item.valuePosition, anchorOf, CLAIM_FORMS, context);
  return read && approximate ? { ...read, date: approximateDate(read.date) } : read;
}

function suggestIncident(words: string, file: string, { index }: Context): { readonly suggestion?: string } {
  const { suggestion } = suggest(words, index.files.incidents.keys());
  return suggestion === undefined ? {} : { suggestion: `[${suggestion}](${posix.relative(posix.dirname(file), index.files.incidents.get(suggestion)!)})` };
}

/** A report may give several values, which then clash or nest; it cannot be silent beside them, nor say one twice. */
function fitsBeside(claim: PartialClaim, earlier: readonly Claim[], item: ClaimItem, { issues }: Context): boolean {
  if (earlier.length === 0) return true;
  const all = [claim, ...earlier];
  if (all.some(({ stance }) => stance === 'silent')) {
    issues.error(item.position, 'claim', { expected: `\`silent\` as the only claim on \`${claim.question}\``, found: `${all.length} claims on it`, mend: 'Remove `silent`, or the other claims.' });
    return false;
  }
  const twin = earlier.find((other) => other.stance === claim.stance && other.written === claim.written);
  if (!twin) return true;
  issues.error(item.position, 'duplicate-claim', { expected: 'each value once', found: `${describe(withoutLinkMarks(item.value, item.links))} again, first on line ${twin.position.line}`, mend: 'Remove one; join two quotes with ` … `.' });
  return false;
}
