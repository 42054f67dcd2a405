import { dayCount, isoDay, isoMonth } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Happening } from './happening.ts';
import { writeClause, writeParagraph, writeSentence } from './prose.ts';
import { pathTo, type SiteFile, type TestReport, type World } from './reports.ts';

const TAGS = ['night', 'fog', 'harbour', 'open-sea', 'ferry', 'fishing', 'cargo', 'rescue', 'inquiry', 'salvage', 'tow', 'winter', 'lifeboat', 'insurance'];

/** An incident's file: facts, a narrative of two to four paragraphs, and citations of its reports. */
export function writeIncident(happening: Happening, earlier: readonly Happening[], reports: readonly TestReport[], { dice, sources }: World): SiteFile {
  const { id, title, folder, place, category, landmark } = happening;
  const tags = new Set(Array.from({ length: dice.whole(0, 4) }, () => TAGS[dice.zipf(TAGS.length)]!));
  const related = earlier.length > 0 && dice.chance(0.15) ? dice.pick(earlier) : undefined;
  const source = sources[dice.zipf(sources.length)]!;
  const when = writeWhen(happening, earlier, dice);
  const head = [
    `title: ${title}`,
    ...(when === undefined ? [] : [`when: ${when}`]),
    `where: ${dice.chance(0.96) ? place.id : `{ name: Off ${place.name}, at: [${place.at.map((degrees) => degrees.toFixed(3)).join(', ')}], radius: ${dice.whole(2, 20)} km }`}`,
    `category: ${category}`,
    `status: ${dice.pick(['unverified', 'reported', 'reported', 'corroborated', 'confirmed', 'disputed'])}`,
    ...(tags.size > 0 ? [`tags: [${[...tags].join(', ')}]`] : []),
    `summary: ${writeSentence(dice)}`,
    ...(related ? ['related:', `  - { incident: ${related.id}, as: ${dice.pick([related.day < happening.day ? 'follows' : 'related', 'related', 'conflated-with'])} }`] : []),
    ...(dice.chance(0.03) ? ['reports:', `  - { title: ${writeClause(dice)}, source: ${source.id}, url: "https://${source.host}/${id}" }`] : []),
    ...(dice.chance(0.05) ? ['findings:', `  cause: { value: unknown, confidence: low, because: ${writeClause(dice)} }`] : []),
    ...(landmark ? ['reference: true'] : []),
  ];
  const paragraphs = Array.from({ length: dice.whole(2, 4) }, () => `${writeParagraph(dice)} ${writeCitation(reports, dice)}`);
  const link = earlier.length > 0 && dice.chance(0.3) ? dice.pick(earlier) : undefined;
  if (link) paragraphs.push(`${writeSentence(dice)} See also [the one at ${link.place.name}](${pathTo(link)}).`);
  return { path: `incidents/${folder}/${id}.md`, text: ['---', ...head, '---', paragraphs.join('\n\n'), ''].join('\n') };
}

/** Most are days; the rest are every form that EDTF and the format have for knowing less. */
function writeWhen({ day }: Happening, earlier: readonly Happening[], dice: Dice): string | undefined {
  const form = dice.weigh({ day: 66, time: 6, month: 6, interval: 4, approximate: 3, doubted: 3, year: 1, none: 1, offset: 8, 'same-day': 1, after: 1 });
  const anchor = earlier.length > 0 ? dice.pick(earlier) : undefined;
  switch (form) {
    case 'time': return `${isoDay(day)}T${String(dice.whole(0, 23)).padStart(2, '0')}:30`;
    case 'month': return isoMonth(day);
    case 'interval': return `${isoDay(day - dice.whole(0, 2))}/${isoDay(day + dice.whole(1, 3))}`;
    case 'approximate': return `${isoDay(day)}~`;
    case 'doubted': return `${isoDay(day)}?`;
    case 'year': return isoDay(day).slice(0, 4);
    case 'none': return undefined;
    case 'day': return isoDay(day);
  }
  if (!anchor) return isoDay(day);
  const days = day - anchor.day;
  // Which of two came first on one day is not known: their times are thrown.
  if (days === 0) return `same day as ${anchor.id}`;
  return form === 'after' ? `after ${anchor.id}` : `${dayCount(days)} after ${anchor.id}`;
}

function writeCitation(reports: readonly TestReport[], dice: Dice): string {
  const [a, b] = [dice.pick(reports), dice.pick(reports)];
  return a === b ? `[@${a.id}]` : `[@${a.id}; @${b.id}, p. ${dice.whole(1, 9)}]`;
}
