import type { Issues } from '../model/issue.ts';
import { createMemory } from '../model/memory.ts';
import type { Position } from '../model/position.ts';
import { suggest } from '../model/suggest.ts';

/** Whether a text names an IANA time zone; if not, says so. */
export function checkTimeZone(name: string, position: Position, issues: Issues): boolean {
  if (isTimeZone(name)) return true;
  issues.error(position, 'wrong-value', {
    expected: 'an IANA time zone',
    found: `\`${name}\``,
    mend: 'Write the name of a region and a city, such as `timezone: Asia/Almaty`, or `UTC`.',
    ...suggestTimeZone(name),
  });
  return false;
}

function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !name.includes('/')) return false;
  return remember(name, () => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
    } catch {
      return false;
    }
  });
}

const remember = createMemory<boolean>(1000);

/** Editors know their city better than its zone. */
function suggestTimeZone(words: string): { readonly suggestion?: string } {
  const zones = Intl.supportedValuesOf('timeZone');
  const ofCity = zones.find((zone) => zone.split('/').at(-1)!.toLowerCase() === words.trim().toLowerCase().replaceAll(' ', '_'));
  return ofCity === undefined ? suggest(words, zones) : { suggestion: ofCity };
}
