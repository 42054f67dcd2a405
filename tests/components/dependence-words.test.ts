import { expect, it } from 'vitest';
import type { Dependence } from '../../src/compare/leave-out.ts';
import type { Verdict } from '../../src/compare/verdict.ts';
import { wordDependences } from '../../src/components/dependence-words.ts';

const without = (name: string, kind: Verdict['kind']): Dependence =>
  ({ source: { name } as Dependence['source'], without: { kind, because: '', answers: [], clashes: [], revisions: [] } });

it.each<[string | null, readonly Dependence[]]>([
  [null, []],
  ['Hangs on one source: without Herald the verdict would be “agree”.', [without('Herald', 'agree')]],
  ['Hangs on single sources: without any one of Herald and Times the verdict would be “single”.', [without('Herald', 'single'), without('Times', 'single')]],
  ['Hangs on single sources: without Herald the verdict would be “single” and without Times there would be no answer.', [without('Herald', 'single'), without('Times', 'none')]],
])('%s', (sentence, dependences) => {
  expect(wordDependences(dependences)).toBe(sentence);
});
