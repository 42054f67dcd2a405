import type { Blockquote, Heading, Link, List, ListItem, Paragraph, PhrasingContent, Root, Text } from 'mdast';

type Place = NonNullable<Root['position']>;
type Point = Place['start'];

/** A line, or what is left of it after the signs that it begins with. */
interface Line {
  readonly text: string;
  readonly start: Point;
}

/** Whatever may be Markdown beyond headings, lists, quotes and links, and lines that end with a space. */
const MARKED = /[\\`*_<&|\0-\t\v-\x1f\ufeff]|!\[|\]:|\[\^| $/m;
/** How a line of a paragraph cannot begin without being, or without perhaps being, something else. */
const UNLIKE_TEXT = /^(?:$|[ #>+=~:-]|\d{1,9}[.)](?: |$))/;
const HEADING = /^(#{1,6}) (?=[^ #])/;
const PART = /([^[\]]+)|\[([^[\]]+)\](?:\(([^\s()[\]]+)\)|(?![[(]))/y;

/**
 * The tree of a body that is written as most are: paragraphs, headings, links, and lists of items on one line with a quote below. It is
 * the tree that remark makes of it, with the same positions, at a tenth of the time. Undefined for any other body.
 */
export function parsePlain(body: string): Root | undefined {
  if (body === '' || MARKED.test(body)) return undefined;
  const lines = linesOf(body);
  const children: Root['children'] = [];
  for (let i = 0; i < lines.length; ) {
    if (lines[i]!.text === '') {
      i += 1;
      continue;
    }
    const end = endOfBlock(lines, i);
    const block = readBlock(lines.slice(i, end));
    // Two lists in a row are one, whose items are further apart.
    if (!block || (block.type === 'list' && children.at(-1)?.type === 'list')) return undefined;
    children.push(block);
    i = end;
  }
  return { type: 'root', children, position: { start: lines[0]!.start, end: endOf(lines.at(-1)!) } };
}

function linesOf(body: string): readonly Line[] {
  let offset = 0;
  return body.split('\n').map((text, i) => {
    const start = { line: i + 1, column: 1, offset };
    offset += text.length + 1;
    return { text, start };
  });
}

/** A heading ends with its line, anything else before a heading or an empty line. */
function endOfBlock(lines: readonly Line[], start: number): number {
  let end = start + 1;
  if (HEADING.test(lines[start]!.text)) return end;
  while (end < lines.length && lines[end]!.text !== '' && !HEADING.test(lines[end]!.text)) end += 1;
  return end;
}

function readBlock(lines: readonly Line[]): Heading | List | Paragraph | undefined {
  const [first] = lines as [Line];
  const marks = HEADING.exec(first.text)?.[1];
  if (marks !== undefined) return readHeading(first, marks.length);
  return first.text.startsWith('- ') ? readList(lines) : readParagraph(lines);
}

function readHeading(line: Line, depth: number): Heading | undefined {
  const children = line.text.endsWith('#') ? undefined : readText([after(line, depth + 1)]);
  return children && { type: 'heading', depth: depth as Heading['depth'], children, position: { start: line.start, end: endOf(line) } };
}

function readList(lines: readonly Line[]): List | undefined {
  const children: ListItem[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end]!.text.startsWith('  > ')) end += 1;
    const item = lines[i]!.text.startsWith('- ') ? readItem(lines[i]!, lines.slice(i + 1, end)) : undefined;
    if (!item) return undefined;
    children.push(item);
    i = end;
  }
  return { type: 'list', ordered: false, start: null, spread: false, children, position: { start: lines[0]!.start, end: endOf(lines.at(-1)!) } };
}

function readItem(line: Line, quoted: readonly Line[]): ListItem | undefined {
  const paragraph = readParagraph([after(line, 2)]);
  const quote = quoted.length > 0 ? readQuote(quoted) : null;
  if (!paragraph || quote === undefined) return undefined;
  const position = { start: line.start, end: endOf(quoted.at(-1) ?? line) };
  return { type: 'listItem', spread: false, checked: null, children: quote ? [paragraph, quote] : [paragraph], position };
}

function readQuote(lines: readonly Line[]): Blockquote | undefined {
  const paragraph = readParagraph(lines.map((line) => after(line, 4)));
  return paragraph && { type: 'blockquote', children: [paragraph], position: { start: after(lines[0]!, 2).start, end: paragraph.position!.end } };
}

function readParagraph(lines: readonly Line[]): Paragraph | undefined {
  if (lines.some(({ text }) => UNLIKE_TEXT.test(text))) return undefined;
  const children = readText(lines);
  return children && { type: 'paragraph', children, position: { start: lines[0]!.start, end: endOf(lines.at(-1)!) } };
}

/** Words and links. */
function readText(lines: readonly Line[]): PhrasingContent[] | undefined {
  const nodes: (Text | Link)[] = [];
  const write = (value: string, start: Point, end: Point) => {
    const last = nodes.at(-1);
    if (last?.type !== 'text') return void nodes.push({ type: 'text', value, position: { start, end } });
    last.value += value;
    last.position!.end = end;
  };
  for (const [i, line] of lines.entries()) {
    if (i > 0) write('\n', endOf(lines[i - 1]!), { line: line.start.line, column: 1, offset: endOf(lines[i - 1]!).offset! + 1 });
    for (let at = 0; at < line.text.length; at = PART.lastIndex) {
      PART.lastIndex = at;
      const part = PART.exec(line.text);
      if (!part) return undefined;
      const [whole, , label, url] = part;
      const [start, end] = [after(line, at).start, after(line, PART.lastIndex).start];
      if (url === undefined) {
        write(whole, start, end);
        continue;
      }
      const inside = after(line, at + 1).start;
      const text: Text = { type: 'text', value: label!, position: { start: inside, end: after(line, at + 1 + label!.length).start } };
      nodes.push({ type: 'link', title: null, url, children: [text], position: { start, end } });
    }
  }
  return nodes;
}

function after({ text, start: { line, column, offset = 0 } }: Line, length: number): Line {
  return { text: text.slice(length), start: { line, column: column + length, offset: offset + length } };
}

function endOf(line: Line): Point {
  return after(line, line.text.length).start;
}
