import { expect, it } from 'vitest';
import { createProgress, SILENT } from '../../src/build/progress.ts';

/** A stream that keeps what is written, and a clock that goes when it is told to. */
function watch(terminal: { readonly columns?: number } | null, measured = false) {
  let [now, written] = [0, ''];
  const phases = createProgress({ ...(terminal ? { isTTY: true, ...terminal } : {}), write: (text) => void (written += text) }, () => now, measured);
  return { phases, wait: (ms: number) => void (now += ms), taken: () => { const text = written; written = ''; return text; } };
}

it('short phases are not worth a line', () => {
  for (const terminal of [null, {}]) {
    const { phases, wait, taken } = watch(terminal);
    phases.begin('read');
    wait(999);
    phases.begin('check', 10);
    taken();
    phases.end();
    expect(taken().replaceAll('\r\u001b[K', '')).toBe('');
  }
});

it('in plain lines, a long phase tells now and then how far it is, and its time at the end', () => {
  const { phases, wait, taken } = watch(null);
  phases.begin('make pages', 12_000);
  wait(9999);
  phases.advance(600);
  expect(taken()).toBe('');
  wait(1);
  phases.advance(500);
  expect(taken()).toBe('Make pages: 1,100 of 12,000\n');
  wait(10_000);
  phases.advance(1300);
  expect(taken()).toBe('Make pages: 2,400 of 12,000, 1 min 20 s left\n');
  wait(5000);
  phases.advance(9600);
  phases.end();
  expect(taken()).toBe('Make pages: 12,000, 25 s\n');
});

it('on a terminal, one line changes ten times a second at most and is gone at the end', () => {
  const { phases, wait, taken } = watch({ columns: 24 });
  phases.begin('make pages', 50);
  expect(taken()).toBe('\r\u001b[KMake pages …');
  wait(99);
  phases.advance(1);
  expect(taken()).toBe('');
  wait(1);
  phases.advance(9);
  expect(taken()).toBe('\r\u001b[KMake pages: 10 of 50, 1');
  phases.end();
  expect(taken()).toBe('\r\u001b[K');
});

it('a phase in which nothing was to be done says nothing, however long it took', () => {
  const { phases, wait, taken } = watch(null);
  phases.begin('read', 5);
  wait(5000);
  phases.end();
  expect(taken()).toBe('');
});

it('a phase without steps tells its time', () => {
  const { phases, wait, taken } = watch(null);
  phases.begin('bundle');
  wait(61_400);
  phases.end();
  expect(taken()).toBe('Bundle, 1 min 1 s\n');
});

it('for benchmarks every phase ends with its seconds and nothing else', () => {
  const { phases, wait, taken } = watch({}, true);
  phases.begin('count by source', 3);
  wait(1234);
  phases.advance();
  phases.begin('publish');
  phases.end();
  phases.end();
  expect(taken()).toBe('phase count-by-source 1.234\nphase publish 0.000\n');
});

it('steps outside of a phase, and a second end, are no matter', () => {
  const { phases, taken } = watch(null);
  phases.advance();
  phases.end();
  for (const call of [SILENT.begin, SILENT.advance, SILENT.end]) (call as (name: string) => void)('x');
  expect(taken()).toBe('');
});
