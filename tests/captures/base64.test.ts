import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/captures/base64.ts';

const RUNS = { seed: 20250618, numRuns: 300 };

it('is written as Node writes it, and read back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(text)).toEqual(bytes);
  }), RUNS);
});

it.each(['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'A===', 'AA==AAAA', 'AAAA ', 'AA-_', '====', 'AAAA\n', 'ÄÄÄÄ', 'AA=A'])('%j is not the one spelling of any bytes', (text) => {
  expect(fromBase64(text)).toBeNull();
});

it('reads only what it would write', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ABQgw/+=z9'), maxLength: 12 }), (text) => {
    const bytes = fromBase64(text);
    if (bytes) expect(Buffer.from(bytes).toString('base64')).toBe(text);
    else expect(Buffer.from(text, 'base64').toString('base64')).not.toBe(text);
  }), RUNS);
});
