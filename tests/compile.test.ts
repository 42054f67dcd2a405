import { expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { fromTexts } from '../src/read/content-source.ts';

const SITE = 'title: T\ndescription: D\nurl: https://example.org/\nlanguage: en\ntimezone: UTC\nx-desk: night\n';

const texts = {
  'site.yaml': SITE,
  'incidents/published.md': '---\ntitle: Published\nwhen: 2 days after hidden\nrelated: [{ incident: hidden, as: follows }]\nx-case: { number: 7, open: true }\n---\n',
  'incidents/hidden.md': '---\ntitle: Hidden\nwhen: 2025-06-18\ndraft: true\n---\n',
  'sources/herald.md': '---\nname: Herald\n---\n',
  'reports/a.md': '---\ntitle: A\nsource: herald\n---\n## On [it](../incidents/published.md)\n\n- when: 2025-06-20\n\n## On [that](../incidents/hidden.md)\n\n- when: 2025-06-18\n',
};

it('a draft is checked and dates others, but nothing published leads to it', () => {
  const { archive, issues } = compile(fromTexts(texts));
  expect(issues).toEqual([]);
  expect([...archive!.incidents.keys()]).toEqual(['published']);
  expect(archive!.incidents.get('published')).toMatchObject({ related: [], when: { bounds: { earliest: Date.UTC(2025, 5, 20) } } });
  expect(archive!.reports.get('a')!.coverage.map(({ incident }) => incident)).toEqual(['published']);
  expect(archive!.coverage.has('hidden')).toBe(false);
});

it('drafts are there when they are asked for', () => {
  const { archive } = compile(fromTexts(texts), { drafts: true });
  expect([...archive!.incidents.keys()]).toEqual(['hidden', 'published']);
  expect(archive!.incidents.get('published')!.related).toHaveLength(1);
});

it('keys that begin with x- are kept with their types', () => {
  const { archive } = compile(fromTexts(texts));
  expect(archive!.incidents.get('published')!.extra).toEqual({ 'x-case': { number: 7, open: true } });
  expect(archive!.site.extra).toEqual({ 'x-desk': 'night' });
});

it('reports are in the order of publication, those without a date last', () => {
  const report = (id: string, published: string) => [`reports/${id}.md`, `---\ntitle: ${id}\nsource: herald\n${published}incidents: [published]\n---\n`] as const;
  const { archive } = compile(fromTexts({ ...texts, ...Object.fromEntries([report('undated', ''), report('z', 'published: 2025-06-19\n'), report('b', 'published: 2025-06-21\n')]) }));
  expect(archive!.coverage.get('published')!.map((entry) => entry.report)).toEqual(['z', 'b', 'a', 'undated']);
});
