import { afterEach, expect, it, vi } from 'vitest';
import { traceArchive } from '../../src/site/traced-archive.ts';
import { traced } from '../../src/store/trace.ts';
import { archiveOf } from '../components/newsroom.ts';

const UNIT = { kind: 'incident', id: 'crash' } as const;
const claims = { crash: ['armed: yes'] };

afterEach(() => {
  for (const name of ['dateline.unit', 'dateline.edition', 'dateline.comparisons']) delete (globalThis as Record<symbol, unknown>)[Symbol.for(name)];
});

/** The two copies of the modules that a thread has: its own and the bundle's. */
async function copies(archive: ReturnType<typeof archiveOf>['archive']) {
  const load = async () => {
    vi.resetModules();
    return { ...(await import('../../src/site/archive.ts')), ...(await import('../../src/site/static-paths.ts')) };
  };
  const [own, bundled] = [await load(), await load()];
  own.setEdition({ archive: traceArchive(archive), issues: [] } as unknown as Parameters<typeof own.setEdition>[0]);
  return { own, bundled };
}

it('both copies of the modules find the comparison that one of them made, with what it read', async () => {
  const { own, bundled } = await copies(archiveOf({ crash: 'when: 2025-06-18' }, { a: { claims }, b: { claims } }).archive);
  expect(own.comparisonOf).not.toBe(bundled.comparisonOf);
  const [shown, surveyed] = [traced(() => bundled.comparisonOf('crash')), traced(() => own.comparisonOf('crash'))];
  expect(surveyed.value).toBe(shown.value);
  expect(surveyed.keys.has('report b')).toBe(true);
  expect(surveyed.keys).toEqual(shown.keys);
});

it('each route of a unit gets its own pages, and notes what these hang on', async () => {
  const { own, bundled } = await copies(archiveOf({ crash: 'when: 2025-06-18' }, { a: { claims }, b: { claims }, c: { claims } }).archive);
  own.takeUp(UNIT);
  const compare = traced(() => bundled.staticPaths('incidents/[id]/compare'));
  const pairs = traced(() => bundled.staticPaths('incidents/[id]/compare/[pair]'));
  expect(compare.value).toEqual([{ params: { id: 'crash' } }]);
  expect(pairs.value.map(({ params }) => params.pair)).toEqual(['a--b', 'a--c', 'b--c']);
  expect(pairs.keys.has('card c')).toBe(true);
  expect(pairs.keys).toEqual(compare.keys);
  own.takeUp({ kind: 'report', id: 'a' });
  expect(bundled.staticPaths('incidents/[id]/compare')).toEqual([]);
  expect(bundled.staticPaths('reports/[id]')).toEqual([{ params: { id: 'a' } }]);
});
