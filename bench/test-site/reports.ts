import { createEvent, type Language } from '../wording/news.ts';
import type { Telling } from './answers.ts';
import { isoDay, yearOf, type Day } from './calendar.ts';
import { writeCapture, type TestCapture } from './captures.ts';
import { writeClaims } from './claims.ts';
import type { Dice } from './dice.ts';
import type { Happening } from './happening.ts';
import type { Gazetteer } from './places.ts';
import { writeClause, writeHeadline, writeParagraph } from './prose.ts';
import type { TestSource } from './sources.ts';

/** A file of the test site. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** A report with what later ones copy or correct of it. */
export interface TestReport extends SiteFile {
  readonly id: string;
  readonly source: TestSource;
  readonly claims: readonly string[];
  readonly capture: TestCapture;
}

export interface World {
  readonly gazetteer: Gazetteer;
  readonly sources: readonly TestSource[];
  readonly dice: Dice;
  /** What captures are made of. It has dice of its own, so that all other files are the same whatever the captures say. */
  readonly language: Language;
}

/** How many reports each incident has. */
const REPORTS = 3;

/**
 * The reports of an incident: the second and third are sometimes made from the first, the third sometimes
 * corrects it, and one in twenty tells of the incident before it too. A third of the copies do not say so; their words
 * show it. `earlier` holds the latest last.
 */
export function createReports(happening: Happening, earlier: readonly Happening[], world: World): readonly TestReport[] {
  const { dice, sources, language } = world;
  const event = createEvent(language);
  const reports: TestReport[] = [];
  for (let i = 0; i < REPORTS; i++) {
    const first = reports[0];
    const tie = first ? dice.weigh({ none: 65, copies: 17, original: 12, corrects: i === REPORTS - 1 ? 6 : 0 }) : 'none';
    const source = tie === 'corrects' ? first!.source : sources[dice.zipf(sources.length)]!;
    const id = `${source.id}-${happening.id.slice(-6)}-${i + 1}`;
    const published = happening.day + i + dice.zipf(6);
    const telling = { happening, published, anchor: anchorOf(earlier, dice), gazetteer: world.gazetteer };
    const claims = tie === 'copies' ? first!.claims.filter(() => dice.chance(0.85)) : writeClaims(telling, dice);
    const aside = dice.chance(0.05) ? earlier.at(-1) : undefined;
    const isDeclared = language.dice.chance(2 / 3);
    const head = [
      `title: ${writeHeadline(dice)}`,
      `source: ${source.id}`,
      `url: https://${source.host}/${yearOf(published)}/${id}`,
      ...(dice.chance(0.96) ? [`published: ${writePublished(published, happening.day, dice)}`] : []),
      `language: ${dice.pick(['en', 'en', 'en', 'da', 'sv', 'de'])}`,
      `kind: ${dice.pick(['article', 'article', 'article', 'wire', 'statement', 'post'])}`,
      ...(tie === 'copies' && isDeclared ? [`derived-from: [${first!.id}]`] : tie === 'original' ? ['derived-from: []'] : []),
      ...(tie === 'corrects' ? [`corrects: ${first!.id}`] : []),
      `capture: ${language.dice.chance(0.7) ? 'public' : 'private'}`,
      ...(aside ? ['incidents:', `  - { incident: ${aside.id}, match: ${dice.pick(['probable', 'possible'])}, because: ${writeClause(dice)} }`] : []),
    ];
    const notes = dice.chance(0.5) ? [writeParagraph(dice), ''] : [];
    const asideClaims = aside ? writeClaims({ ...telling, happening: aside, anchor: null }, dice) : [];
    const body = [...notes, ...writeSection(happening, claims), ...(aside ? writeSection(aside, asideClaims) : [])];
    const capture = writeCapture([...claims, ...asideClaims], tie === 'copies' ? first!.capture : null, event, language);
    const text = ['---', ...head, '---', ...body].join('\n');
    reports.push({ id, source, claims, capture, path: `reports/${happening.folder}/${id}.md`, text });
  }
  return reports;
}

/** The address of an incident's file from a report's or another incident's. */
export function pathTo({ folder, id }: Happening): string {
  return `../../incidents/${folder}/${id}.md`;
}

function writeSection(happening: Happening, claims: readonly string[]): readonly string[] {
  return [`## On [${happening.title}](${pathTo(happening)})`, '', ...(claims.length > 0 ? claims : ['- when: silent']), ''];
}

function anchorOf(earlier: readonly Happening[], dice: Dice): Telling['anchor'] {
  if (earlier.length === 0) return null;
  const anchor = dice.pick(earlier);
  return { day: anchor.day, link: `[the one at ${anchor.place.name}](${pathTo(anchor)})` };
}

/** A clock, which may stand in another zone, only where the report is then surely the later of the two. */
function writePublished(day: Day, happened: Day, dice: Dice): string {
  if (dice.chance(0.7) || day < happened + 2) return isoDay(day);
  const clock = `${String(dice.whole(0, 23)).padStart(2, '0')}:${String(dice.whole(0, 59)).padStart(2, '0')}`;
  return `${isoDay(day)}T${clock}${dice.pick(['', 'Z', '+01:00', '-04:00'])}`;
}
