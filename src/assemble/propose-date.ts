import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The EDTF date that an editor probably meant by a date written in another way; nothing where it could be two. */
export function proposeDate(text: string): { readonly suggestion?: string } {
  const proposal = respell(text.trim());
  return proposal !== undefined && proposal !== text && !isEdtfFailure(parseEdtf(proposal, 'UTC')) ? { suggestion: proposal } : {};
}

function respell(text: string): string | undefined {
  const [start, end, ...rest] = text.split('/');
  if (end !== undefined && rest.length === 0) return start! > end ? `${end}/${start}` : undefined;
  let found: RegExpExecArray | null;
  if ((found = /^(\d{4})[-.](\d{1,2})(?:[-.](\d{1,2}))?$/.exec(text))) return written(found[1]!, found[2]!, found[3]);
  // Dots are written between day, month and year alone; slashes and hyphens also where the month comes first.
  if ((found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text))) return written(found[3]!, found[2]!, found[1]);
  if ((found = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text))) return written(found[3]!, monthNumber(found[2]!), found[1]);
  if ((found = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(text))) return written(found[3]!, monthNumber(found[1]!), found[2]);
  return undefined;
}

function monthNumber(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

function written(year: string, month: string, day: string | undefined): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
