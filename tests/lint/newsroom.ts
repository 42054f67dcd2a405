import { compile } from '../../src/compile.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { fromTexts } from '../../src/read/content-source.ts';

/** An incident as a test writes it: lines of frontmatter. */
export type Incidents = Readonly<Record<string, string>>;

/** A report as a test writes it: lines of frontmatter, and claims lists by incident. */
export interface Told {
  readonly frontmatter?: string;
  readonly claims: Readonly<Record<string, string>>;
}

/** What is found in such content, which must hold no error, as lines: `incidents/a.md:3 rule: message`. Every report is of one source. */
export function warningsOf(incidents: Incidents, reports: Readonly<Record<string, Told>> = {}, language = 'en'): readonly string[] {
  const texts: Record<string, string> = {
    'site.yaml': `title: T\ndescription: D\nurl: https://example.org\nlanguage: ${language}\ntimezone: Asia/Almaty\n`,
    'questions.yaml': 'built: { ask: When was it built?, type: date }\nkilled: { ask: How many?, type: count }\n',
    'sources/herald.md': '---\nname: Herald\n---\n',
  };
  for (const [id, lines] of Object.entries(incidents)) texts[`incidents/${id}.md`] = `---\ntitle: ${id}\n${lines}\n---\n`;
  for (const [id, { frontmatter = '', claims }] of Object.entries(reports)) {
    const lines = ['title: R', 'source: herald', ...(frontmatter ? [frontmatter] : [])];
    const sections = Object.entries(claims).map(([incident, list]) => `## On [it](../incidents/${incident}.md)\n\n${list}\n`);
    texts[`reports/${id}.md`] = `---\n${lines.join('\n')}\n---\n\n${sections.join('\n')}`;
  }
  const { archive, issues } = compile(fromTexts(texts));
  // That a report appeared before what it tells of is told by another rule, which has tests of its own.
  const lines = issues.filter(({ rule }) => rule !== 'published-before').map((issue) => `${issue.file}:${issue.line} ${issue.rule}: ${issueMessage(issue)}`);
  if (!archive) throw new Error(lines.join('\n'));
  return lines;
}
