import type { Emphasis, Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { citationGroups } from '../read/references.ts';

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
 * report cited again keeps its number. `body` is what the tree was parsed from; `prefix` keeps ids of
 * several bodies on one page apart.
 */
export function numberCitations(tree: Root, body: string, prefix: string, titleOf: (reportId: string) => string): readonly Note[] {
  // An at sign may be written as a reference to its number.
  if (!/[@&]/.test(body)) return [];
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
  const replaceIn = ({ children }: Parents): void => {
    for (let i = 0; i < children.length; i += 1) {
      const node = children[i]!;
      if (node.type === 'text') {
        const parts = replaced(node);
        children.splice(i, 1, ...parts);
        i += parts.length - 1;
      } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') replaceIn(node); // A link holds no further link.
    }
  };
  const replaced = (node: Text): readonly PhrasingContent[] => {
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const group of citationGroups(node, body)) {
      // The number stands right behind the word that it belongs to; groups side by side become one.
      const before = node.value.slice(end, group.index).replace(/\s$/, '');
      const links = group.citations.map(({ report, suffix }) => link(report, suffix));
      const last = parts.at(-1);
      if (before === '' && last?.type === 'emphasis') last.children.push(text(', '), ...superscript(links).children);
      else parts.push(text(before), superscript(links));
      end = group.index + group.length;
    }
    if (end === 0) return [node];
    parts.push(text(node.value.slice(end)));
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
  };
  replaceIn(tree);
  return [...notes].map(([reportId, { number, backAnchors }]) => ({ number, reportId, anchor: `${prefix}-note-${number}`, backAnchors }));
}

function superscript(links: readonly Link[]): Emphasis {
  const children = links.flatMap((link, i) => (i === 0 ? [link] : [text(', '), link]));
  return { type: 'emphasis', data: { hName: 'sup', hProperties: { className: ['citation'] } }, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
