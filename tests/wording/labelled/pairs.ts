import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOOTERS, INTERRUPTION } from './furniture.ts';

/** How the texts of a pair really came about. */
export type Kind = 'unrelated' | 'same event' | 'quoted alike' | 'boilerplate' | 'light copy' | 'heavy copy' | 'full copy';

export interface LabelledPair {
  readonly name: string;
  readonly kind: Kind;
  readonly texts: readonly [string, string];
}

type Event = Readonly<Record<string, string>> & { readonly name: string };

const FOLDER = join(import.meta.dirname, 'events');
const EVENTS: readonly Event[] = readdirSync(FOLDER).sort().map((file) => {
  const parts = readFileSync(join(FOLDER, file), 'utf8').split(/^== (.+)\n/m).slice(1);
  const sections = Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i]!, parts[2 * i + 1]!.trim()]);
  return { ...Object.fromEntries(sections), name: file.replace('.txt', '') };
});
const event = (name: string): Event => EVENTS.find((one) => one.name === name)!;

/** Texts on the same kind of thing, or on things far apart; no two of one event. */
const UNRELATED = [
  ['bus-crash', 'train'], ['drone-field', 'airline'], ['port-fire', 'spill'], ['mine-collapse', 'quake'], ['flood', 'blackout'], ['train', 'strike'], ['bridge', 'ferry'],
  ['recount', 'museum'], ['ru-blast', 'ru-smog'], ['ru-drone', 'ru-blast'], ['de-fire', 'port-fire'], ['drone-field', 'ru-drone'], ['kk-fire', 'ru-smog'], ['zh-plant', 'kk-fire'],
  ['bus-crash', 'ferry'], ['quake', 'flood'],
] as const;
const FULL_COPIES = ['museum', 'strike', 'recount', 'quake', 'spill', 'ru-smog', 'kk-fire', 'zh-plant', 'de-fire'];
const WITH_FOOTERS = [
  ['bus-crash', 'recount', 0], ['port-fire', 'airline', 0], ['ferry', 'museum', 1], ['blackout', 'train', 2], ['ru-blast', 'ru-drone', 3], ['ru-smog', 'ru-drone', 3], ['de-fire', 'museum', 4],
] as const;
const WITH_INTERRUPTION = [['spill', 'bridge'], ['strike', 'mine-collapse']] as const;

/** Other reports that the interruption stands in: an archive has many. */
export const ARCHIVE: readonly string[] = Array.from({ length: 24 }, (_, i) => `Report number ${i} of the archive tells of something else.\n\n${INTERRUPTION}\n\nNothing in it matters here, item ${i} least of all.`);

export const PAIRS: readonly LabelledPair[] = [
  ...UNRELATED.map(([a, b]) => pair('unrelated', `${a} / ${b}`, event(a)['a'], event(b)['b'])),
  ...EVENTS.map(({ name, a, b }) => pair('same event', `${name}, a and b`, a, b)),
  ...EVENTS.filter(({ c }) => c).flatMap(({ name, a, b, c }) => [pair('same event', `${name}, a and c`, a, c), pair('same event', `${name}, b and c`, b, c)]),
  ...EVENTS.filter(({ statement }) => statement).map((one) => pair('quoted alike', one.name, quote(one, 'a'), quote(one, 'b'))),
  ...WITH_FOOTERS.map(([a, b, footer]) => pair('boilerplate', `${a} / ${b}`, `${event(a)['a']}\n\n${FOOTERS[footer]}`, `${event(b)['b']}\n\n${FOOTERS[footer]}`)),
  ...WITH_INTERRUPTION.map(([a, b]) => pair('boilerplate', `${a} / ${b}`, interrupt(event(a)['a']!), interrupt(event(b)['b']!))),
  ...EVENTS.filter(({ light }) => light).map((one) => pair('light copy', one.name, one['a'], edit(one))),
  ...EVENTS.filter(({ heavy }) => heavy).map(({ name, a, heavy }) => pair('heavy copy', name, a, heavy)),
  ...EVENTS.filter(({ rewrite }) => rewrite).map(({ name, a, rewrite }) => pair('heavy copy', `${name}, each sentence`, a, rewrite)),
  ...FULL_COPIES.map((name) => pair('full copy', name, event(name)['a'], retype(event(name)['a']!))),
];

function pair(kind: Kind, name: string, a: string | undefined, b: string | undefined): LabelledPair {
  if (a === undefined || b === undefined) throw new Error(`A text of ${name} is missing.`);
  return { kind, name: `${kind}: ${name}`, texts: [a, b] };
}

/** A report with the event's statement after its second paragraph, introduced in its own words. */
function quote(one: Event, report: 'a' | 'b'): string {
  const paragraphs = one[report]!.split('\n\n');
  return [...paragraphs.slice(0, 2), one[`${report} says`]!.replace('{}', one['statement']!), ...paragraphs.slice(2)].join('\n\n');
}

function interrupt(text: string): string {
  const [first, ...rest] = text.split('\n\n');
  return [first, INTERRUPTION, ...rest].join('\n\n');
}

function edit({ name, a, light }: Event): string {
  return light!.split('\n').reduce((text, line) => {
    const [before, after] = line.split(/ =>(?: |$)/);
    if (!text.includes(before!)) throw new Error(`${name}: “${before}” is not in the text, or has been edited already.`);
    return text.replace(before!, after!);
  }, a!);
}

/** The same words as another system prints them: a headline of its own, other quotation marks and dashes, lines of 60 characters, a credit. */
function retype(text: string): string {
  const wrapped = text.replaceAll('’', "'").replaceAll('–', '--').replace(/.{1,60}(?:\s|$)/g, (line) => `${line.trimEnd()}\n`);
  return `What we know so far\n\n${wrapped.replace(/^\S+ \S+/, (start) => start.toUpperCase())}\nFrom our news service`;
}
