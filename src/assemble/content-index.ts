import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { suggest } from '../model/suggest.ts';
import { byCodeUnit } from '../model/text.ts';
import type { YamlData, YamlPath } from '../read/yaml.ts';
import { wordList } from '../validate/fields.ts';

export const KINDS = ['incidents', 'reports', 'sources', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

/** Which files there are of each kind, by id; known before any of them is read. */
export interface ContentIndex {
  readonly files: Readonly<Record<Kind, ReadonlyMap<string, string>>>;
  /** Content path to the kind and id of the entry that it holds. */
  readonly entryOf: ReadonlyMap<string, { readonly kind: Kind; readonly id: string }>;
  /** File name to content path, for suggestions; the first where a name is used twice. */
  readonly pathOfName: ReadonlyMap<string, string>;
  /** Paths in `captures/`; the file's name without its ending is the id of its report. */
  readonly captures: readonly string[];
  /** Content paths, and `kind/id`, of files whose names are refused: that links to them fail goes without saying. */
  readonly refused: ReadonlySet<string>;
}

const TOP_LEVEL = ['site.yaml', 'questions.yaml', 'places.yaml'];
/** Letters and digits of any script, with the marks that some scripts put on letters. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;
/** Addresses that the software uses itself. */
const RESERVED_PAGES = ['404', 'admin', 'data', 'disputed', 'embed', 'incidents', 'index', 'map', 'page', 'reports', 'search', 'sources', 'tags'];

/** Sorts the content folder's paths into entries. A file that fits nowhere is reported, never skipped in silence. */
export function indexContent(paths: readonly string[], issues: Issues): ContentIndex {
  const files: Record<Kind, Map<string, string>> = { incidents: new Map(), reports: new Map(), sources: new Map(), pages: new Map() };
  const entryOf = new Map<string, { kind: Kind; id: string }>();
  const spelt = new Map<string, string>();
  const refused = new Set<string>();
  const captures: string[] = [];
  for (const path of [...paths].sort(byCodeUnit)) {
    const position = { file: path, line: 1, column: 1 };
    const [folder = '', ...rest] = path.split('/');
    if (rest.length === 0 && TOP_LEVEL.includes(path)) continue;
    if (folder === 'captures' && rest.length > 0) {
      if (isCapture(rest, position, issues)) captures.push(path.normalize('NFC'));
      continue;
    }
    const kind = KINDS.find((name) => name === folder);
    if (!kind || rest.length === 0) {
      const options = rest.length === 0 ? TOP_LEVEL : [...KINDS, 'captures'];
      issues.error(position, 'stray-file', {
        expected: rest.length === 0 ? 'only `site.yaml`, `questions.yaml`, `places.yaml` and folders here' : `a folder named ${wordList(options)}`,
        found: `\`${rest.length === 0 ? path : folder}\``,
        mend: 'Move or rename it, or begin its name with a full stop to keep it out.',
        ...suggest(rest.length === 0 ? path : folder, options),
      });
      continue;
    }
    const name = rest.at(-1)!;
    if (!name.endsWith('.md')) {
      issues.error(position, 'stray-file', { expected: 'a file that ends in `.md`', found: `\`${name}\``, mend: 'Rename it, or begin its name with a full stop to keep it out.' });
      continue;
    }
    const id = name.slice(0, -'.md'.length).normalize('NFC');
    if (!isId(id, kind, position, issues)) {
      refused.add(path.normalize('NFC')).add(`${kind}/${id}`);
      continue;
    }
    // Twice, since some letters have no simple counterpart: ß becomes ss.
    const key = `${kind}/${id.toUpperCase().toLowerCase()}`;
    const earlier = spelt.get(key);
    if (earlier !== undefined) {
      issues.error(position, 'duplicate-id', { expected: `an id that no other ${kind.slice(0, -1)} has`, found: `\`${id}\`, the id of \`${earlier}\` too`, mend: 'Rename one of the two files.' });
      refused.add(path.normalize('NFC')).add(`${kind}/${id}`);
      continue;
    }
    spelt.set(key, path);
    files[kind].set(id, path);
    entryOf.set(path.normalize('NFC'), { kind, id });
  }
  const pathOfName = new Map([...entryOf.keys()].reverse().map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
  return { files, entryOf, pathOfName, captures, refused };
}

function isCapture(parts: readonly string[], position: Position, issues: Issues): boolean {
  if (parts.length === 1 && /\.(txt|json)$/.test(parts[0]!)) return true;
  issues.error(position, 'stray-file', {
    expected: 'a file `captures/<report-id>.txt` with the text of a report, or `.json` with proofs of it',
    found: `\`${parts.join('/')}\``,
    mend: 'Move or rename it, or begin its name with a full stop to keep it out.',
  });
  return false;
}

function isId(id: string, kind: Kind, position: Position, issues: Issues): boolean {
  if (!isWellFormedId(id)) {
    issues.error(position, 'id', {
      expected: 'a file name of lower-case letters or digits, joined by single hyphens',
      found: `\`${id}.md\``,
      mend: 'Rename the file; its name without `.md` is its id and its address.',
      ...fileOf(proposeId(id)),
    });
    return false;
  }
  if (kind === 'pages' && (RESERVED_PAGES.includes(id) || /^\d+$/.test(id))) {
    issues.error(position, 'id', { expected: 'a page name that the site does not use itself', found: `\`${id}\``, mend: 'Choose another name for the page.' });
    return false;
  }
  return true;
}

/** Whether a text can be an id: an entry's file name, or a key of `places.yaml` and the like. */
function isWellFormedId(id: string): boolean {
  return ID.test(id) && id === id.toLowerCase();
}

/** Refuses keys of a YAML map that cannot be ids. */
export function checkIds(ids: readonly string[], noun: string, path: YamlPath, yaml: YamlData, issues: Issues): boolean {
  const wrong = ids.filter((id) => !isWellFormedId(id));
  for (const id of wrong) {
    issues.error(yaml.positionOfKey([...path, id]), 'id', {
      expected: 'an id of lower-case letters or digits, joined by single hyphens',
      found: `\`${id}\``,
      mend: `Rename the ${noun}, here and where it is used.`,
      ...proposeId(id),
    });
  }
  return wrong.length === 0;
}

function proposeId(id: string): { readonly suggestion?: string } {
  const proposal = id.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
  return isWellFormedId(proposal) ? { suggestion: proposal } : {};
}

function fileOf({ suggestion }: { readonly suggestion?: string }): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion: `${suggestion}.md` };
}
