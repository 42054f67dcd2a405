import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadEdition } from '../../src/site/archive.ts';
import { renderBody } from '../../src/site/body.ts';

const NOTES = `A note on [the claim](../reports/gazette-closure.md#millford-closure.cause), [a draft][x] and [the fair][y].

[x]: ../incidents/draft.md
[y]: ../incidents/2024/spring-fair.md

## From [a repository](https://github.com/example/incidents/foo.md)

- kept: a list

`;
const folder = mkdtempSync(join(tmpdir(), 'dateline-body-'));

beforeAll(() => {
  cpSync(join(import.meta.dirname, '../cases/base'), folder, { recursive: true });
  writeFileSync(join(folder, 'incidents/draft.md'), '---\ntitle: Not yet published\ndraft: true\n---\n');
  writeFileSync(join(folder, 'reports/courier-flood.md'), `---
title: River takes the lower town
source: valley-courier
---
${NOTES}## On [the flood](../incidents/ostby-flood.md?plain)

- evacuated: 40
`);
  vi.stubEnv('DATELINE_CONTENT', folder);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('a report’s body leaves out what is read as claims and nothing else, and links to what is published alone', async () => {
  const { archive, issues } = loadEdition();
  expect(issues).toEqual([]);
  expect(archive?.reports.get('courier-flood')?.coverage[0]?.claims).toHaveLength(1);
  const { html } = renderBody('reports/courier-flood.md');
  expect(html).toContain('<a href="/tarn/reports/gazette-closure/#millford-closure.cause">the claim</a>');
  expect(html).toContain('<span>a draft</span> and <a href="/tarn/incidents/spring-fair/">the fair</a>');
  expect(html).toContain('<li>kept: a list</li>');
  expect(html).not.toContain('evacuated');
});
