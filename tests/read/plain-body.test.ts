import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { writeFully } from '../../src/site/body.ts';
import { numberCitations } from '../../src/site/citations.ts';
import { writePlainBody } from '../../src/site/plain-body.ts';

const WORDS = [
  'word', 'Ж', ' ', ' ', '\n', '\n\n', '  \n', '\n  ', '\t', '[@one]', '[@one; @two, p. <1>]', '*', '**', '_', '`c < d`', '`', '“q”', '"q"', "'", '&', '&amp;', '&lt;', '<', '<b>', '\\', '\u00a0', '😀', '\ud83d', '\u0000',
  '[x](/incidents/a/)', '[*x* y](https://example.org/?a=b#c)', '[x](http://a.b "it\'s `a` <title> & more")', '[x](javascript:alert)', '[x](ж.md)', '[x](#a)', '[x](//a.b)', '[x](/%20)', '[x](/a&b)', '[x]', '[x]: /y', '[^1]', '[^1]: note',
  '## ', '# ', '- ', '1. ', '> ', '---', '| a |', '![i](/j)', 'https://example.org',
];
const body = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(''));

/** A body by both ways, its citations numbered. */
function bothWays(text: string): readonly [plain: string | undefined, full: string] {
  const tree = parseMarkdown(text);
  numberCitations(tree, text, 'a', (id) => `“${id}” & 'co' <\`x\`>`);
  return [writePlainBody(tree), writeFully(tree, 'a')];
}

it('writes what comes of it by way of hast, or nothing', () => {
  let plain = 0;
  fc.assert(fc.property(body, (text) => {
    const [own, full] = bothWays(text);
    if (own === undefined) return;
    plain += 1;
    expect(own).toBe(full);
  }), { numRuns: 6000 });
  expect(plain).toBeGreaterThan(1000);
});

it('writes a body as editors write it', () => {
  const [own, full] = bothWays('Two [days](/incidents/a/) *before* **the** `crash` [@one; @two, p. 3].\n\n## Later [@two]\n\nMore "words" & 1 < 2.');
  expect(own).toBe(full);
  expect(own).toContain('<sup class="citation">');
});
