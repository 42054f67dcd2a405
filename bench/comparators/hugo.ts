import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Comparator, Sources } from './comparator.ts';

const PROJECT = join(import.meta.dirname, 'projects/hugo');
const PAGE_SIZE = 50;

/** Hugo with templates of its own. `program` is where it is, or its name on the PATH. */
export function findHugo(program: string): Comparator {
  const version = /v(\d+\.\d+\.\d+)/.exec(execFileSync(program, ['version'], { encoding: 'utf8' }))?.[1] ?? 'of unknown version';
  return {
    name: `Hugo ${version}`,
    keeps: false,
    prepare: (sources, project, out) => {
      cpSync(PROJECT, project, { recursive: true });
      writePages(sources, join(project, 'content'));
      rmSync(join(project, 'captures'), { force: true });
      symlinkSync(resolve(sources.content, 'captures'), join(project, 'captures'));
      return { kind: 'program', file: program, args: ['--quiet', '--config', 'hugo.json', '--destination', out], cwd: project, env: {} };
    },
  };
}

/**
 * The content as Hugo needs it: `url`, `kind` and `published` mean something else to it, dates stay text in quotes, and a page that is
 * not a file's own needs a file with an address.
 */
function writePages({ content, extra }: Sources, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const bySource = new Map<string, number>();
  for (const path of globSync('{incidents,reports,sources,pages}/**/*.md', { cwd: content })) {
    const id = basename(path, '.md');
    const [kind] = path.split('/');
    const [head, ...body] = readFileSync(join(content, path), 'utf8').split('\n---\n');
    const adapted = head!.replace(/^url:/m, 'link:').replace(/^kind:/m, 'sort:').replace(/^published: (.*)$/m, 'appeared: "$1"').replace(/^when: (.*)$/m, 'when: "$1"');
    const added = [`url: /${kind === 'pages' ? '' : `${kind}/`}${id}/`, ...(kind === 'reports' && !adapted.includes('\nappeared:') ? ['appeared: "9999"'] : [])];
    write(join(folder, kind!, `${id}.md`), `${adapted}\n${added.join('\n')}\n---\n${body.join('\n---\n')}`);
    if (kind === 'incidents') writeStub(folder, 'compare', id, [`url: /incidents/${id}/compare/`, `of: ${id}`]);
    const source = /^source: (.*)$/m.exec(adapted)?.[1];
    if (kind === 'reports' && source) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  }
  for (const [of, a, b] of extra.pairs) writeStub(folder, 'pair', `${a}--${b}--${of}`, [`url: /incidents/${of}/compare/${a}--${b}/`, `of: ${of}`, `two: [${a}, ${b}]`]);
  for (const of of extra.knownOn) writeStub(folder, 'known', of, [`url: /incidents/${of}/as-known-on/`, `of: ${of}`]);
  for (const [of, reports] of bySource) {
    for (let page = 2; page <= Math.ceil(reports / PAGE_SIZE); page += 1) writeStub(folder, 'part', `${of}-${page}`, [`url: /sources/${of}/page/${page}/`, `of: ${of}`, `page: ${page}`]);
  }
  writeStub(folder, 'plain', 'methodology', ['url: /methodology/', 'title: Methodology']);
}

function writeStub(folder: string, kind: string, name: string, head: readonly string[]): void {
  write(join(folder, kind, `${name}.md`), ['---', ...head, '---', ''].join('\n'));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
