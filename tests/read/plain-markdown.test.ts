import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFully } from '../../src/read/markdown.ts';
import { parsePlain } from '../../src/read/plain-markdown.ts';

const WORDS = [
  'when: 2025', 'a', 'Ж', '[x](y.md)', '[the crash](../i/a-b.md)', '[@one; @two, p. 1]', ' ', '[', ']', '(', ')', '!', '#', ' #', ':', '“q”', '—', '1', '1.', '12) ', '. ', '>', '-', ' - ', '+', '=', '--', '~',
  'http://x.y', '\u00a0', '\u2028', '\ufeff', '😀', '^', '[]', '[a](<b>)', '[a](b "c")', '[a][b]', '[a]: b', '[^1]', '*e*', '`c`', '<b>', '&amp;', '|', '\t', '\\[', '![i](j)', '_', '|--|',
];
const STARTS = ['', '', '- ', '- ', '  > ', '  > ', '## ', '# ', '####### ', '  ', ' ', '> ', '1. ', '* ', '+ ', '-', '  >', '    ', '  - ', '  > - ', '=', '---'];
const words = (count: number, from = WORDS) => fc.array(fc.constantFrom(...from), { maxLength: count }).map((some) => some.join(''));
/** Anything that begins like Markdown, and lines that are mostly plain. */
const lines = [
  fc.tuple(fc.constantFrom(...STARTS), words(5)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '- ', '  > ', '## ', '- when: ', '  > — '), words(4, WORDS.slice(0, 32))).map((parts) => parts.join('').trimEnd()),
];
const body = fc.oneof(...lines.map((line) => fc.array(fc.oneof({ weight: 2, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 9 }))).map((all) => all.join('\n'));

it('gives the tree of the full parser with the same positions, or none', () => {
  let plain = 0;
  fc.assert(fc.property(body, (text) => {
    const tree = parsePlain(text);
    if (!tree) return;
    plain += 1;
    expect(JSON.parse(JSON.stringify(tree))).toEqual(JSON.parse(JSON.stringify(parseFully(text))));
  }), { numRuns: 4000 });
  expect(plain).toBeGreaterThan(200);
});

it('reads a report’s body as editors write it', () => {
  const text = 'A note on\n[a page](https://example.org/?a=b) [@one].\n\n## On [the crash](../incidents/crash.md)\n\n- when: 2 days before [it](../incidents/it.md)\n  > two days ago\n  > — police\n- killed: 0\n\nMore.\n';
  expect(parsePlain(text)).toEqual(parseFully(text));
});
