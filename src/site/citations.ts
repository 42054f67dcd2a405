import type { Emphasis, Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { CITATION_GROUP, splitCitations } from '../read/references.ts';

/** One numbered note: the report that a citation names. */
export interface Note {
  readonly number: number;
  readonly reportId: string;
  /** The note's own id on the page. */
  readonly anchor: string;
  /** The ids of the citations that lead to it. */
  readonly backAnchors: readonly string[];
}

/**
 * Replaces Pandoc citations by superscript numbers that lead to notes: the first report cited is 1, and a
 * report cited again keeps its number. `prefix` keeps ids of several bodies on one page apart.
 */
export function numberCitations(tree: Root, prefix: string, titleOf: (reportId: string) => string): readonly Note[] {
  const notes = new Map<string, { number: number; backAnchors: string[] }>();
  const link = (reportId: string, suffix: string): Link => {
    const note = notes.get(reportId) ?? { number: notes.size + 1, backAnchors: [] };
    notes.set(reportId, note);
    const back = `${prefix}-cite-${note.number}-${note.backAnchors.length + 1}`;
    note.backAnchors.push(back);
    return {
      type: 'link',
      url: `#${prefix}-note-${note.number}`,
      title: titleOf(reportId),
      data: { hProperties: { id: back, ariaLabel: `Note ${note.number}: ${titleOf(reportId)}` } },
      children: [{ type: 'text', value: suffix === '' ? String(note.number) : `${note.number}, ${suffix}` }],
    };
  };
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[@')) return undefined;
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(CITATION_GROUP)) {
      // The number stands right behind the word that it belongs to; groups side by side become one.
      const before = node.value.slice(end, match.index).replace(/\s$/, '');
      const links = splitCitations(match[1]!).map(({ report, suffix }) => link(report, suffix));
      const last = parts.at(-1);
      if (before === '' && last?.type === 'emphasis') last.children.push(text(', '), ...superscript(links).children);
      else parts.push(text(before), superscript(links));
      end = match.index + match[0].length;
    }
    if (end === 0) return undefined;
    parts.push(text(node.value.slice(end)));
    parent.children.splice(index, 1, ...parts.filter((part) => part.type !== 'text' || part.value !== ''));
    return [SKIP, index + parts.length];
  });
  return [...notes].map(([reportId, { number, backAnchors }]) => ({ number, reportId, anchor: `${prefix}-note-${number}`, backAnchors }));
}

function superscript(links: readonly Link[]): Emphasis {
  const children = links.flatMap((link, i) => (i === 0 ? [link] : [text(', '), link]));
  return { type: 'emphasis', data: { hName: 'sup', hProperties: { className: ['citation'] } }, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
