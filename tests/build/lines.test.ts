import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBlocks, writeBlocks } from '../../src/store/blocks.ts';
import { readLines, writeLines } from '../../src/store/lines.ts';

let file: string;
beforeAll(() => { file = join(mkdtempSync(join(tmpdir(), 'dateline-lines-')), 'file'); });
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

/** Longer than a piece, so that lines and signs lie across the ends of pieces. */
const LINES = Array.from({ length: 120_000 }, (_, i) => (i % 7 === 0 ? '' : `${i} ${'é無\u{1f600}'.repeat(i % 11)}`));

it('lines are read as they were written', () => {
  writeLines(file, LINES);
  expect(readFileSync(file).length).toBeGreaterThan(4 * 1024 * 1024);
  expect([...readLines(file)]).toEqual(LINES);
  writeLines(file, []);
  expect([...readLines(file)]).toEqual([]);
});

it('a line that was cut off is none', () => {
  writeFileSync(file, 'one\ntwo\nthr');
  expect([...readLines(file)]).toEqual(['one', 'two']);
});

it('blocks of bytes stand before the lines, whatever is in them', () => {
  const blocks = [Uint8Array.of(10, 10, 0, 255), new Uint8Array(0), Uint8Array.from({ length: 5_000_000 }, (_, i) => i)];
  writeBlocks(file, { header: { a: 'line\nend' }, blocks, lines: LINES });
  const read = readBlocks(file)!;
  expect(read.header).toEqual({ a: 'line\nend' });
  expect(read.blocks.map((block) => Buffer.compare(block, blocks[read.blocks.indexOf(block)]!))).toEqual([0, 0, 0]);
  // Each can be read as numbers of any width.
  expect(read.blocks.map(({ byteOffset, byteLength, buffer }) => [byteOffset, byteLength === buffer.byteLength])).toEqual([[0, true], [0, true], [0, true]]);
  expect([...read.lines]).toEqual(LINES);
});

it('a file that is cut off in a block, changed in one, or not there, is none', () => {
  writeBlocks(file, { header: 1, blocks: [new Uint8Array(100)], lines: ['x'] });
  const bytes = readFileSync(file);
  for (const length of [0, 5, bytes.length - 3]) {
    writeFileSync(file, bytes.subarray(0, length));
    expect(readBlocks(file)).toBeNull();
  }
  bytes[bytes.length - 10]! ^= 1;
  writeFileSync(file, bytes);
  expect(readBlocks(file)).toBeNull();
  expect(readBlocks(`${file}-none`)).toBeNull();
});
