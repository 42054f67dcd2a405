import { expect, it } from 'vitest';
import { readPhase } from '../../bench/phases.ts';

it('a phase is read from its line, and no other line is taken for one', () => {
  expect(readPhase('phase read 1.25')).toEqual({ name: 'read', seconds: 1.25 });
  expect(readPhase('phase check wording 3')).toEqual({ name: 'check wording', seconds: 3 });
  for (const line of ['phase read', 'phase read fast', 'the phase read 1', '']) expect(readPhase(line)).toBeNull();
});
