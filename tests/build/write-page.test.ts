import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePage } from '../../src/build/write-page.ts';

let root: string;
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'dateline-write-page-')); });
afterAll(() => rmSync(root, { recursive: true }));

const written = (text: string): Buffer => {
  const file = join(root, 'a', 'b', 'index.html');
  writePage(file, text);
  return readFileSync(file);
};

it.each(['', 'plain', 'café', '“quoted” – 東京', '\u{1F600}', 'half \ud83d of a pair', '\ude00', '\ufeff<!DOCTYPE html>', 'a'.repeat(600_000), '“'.repeat(600_000)])('writes %.20j as its UTF-8', (text) => {
  expect(written(text).equals(Buffer.from(text))).toBe(true);
});

it('writes any text as its UTF-8, whatever it wrote before', () => {
  fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('a', 'é', '“', '\u{1F600}', '\ud83d'), fc.string({ unit: 'binary' })) }), (text) => written(text).equals(Buffer.from(text))), { numRuns: 300 });
});
