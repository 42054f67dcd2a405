import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Words } from '../model/issue.ts';

/** What is wrong with a YAML text, in an editor's words, and where. */
export interface YamlMistake extends Words {
  readonly offset: number;
}

/**
 * The parser's errors as an editor would put them. What follows the first syntax error is mostly its
 * echo, so that only keys given twice are told before it.
 */
export function describeYamlErrors(document: Document, text: string): readonly YamlMistake[] {
  const errors = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return (first < 0 ? errors : errors.slice(0, first + 1)).map((error) => describe(error, document, text));
}

function describe({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlMistake {
  const rest = () => `\`${text.slice(offset).split('\n', 1)[0]!.trim().slice(0, 60)}\``;
  if (code === 'DUPLICATE_KEY') return { offset, expected: 'each key once', found: `\`${/^[^\s:]+/.exec(text.slice(offset))?.[0] ?? ''}\` again`, mend: 'Keep one of the two.' };
  if (code === 'TAB_AS_INDENT') return { offset, expected: 'spaces before the text of a line', found: 'a tab', mend: 'Indent with spaces.' };
  if (code === 'MULTIPLE_DOCS') return { offset, expected: 'one document', found: 'the start of a second one, `---`', mend: 'Remove the line.' };
  if (code === 'NON_STRING_KEY') return { offset, expected: 'a plain word as the key', found: rest(), mend: 'Write `key: value`.' };
  if (/^Missing closing/.test(message)) {
    return { offset: openQuote(document) ?? offset, expected: 'a closing quotation mark', found: 'none', mend: 'Close the quotation mark that is opened here, or remove it.' };
  }
  if (/must be sufficiently indented and end with a|Expected .* to end with/.test(message)) {
    return { offset: openBracket(document, text) ?? offset, expected: 'a closing bracket', found: 'none', mend: 'Close the bracket that is opened here, on the same line or on lines that are indented.' };
  }
  if (/^Nested mappings are not allowed/.test(message)) {
    return { offset, expected: 'quotes around a value that holds `: `', found: rest(), mend: 'Put the whole value in quotes.' };
  }
  if (/^Block collections are not allowed within flow|^Missing , /.test(message)) return { offset, expected: 'a comma between two parts', found: rest(), mend: 'Write `{ key: value, key: value }` or `[one, two]`.' };
  if (/at node end$/.test(message)) return { offset, expected: 'nothing after the end of the value', found: rest(), mend: 'Put one pair of quotation marks or brackets around the whole value.' };
  const unparted = /^Implicit (map )?keys need/.test(message) ? /^([\p{L}\p{N}-]+):([^\s:/].*)$|^([\p{L}\p{N}-]+)[ \t]+(\S+)$/u.exec(text.slice(offset).split('\n', 1)[0]!.trimEnd()) : null;
  if (unparted) {
    const [, key = unparted[3], value = unparted[4]] = unparted;
    return { offset, expected: '`key: value`', found: rest(), mend: `Write \`${key}: ${value?.trim().slice(0, 40)}\`, with a colon and a space.` };
  }
  if (/^Implicit map keys need/.test(message)) return { offset, expected: '`key: value`', found: rest(), mend: 'Write a colon and a space between key and value.' };
  if (/^Plain value cannot start/.test(message)) return { offset, expected: `quotes around a value that begins with ${text[offset] === '`' ? 'a backtick' : `\`${text[offset] ?? ''}\``}`, found: 'none', mend: 'Put the whole value in quotes.' };
  if (/^All (mapping|sequence) items must start/.test(message)) {
    return { offset, expected: 'the same indentation as the lines above', found: rest(), mend: 'Put as many spaces before it as before its neighbours.' };
  }
  return { offset, expected: 'YAML that can be read', found: `${rest()} (${message.charAt(0).toLowerCase()}${message.slice(1)})`, mend: 'Check the indentation, and put values that hold `: ` or `#` in quotes.' };
}

/** The last quotation mark that is opened, which is the one that nothing closes. */
function openQuote(document: Document): number | undefined {
  let last: number | undefined;
  visit(document, (_key, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range) last = node.range[0];
  });
  return last;
}

/** The last bracket that nothing closes. */
function openBracket(document: Document, text: string): number | undefined {
  let last: number | undefined;
  visit(document, (_key, node) => {
    if (isCollection(node) && node.flow && node.range && !/[\]}]/.test(text[node.range[1] - 1] ?? '')) last = node.range[0];
  });
  return last;
}
