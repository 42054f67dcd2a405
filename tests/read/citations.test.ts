import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { numberCitations } from '../../src/site/citations.ts';

/** The text of a body as readers see it, with `(1, p. 3)` for each superscript, and the reports noted. */
async function render(body: string): Promise<{ text: string; noted: readonly string[] }> {
  const tree = parseMarkdown(body);
  const notes = numberCitations(tree, body, 'a', (id) => id);
  const html = toHtml(await unified().use(remarkRehype).run(tree));
  return { text: html.replace(/<sup[^>]*>/g, '(').replaceAll('</sup>', ')').replace(/<[^>]+>/g, ''), noted: notes.map(({ reportId }) => reportId) };
}

describe('Citations', () => {
  it.each([
    ['**Herald** [@a]**Times** [@b]', 'Herald(1)Times(2)', ['a', 'b']],
    ['[@a] *as told in [@b]*', '(1) as told in(2)', ['a', 'b']],
    ['One [@a] [@b], two [@a, p. 3].', 'One(1, 2), two(1, p. 3).', ['a', 'b']],
    ['One [@a;\n@b,\np. 3].', 'One(1, 2, p. 3).', ['a', 'b']],
    ['> One [@a;\n> @b].', '\nOne(1, 2).\n', ['a', 'b']],
    ['\\[@a], \\\\[@b] and [\\@c]', '[@a], \\(1) and [@c]', ['b']],
    ['`[@a]` and [see [@a]](https://example.org)', '[@a] and see [@a]', []],
  ])('%j', async (body, text, noted) => {
    expect(await render(body)).toEqual({ text, noted });
  });
});
