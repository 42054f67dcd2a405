import type { Link, Root, RootContent } from 'mdast';
import { inAttribute, inText } from '../charts/write-svg.ts';

/** Addresses that stand on a page as they are written: nothing in them is encoded, and no protocol is refused. */
const PLAIN_ADDRESS = /^(?:https?:\/\/|[/#])[\w\-./:#?=~@!$()*+,;]*$/;
/** Spaces around the end of a line do not stand on a page. */
const SPACED_LINE_END = /[ \t\r]\n|\n[ \t\r]|\r/;

/**
 * The HTML of a body that has nothing but paragraphs, headings, emphases, code and links, which is what most have: the same that it comes to by way of
 * hast and its sanitising, at a tenth of the time. Undefined for any other body.
 */
export function writePlainBody({ children }: Root): string | undefined {
  const blocks: string[] = [];
  for (const child of children) {
    if (child.type !== 'paragraph' && child.type !== 'heading') return undefined;
    const words = writeAll(child.children);
    if (words === undefined) return undefined;
    const name = child.type === 'paragraph' ? 'p' : `h${child.depth}`;
    blocks.push(`<${name}>${words}</${name}>`);
  }
  return blocks.join('\n');
}

function writeAll(nodes: readonly RootContent[]): string | undefined {
  let html = '';
  for (const node of nodes) {
    const part = write(node);
    if (part === undefined) return undefined;
    html += part;
  }
  return html;
}

function write(node: RootContent): string | undefined {
  switch (node.type) {
    case 'text': return SPACED_LINE_END.test(node.value) ? undefined : inText(node.value);
    case 'inlineCode': return `<code>${inText(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    case 'emphasis': case 'strong': {
      const words = writeAll(node.children);
      const name = node.data?.hName ?? (node.type === 'strong' ? 'strong' : 'em');
      return words === undefined ? undefined : `<${name}${name === 'sup' ? ' class="citation"' : ''}>${words}</${name}>`;
    }
    case 'link': {
      const words = writeAll(node.children);
      return words === undefined || !PLAIN_ADDRESS.test(node.url) ? undefined : `<a${attributesOf(node)}>${words}</a>`;
    }
    default: return undefined;
  }
}

function attributesOf({ url, title, data }: Link): string {
  const { id, ariaLabel } = data?.hProperties ?? {};
  const given = [['href', url], ['title', title], ['id', id], ['aria-label', ariaLabel]] as const;
  return given.map(([name, value]) => (typeof value === 'string' ? ` ${name}="${inAttribute(value)}"` : '')).join('');
}
