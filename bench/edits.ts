import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A number of people that no quote stands for, so that nothing else has to change with it. */
const COUNT = /^- (?<question>killed|injured): (?<count>\d+)\n(?! )/m;

/** Changes one claim of one report halfway through the archive, as an editor would. `n` tells edits apart. */
export function editClaim(content: string, n: number): void {
  edit(join(content, 'reports'), COUNT, (_, question: string, count: string) => `- ${question}: ${Number(count) + n}\n`);
}

/** Changes the summary of one incident halfway through the archive. */
export function editSummary(content: string, n: number): void {
  edit(join(content, 'incidents'), /^summary: .*$/m, () => `summary: Edit ${n} of what this was.`);
}

/** Rewrites the first file that fits in the folder of the middle year. */
function edit(folder: string, asked: RegExp, write: (found: string, ...groups: string[]) => string): void {
  const years = readdirSync(folder).sort();
  const year = join(folder, years[years.length >> 1]!);
  for (const name of readdirSync(year).sort()) {
    const file = join(year, name);
    const text = readFileSync(file, 'utf8');
    if (!asked.test(text)) continue;
    writeFileSync(file, text.replace(asked, write));
    return;
  }
  throw new Error(`Nothing in ${year} can be edited.`);
}
