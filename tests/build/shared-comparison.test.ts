import { afterEach, expect, it, vi } from 'vitest';
import { traceArchive } from '../../src/site/traced-archive.ts';
import { traced } from '../../src/store/trace.ts';
import { archiveOf } from '../components/newsroom.ts';

const claims = { crash: ['armed: yes'] };

afterEach(() => {
  for (const name of ['dateline.edition', 'dateline.comparisons']) delete (globalThis as Record<symbol, unknown>)[Symbol.for(name)];
});

/** The two copies of the modules that a thread has: its own and the bundle's. */
async function copies(archive: ReturnType<typeof archiveOf>['archive']) {
  const load = async () => {
    vi.resetModules();
    return import('../../src/site/archive.ts');
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
