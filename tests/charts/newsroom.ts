import { compareReports, type Comparison, type Row } from '../../src/compare/comparison.ts';
import { compile } from '../../src/compile.ts';
import type { Archive } from '../../src/model/archive.ts';
import { fromTexts } from '../../src/read/content-source.ts';
import type { ChartLinks } from '../../src/charts/testimony.ts';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { timelineItemOf } from '../../src/charts/timeline-item-of.ts';
import type { Entries } from './awkward.ts';

/** One report on the one incident of a case. */
export interface ReportCase {
  readonly id: string;
  /** The source's name; its id by default. */
  readonly name?: string;
  readonly published?: string;
  readonly title?: string;
  /** Lines of frontmatter: `derived-from: [a]`. */
  readonly keys?: readonly string[];
  /** `possible` where the report may be about something else. */
  readonly match?: string;
  readonly claims: readonly string[];
}

export interface Case {
  readonly when?: string;
  readonly questions?: string;
  /** Place id to its YAML: `{ name: A, at: [1, 2], radius: 3 km }`. */
  readonly places?: Readonly<Record<string, string>>;
  readonly reports: readonly ReportCase[];
  /** Source id to the id of its owner. */
  readonly owners?: Readonly<Record<string, string>>;
}

export const LINKS: ChartLinks = {
  claim: ({ report, id }) => `/reports/${report}/#${id}`,
  report: (id) => `/reports/${id}/`,
};

/** Compiles a small content folder with one incident and compares its reports. */
export function compareCase({ when, questions = '', places = {}, reports, owners = {} }: Case): { readonly archive: Archive; readonly comparison: Comparison } {
  const texts: Record<string, string> = {
    'site.yaml': siteYaml('UTC'),
    'questions.yaml': questions,
    'places.yaml': Object.entries(places).map(([id, yaml]) => `${id}: ${yaml}\n`).join(''),
    'incidents/it.md': `---\ntitle: It\n${when ? `when: ${when}\n` : ''}---\nIt happened.\n`,
  };
  for (const { id, name, published, title, keys = [], match, claims } of reports) {
    const owner = owners[id];
    texts[`sources/${id}.md`] = `---\nname: ${JSON.stringify(name ?? id)}\nkind: site\n${owner ? `owner: ${owner}\n` : ''}---\n`;
    texts[`reports/${id}.md`] = [
      '---', `title: ${JSON.stringify(title ?? id)}`, `source: ${id}`, ...(published ? [`published: ${published}`] : []), ...keys,
      ...(match ? [`incidents:`, `  - { incident: it, match: ${match}, because: Perhaps. }`] : []),
      '---', '', '## On [it](../incidents/it.md)', '', ...claims.map((claim) => `- ${claim}`), '',
    ].join('\n');
  }
  const archive = compileTexts(texts);
  return { archive, comparison: compareReports(archive.incidents.get('it')!, archive) };
}

/** The row of one question. */
export function rowOf(comparison: Comparison, question: string): Row {
  const row = comparison.rows.find((candidate) => candidate.question.id === question);
  if (!row) throw new Error(`no row on ${question}`);
  return row;
}

/** The timeline's items of incidents alone, without reports. */
export function timelineOf(entries: Entries, zone = 'UTC'): readonly TimelineItem[] {
  const texts = Object.entries(entries).map(([id, lines]) => {
    const title = lines.some((line) => line.startsWith('title:')) ? [] : [`title: The ${id.replaceAll('-', ' ')}`];
    return [`incidents/${id}.md`, ['---', ...title, ...lines, '---', ''].join('\n')] as const;
  });
  const { incidents, site } = compileTexts({ 'site.yaml': siteYaml(zone), ...Object.fromEntries(texts) });
  const context = { incidents, categories: site.categories, href: (id: string) => `/incidents/${id}/` };
  return [...incidents.values()].map((incident) => timelineItemOf(incident, { verdicts: {}, disputed: false }, context));
}

function siteYaml(zone: string): string {
  return `title: T\ndescription: D\nurl: https://example.org\nlanguage: en\ntimezone: ${zone}\n`;
}

function compileTexts(texts: Readonly<Record<string, string>>): Archive {
  const { archive, issues } = compile(fromTexts(texts));
  if (!archive) throw new Error(issues.map((issue) => `${issue.file}:${issue.line} expected ${issue.expected}, found ${issue.found}`).join('\n'));
  return archive;
}
