import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** Which stage may import which; `src/README.md` has the same as a table. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  validate: ['model', 'read'],
  wording: ['model'],
  captures: ['model', 'wording'],
  chronology: ['model'],
  assemble: ['model', 'wording', 'captures', 'chronology', 'read', 'validate'],
  lint: ['model'],
  compare: ['model', 'chronology'],
  charts: ['model', 'chronology', 'compare'],
  store: [],
  site: ['model', 'chronology', 'read', 'assemble', 'compare', 'charts', 'store', '.'],
  build: ['model', 'read', 'wording', 'chronology', 'assemble', 'lint', 'compare', 'store', 'site', '.'],
  preview: ['model', 'read', 'assemble', 'compare', 'store', 'build', 'site', '.'],
  cli: ['model', 'read', 'captures', 'build', 'preview', 'site', '.'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function importsOf(file: string): readonly string[] {
  return [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)].map(([, path]) => normalize(join(dirname(file), path!)));
}

it.each(Object.keys(ALLOWED))('%s imports only the stages before it', (stage) => {
  const own = files.filter((file) => file.startsWith(`${stage}/`));
  expect(own.length).toBeGreaterThan(0);
  for (const file of own) {
    for (const target of importsOf(file)) {
      const folder = target.includes('/') ? target.split('/')[0]! : '.';
      expect([stage, ...ALLOWED[stage]!], `${file} imports ${target}`).toContain(folder);
    }
  }
});

it('nothing before the pages knows the clock, the locale, the network or chance', () => {
  const forbidden = /\bDate\.now\b|\bnew Date\(\)|toLocale\w*String|\bMath\.random\b|\bfetch\(|\blocaleCompare\b/;
  for (const file of files.filter((name) => /^(model|wording|captures|chronology|read|validate|assemble|lint|compare|charts)\//.test(name))) {
    expect(readFileSync(join('src', file), 'utf8'), file).not.toMatch(forbidden);
  }
});

it('gray-matter and the EDTF library are each known to one file alone', () => {
  const knowing = (name: string) => files.filter((file) => readFileSync(join('src', file), 'utf8').includes(`from '${name}'`));
  expect(knowing('gray-matter')).toEqual(['read/frontmatter.ts']);
  expect(knowing('@edtf-ts/core')).toEqual(['model/edtf.ts']);
});
