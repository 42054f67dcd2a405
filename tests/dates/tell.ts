import { compile } from '../../src/compile.ts';
import type { DatePrecision } from '../../src/model/edtf.ts';
import { issueMessage, type Issue } from '../../src/model/issue.ts';
import type { CivilMs } from '../../src/model/time.ts';
import type { DateValue } from '../../src/model/value.ts';
import { fromTexts } from '../../src/read/content-source.ts';

/** What a date comes to: its bounds in the site's zone, which is five hours ahead of UTC, and the rest where it is out of the ordinary. */
export interface Given {
  readonly gives: string;
  readonly precision: DatePrecision;
  /** `?`, `~` or `%`. */
  readonly marks?: string;
  /** How many stretches it may lie in, if not one. */
  readonly stretches?: number;
  /** Whether a time of day has an offset. */
  readonly clock?: 'assumed' | 'given';
}

/** What an editor is told about a date that is none, or why it has no place in time. */
export interface Refused {
  readonly message: string;
}

const texts = {
  'site.yaml': 'title: T\ndescription: D\nurl: https://example.org/\nlanguage: en\ntimezone: Asia/Almaty\n',
  'sources/herald.md': '---\nname: Herald\n---\n',
  'incidents/crash.md': '---\ntitle: A crash\nwhen: 2025-06-18\n---\n',
  'incidents/alarm.md': '---\ntitle: An alarm\nwhen: 2025-06-17T22:30\n---\n',
  'incidents/parade.md': '---\ntitle: A parade\nwhen: 2025-05-09\n---\n',
  'incidents/spring.md': '---\ntitle: Some day in April\nwhen: 2025-04\n---\n',
};

/** What compiling gives for an incident of that date. */
export function tellAsIncident(written: string): Given | Refused {
  const file = `---\ntitle: This one\nwhen: ${JSON.stringify(written)}\n---\n`;
  const { archive, issues } = compile(fromTexts({ ...texts, 'incidents/entry.md': file }));
  const incident = archive?.incidents.get('entry');
  return incident ? told(incident.when!, incident.whenUncertain) : { message: errorsOf(issues) };
}

/** What compiling gives for a claim of that date in a report published then. */
export function tellAsClaim(written: string, published: string | null): Given | Refused {
  const file = `---\ntitle: A\nsource: herald\n${published ? `published: ${published}\n` : ''}---\n\n## On [this one](../incidents/entry.md)\n\n- when: ${written}\n`;
  const { archive, issues } = compile(fromTexts({ ...texts, 'incidents/entry.md': '---\ntitle: This one\n---\n', 'reports/a.md': file }));
  const claim = archive?.reports.get('a')!.coverage[0]!.claims[0]!;
  return claim?.value?.type === 'date' ? told(claim.value, claim.hedged) : { message: errorsOf(issues) };
}

function errorsOf(issues: readonly Issue[]): string {
  return issues.filter(({ severity }) => severity === 'error').map(issueMessage).join(' ');
}

function told({ bounds, precision, approximate, spans, clock, relative, unplaced }: DateValue, uncertain: boolean): Given | Refused {
  if (!bounds) return { message: `no place in time: ${unplaced}` };
  const marks = uncertain && approximate ? '%' : uncertain ? '?' : approximate ? '~' : '';
  return {
    gives: `${iso(bounds.earliest)} – ${iso(bounds.latest)}`,
    precision,
    ...(marks && { marks }),
    ...(!relative && spans.length !== 1 && { stretches: spans.length }),
    ...(clock !== 'none' && { clock }),
  };
}

function iso(at: CivilMs): string {
  return Number.isFinite(at) ? new Date(at).toISOString().replace(/(:00)?\.000Z$/, '') : at < 0 ? 'ever' : 'on';
}
