import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareReports } from '../src/compare/comparison.ts';
import { compile } from '../src/compile.ts';
import { issueMessage } from '../src/model/issue.ts';
import { fromTexts, readFolder } from '../src/read/content-source.ts';

const readme = readFileSync('README.md', 'utf8');

/** The files of the README's first incident, by their path in `content/`. */
const tutorial = Object.fromEntries([...readme.matchAll(/```markdown file=content\/(\S+)\n([\s\S]*?)```/g)].map(([, path, text]) => [path!, text!]));

function compileTutorial() {
  const sample = readFolder('content');
  const texts = Object.fromEntries(sample.paths.map((path) => {
    const file = sample.read(path);
    return [path, 'text' in file ? file.text : ''];
  }));
  for (const [, path, text] of readme.matchAll(/```yaml append=content\/(\S+)\n([\s\S]*?)```/g)) texts[path!] += text!;
  return compile(fromTexts({ ...texts, ...tutorial }));
}

it('the first incident of the README compiles beside the sample without a mistake', () => {
  expect(Object.keys(tutorial)).toHaveLength(5);
  const { issues } = compileTutorial();
  expect(issues.map((issue) => `${issue.file}:${issue.line} ${issueMessage(issue)}`)).toEqual([]);
});

it('its comparison shows what the README says it shows', () => {
  const { archive } = compileTutorial();
  const { rows } = compareReports(archive!.incidents.get('harbour-fire')!, archive!);
  expect(Object.fromEntries(rows.map(({ question, verdict }) => [question.id, verdict.kind]))).toMatchObject({ when: 'agree', injured: 'disputed', 'started-by': 'single' });
});

it('every npm command that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|dev|check|build|bench)\b/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(scripts).toHaveProperty(name);
});
