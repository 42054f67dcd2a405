import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The EDTF dates that an editor may have meant by a date written in another way; two where it is not clear which. */
export function proposeDates(text: string): readonly string[] {
  const proposals = new Set(respell(text.trim()));
  return [...proposals].filter((proposal) => proposal !== text && !isEdtfFailure(parseEdtf(proposal, 'UTC')));
}

function respell(text: string): readonly string[] {
  let found: RegExpExecArray | null;
  if ((found = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text))) return [written(found[1]!, found[3]!, found[4])];
  // Dots are written between day, month and year alone; slashes and hyphens also where the month comes first.
  if ((found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text))) return [written(found[3]!, found[2]!, found[1])];
  if ((found = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text))) return [written(found[4]!, found[3]!, found[1]), written(found[4]!, found[1]!, found[3])];
  if ((found = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text))) return [written(found[3]!, monthNumber(found[2]!), found[1])];
  if ((found = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(text))) return [written(found[3]!, monthNumber(found[1]!), found[2])];
  const [start, end, ...rest] = text.split('/');
  return end !== undefined && rest.length === 0 && start! > end ? [`${end}/${start}`] : [];
}

function monthNumber(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

function written(year: string, month: string, day: string | undefined): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
