import { expect, it } from 'vitest';
import { generateSite } from '../../bench/generate.ts';
import { compile } from '../../src/compile.ts';
import { fromTexts } from '../../src/read/content-source.ts';

const INCIDENTS = 30;
const site = (seed: number) => Object.fromEntries([...generateSite(INCIDENTS, seed)].map(({ path, text }) => [path, text]));
const texts = site(1);

it('a test site is the same for the same seed, and another for another', () => {
  expect(site(1)).toEqual(texts);
  expect(site(2)).not.toEqual(texts);
});

it('a test site has no mistake, and every quote of it stands in the capture of its report', () => {
  const { archive, issues } = compile(fromTexts(texts));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const claims = [...archive!.reports.values()].flatMap(({ coverage }) => coverage.flatMap((entry) => entry.claims));
  const quoted = claims.filter(({ quote }) => quote !== null);
  expect(quoted.length).toBeGreaterThan(INCIDENTS);
  expect(quoted.filter(({ evidence }) => evidence?.kind !== 'verbatim')).toEqual([]);
});

it('copies share wording with their originals whether they say so or not, and no other reports do', () => {
  const { archive } = compile(fromTexts(texts));
  const shared = new Set([...archive!.sharedWording.values()].flat().filter(({ level }) => level !== 'none').map(({ a, b }) => [a, b].sort().join(' ')));
  const declared = [...archive!.reports.values()].flatMap(({ id, derivedFrom }) => (derivedFrom ?? []).map((original) => [id, original].sort().join(' ')));
  expect(declared.length).toBeGreaterThan(0);
  expect(declared.filter((pair) => !shared.has(pair))).toEqual([]);
  expect(shared.size).toBeGreaterThan(declared.length);
  // Copies are made within one incident, whose number ends in the same digits.
  for (const pair of shared) expect(new Set(pair.match(/\d{6}/g))).toHaveProperty('size', 1);
});
