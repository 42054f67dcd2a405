import type { Element } from 'hast';
import { writeClasses } from './element.ts';

/** The properties of pictures whose attributes have other names. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['ariaLabel', 'aria-label'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['dataItem', 'data-item'],
  ['markerEnd', 'marker-end'],
  ['stopOpacity', 'stop-opacity'],
  ['textAnchor', 'text-anchor'],
]);

/** A picture as markup, the same as hast-util-to-html writes with empty elements closed: what charts need of it, at a tenth of the time. */
export function writeSvg({ tagName, properties, children }: Element): string {
  let markup = `<${tagName}`;
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    markup += openingOf(name);
    if (typeof value === 'number') markup += value;
    // Paths are long, and digits and letters.
    else if (name === 'd') markup += value as string;
    else markup += inAttribute(Array.isArray(value) ? writeClasses(value) : String(value));
    markup += '"';
  }
  if (children.length === 0) return `${markup}/>`;
  markup += '>';
  for (const child of children) {
    if (child.type === 'element') markup += writeSvg(child);
    else if (child.type === 'text') markup += inText(child.value);
  }
  return `${markup}</${tagName}>`;
}

const openings = new Map<string, string>();

/** An attribute up to its value. */
function openingOf(name: string): string {
  const known = openings.get(name);
  if (known) return known;
  const opening = ` ${ATTRIBUTES.get(name) ?? name}="`;
  openings.set(name, opening);
  return opening;
}

/** A value between quotation marks, as hast-util-to-html writes it. */
export function inAttribute(text: string): string {
  return /["&'`]/.test(text) ? text.replace(/["&'`]/g, escape) : text;
}

/** Words between tags, as hast-util-to-html writes them. */
export function inText(text: string): string {
  return /[<&]/.test(text) ? text.replace(/[<&]/g, escape) : text;
}

function escape(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
