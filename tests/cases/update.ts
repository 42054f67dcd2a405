import { writeFileSync } from 'node:fs';
import { caseNames, expectedPath, filesOf, runCase } from './cases.ts';

/** `node tests/cases/update.ts`: writes what each case gives now as what it is expected to give. Read the diff. */
for (const name of caseNames) {
  writeFileSync(expectedPath(name), `${JSON.stringify(runCase(filesOf(name)).found, null, 2)}\n`);
}
