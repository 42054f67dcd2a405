import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Chart } from '../../src/charts/chart.ts';
import { LABEL_SIZE, textWidth, TICK_SIZE } from '../../src/charts/text-width.ts';
import { showFigure } from '../../src/components/figure.ts';
import { writeSvg } from '../../src/charts/write-svg.ts';

/** Every element of a picture, in the order of the document. */
export function elementsOf(root: Element): readonly Element[] {
  const isElement = (node: ElementContent): node is Element => node.type === 'element';
  return [root, ...root.children.filter(isElement).flatMap(elementsOf)];
}

export function withClass(root: Element, name: string): readonly Element[] {
  return elementsOf(root).filter((element) => classesOf(element).includes(name));
}

export function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

export function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
}

/** What a chart's picture is called and described by on a page: its own title, and the sentence beside it. */
export function namesOf(chart: Chart): { readonly role: unknown; readonly title: string; readonly sentence: string | undefined } {
  const root = chart.draw(720, 'wide');
  const [title] = root.children as Element[];
  const sentence = new RegExp(`<p class="figure-sentence" id="${String(root.properties.ariaDescribedBy)}">([^<]*)</p>`).exec(String(showFigure(chart)))?.[1];
  return { role: root.properties.role, title: title!.tagName === 'title' ? textOf(title!) : '', sentence: sentence?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') };
}

/** The words that stand in the picture itself, without titles and descriptions. */
export function wordsOf(root: Element): readonly string[] {
  return elementsOf(root).filter(({ tagName }) => tagName === 'text').map(textOf);
}

export function tableWords({ table }: Chart): string {
  return table.rows.flatMap((row) => row.map(({ text }) => text)).join(' | ');
}

const WRITTEN = { space: 'svg', closeEmptyElements: true, tightSelfClosing: true } as const;
const SIZES = [['wide', 720], ['narrow', 320]] as const;

/** What is wrong with a chart that would be wrong with any: an empty list for a good one. */
export function findFlaws(chart: Chart): readonly string[] {
  const flaws = SIZES.flatMap(([suffix, width]) => {
    const root = chart.draw(width, suffix);
    const html = toHtml(root, WRITTEN);
    const again = toHtml(chart.draw(width, suffix), WRITTEN);
    return [
      ...(html === again ? [] : [`${suffix}: drawn differently the second time`]),
      ...(html === writeSvg(root) ? [] : [`${suffix}: written otherwise than hast-util-to-html does`]),
      ...(/NaN|Infinity|undefined/.test(html) ? [`${suffix}: a number that is none`] : []),
      ...(html.length > 60_000 ? [`${suffix}: ${html.length} bytes`] : []),
      ...elementsOf(root).flatMap((element) => flawsOf(element, chart, root)),
      ...repeatedIds(root),
      ...loosePaint(root, html),
    ];
  });
  const cells = chart.table.rows.filter((row) => row.length !== chart.table.columns.length);
  return [...flaws, ...(cells.length > 0 ? ['a table row with too few or too many cells'] : []), ...(chart.sentence.endsWith('.') ? [] : ['a sentence without an end'])];
}

function flawsOf(element: Element, chart: Chart, root: Element): readonly string[] {
  const flaws: string[] = [];
  const { id } = element.properties;
  if ('style' in element.properties || ['style', 'script', 'foreignObject'].includes(element.tagName)) flaws.push(`${element.tagName} with a style or a script`);
  if (id !== undefined && !String(id).startsWith(`${chart.id}-`)) flaws.push(`id ${String(id)}`);
  for (const value of Object.values(element.properties)) {
    if (typeof value === 'string' && /\d\.\d{3,}/.test(value)) flaws.push(`too many decimals: ${value.slice(0, 60)}`);
  }
  if (element.tagName === 'text' && !isInside(element, root)) flaws.push(`outside the picture: ${textOf(element)}`);
  return flaws;
}

function isInside(text: Element, root: Element): boolean {
  // Glyphs are set in a box of their own, which is moved to its place.
  if (classesOf(text).includes('glyph-question')) return true;
  const [width, height] = [Number(root.properties.width), Number(root.properties.height)];
  const [x, y] = [Number(text.properties.x), Number(text.properties.y)];
  const isSmall = classesOf(text).some((name) => ['tick', 'lane-title', 'axis-name', 'country'].includes(name));
  const length = textWidth(textOf(text), isSmall ? TICK_SIZE : LABEL_SIZE);
  const start = text.properties.textAnchor === 'end' ? x - length : text.properties.textAnchor === 'middle' ? x - length / 2 : x;
  return start >= -1 && start + length <= width + 7 && y >= 8 && y <= height;
}

/** Gradients, patterns and arrowheads that nothing refers to, and references to none. */
function loosePaint(root: Element, html: string): readonly string[] {
  const defined = new Set(elementsOf(root).flatMap(({ tagName, properties: { id } }) => (['linearGradient', 'pattern', 'marker'].includes(tagName) ? [String(id)] : [])));
  const used = new Set(Array.from(html.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id!));
  return [...defined.symmetricDifference(used)].map((id) => `${used.has(id) ? 'refers to no' : 'nothing refers to'} ${id}`);
}

function repeatedIds(root: Element): readonly string[] {
  const ids = elementsOf(root).flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`);
}
