import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { fromTexts } from '../src/read/content-source.ts';
import { base } from './cases/cases.ts';

const texts: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(base).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

/** What slips into texts: signs of YAML, of Markdown, of ours; control and combining characters; half a surrogate pair. */
const ODD = [
  '---', ':', ': ', '- ', '  ', '\t', '[', ']', '{', '}', '"', "'", '|', '>', '&a ', '*a', '!x ', '#', '%', '@', '`', '? ', '~', ' ?', ' ~', '\n', '\n\n', '\r',
  '**', '_', '<b>', '<!--', '![', '](', '[@', '[^1]', '\\', '## ', '> ', '—', 'x-', 'not ', 'silent', 'unknown', 'before ', 'constructor', '__proto__', 'toString',
  '\u0000', '\u0001', '\u0301', '\ufeff', '\u2028', '\u202e', '\ud800', '\ue0000\ue001', '😀', 'ß', 'İ', '1e999', 'NaN', '-1', '/..', '2024-02-30',
];

type Mutation = (text: string) => string;

const onLines = (change: (lines: string[], i: number, k: number) => void) =>
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]): Mutation => (text) => {
    const lines = text.split('\n');
    change(lines, a % lines.length, b % lines.length);
    return lines.join('\n');
  });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  onLines((lines, i) => lines.splice(i, 1)),
  onLines((lines, i, k) => lines.splice(k, 0, lines[i]!)),
  onLines((lines, i, k) => ([lines[i], lines[k]] = [lines[k]!, lines[i]!])),
  fc.tuple(fc.nat(), fc.constantFrom(...ODD)).map(([at, odd]): Mutation => (text) => text.slice(0, at % (text.length + 1)) + odd + text.slice(at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 4 })).map(([at, odd]): Mutation => (text) => text.slice(0, at % (text.length + 1)) + odd + text.slice(at % (text.length + 1))),
  fc.nat().map((at): Mutation => (text) => text.slice(0, at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.nat({ max: 12 })).map(([at, length]): Mutation => (text) => text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length)),
);

/** The base with up to four mutations in any of its files, and at times a file less. */
const content = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(texts)), mutation), { minLength: 1, maxLength: 4 }),
  fc.option(fc.constantFrom(...Object.keys(texts)), { freq: 8 }),
).map(([mutations, gone]) => {
  const files = { ...texts };
  for (const [path, mutate] of mutations) files[path] = mutate(files[path]!);
  if (gone !== null) delete files[gone];
  return files;
});

const RUNS = { seed: 20260101, numRuns: 700, interruptAfterTimeLimit: 8000 };

describe('Mutated content', () => {
  it('never makes compile throw, and gives an archive or an error, never both or neither', () => {
    fc.assert(fc.property(content, (files) => {
      const { archive, issues } = compile(fromTexts(files));
      expect(archive === null).toBe(issues.some(({ severity }) => severity === 'error'));
    }), RUNS);
  }, 20_000);

  it('gives every issue a place inside its file', () => {
    fc.assert(fc.property(content, (files) => {
      const source = fromTexts(files);
      for (const { file, line, column } of compile(source).issues) {
        const read = source.read(file);
        const lines = 'text' in read ? read.text.split('\n') : [''];
        expect(lines.length).toBeGreaterThanOrEqual(line);
        expect(lines[line - 1]!.length + 1).toBeGreaterThanOrEqual(column);
      }
    }), { ...RUNS, numRuns: 400 });
  }, 20_000);

  it('gives the same issues and the same archive in whatever order the paths come', () => {
    const reordered = content.chain((files) => fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }).map((paths) => ({ files, paths })));
    fc.assert(fc.property(reordered, ({ files, paths }) => {
      const source = fromTexts(files);
      const [first, second] = [compile(source), compile({ ...source, paths })];
      expect(second.issues).toEqual(first.issues);
      expect(second.archive).toEqual(first.archive);
    }), { ...RUNS, numRuns: 300 });
  }, 20_000);
});
