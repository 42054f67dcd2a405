import type { Answer } from '../compare/answers.ts';
import { plural } from '../model/format-value.ts';

/** "3 reports of 2 origins, 1 of them with a hedge". */
export function countVoices({ reports, origins, hedged }: Answer): string {
  const counted = reports === 1 ? plural(reports, 'report') : `${plural(reports, 'report')} of ${plural(origins, 'origin')}`;
  if (hedged === 0) return counted;
  if (reports === 1) return `${counted}, with a hedge`;
  return `${counted}, ${hedged === reports ? 'each' : `${hedged} of them`} with a hedge`;
}
