import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/text.ts';

/** The content folder, or anything that stands for it. Texts are read when asked for and not kept. */
export interface ContentSource {
  /** Paths inside the folder with forward slashes, in code unit order; hidden files left out. */
  readonly paths: readonly string[];
  /**
   * A file's text, or why it cannot be read. Line ends become `\n` and
   * characters Unicode NFC, as ids are compared in it; a byte order mark is left out.
   */
  readonly read: (path: string) => { readonly text: string } | { readonly failure: string };
}

/** A folder on disk. A folder that does not exist has no files. */
export function readFolder(root: string): ContentSource {
  return openFolder(root, listFiles(root).sort(byCodeUnit));
}

/** A folder whose files are known; `onRead` sees each that is read as it stands on disk: its text, or its bytes where they are no plain UTF-8. */
export function openFolder(root: string, paths: readonly string[], onRead: (path: string, content: string | Uint8Array) => void = () => {}): ContentSource {
  const spelt = spellings(paths);
  return {
    paths,
    read: (path) => {
      const file = join(root, spelt(path));
      try {
        // Read as text, Node takes one step and stands a sign in for what is not UTF-8; only where there is one are the bytes looked at.
        const text = readFileSync(file, 'utf8');
        const content = text.includes('\ufffd') || text.startsWith('\ufeff') ? readFileSync(file) : text;
        onRead(path, content);
        return typeof content === 'string' ? { text: normalise(content) } : decode(content);
      } catch (error) {
        return { failure: `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
      }
    },
  };
}

/** Files in memory, for tests and tools. */
export function fromTexts(texts: Readonly<Record<string, string | Uint8Array>>): ContentSource {
  const paths = Object.keys(texts).sort(byCodeUnit);
  const spelt = spellings(paths);
  return {
    paths,
    read: (path) => {
      const content = texts[spelt(path)];
      if (content === undefined) return { failure: 'no such file' };
      return typeof content === 'string' ? { text: normalise(content) } : decode(content);
    },
  };
}

/** A path as the folder spells it: some systems write `é` as two characters, while ids are in NFC. */
function spellings(paths: readonly string[]): (path: string) => string {
  const others = paths.filter((path) => path.normalize('NFC') !== path);
  if (others.length === 0) return (path) => path;
  const known = new Map(others.map((path) => [path.normalize('NFC'), path]));
  for (const path of paths) known.set(path, path);
  return (path) => known.get(path) ?? path;
}

function listFiles(root: string, folder = ''): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return isFolder(entry, join(root, path)) ? listFiles(root, path) : [path];
    });
}

/** A link that leads nowhere counts as a file, so that reading it says so. */
function isFolder(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return false;
  return entry.isDirectory() || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): { readonly text: string } | { readonly failure: string } {
  try {
    return { text: normalise(utf8.decode(bytes)) };
  } catch {
    return { failure: 'bytes that are not UTF-8 text' };
  }
}

function normalise(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.replace(/^\ufeff/, '').normalize('NFC');
}
