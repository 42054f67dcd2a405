import type { Element } from 'hast';

/** The properties of pictures whose attributes have other names. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['ariaLabel', 'aria-label'],
  ['ariaLabelledBy', 'aria-labelledby'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['dataItem', 'data-item'],
  ['markerEnd', 'marker-end'],
  ['stopOpacity', 'stop-opacity'],
  ['textAnchor', 'text-anchor'],
]);

/** A picture as markup, the same as hast-util-to-html writes: what charts need of it, at a tenth of the time. */
export function writeSvg({ tagName, properties, children }: Element): string {
  let markup = `<${tagName}`;
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const text = typeof value === 'number' ? String(value) : escape(Array.isArray(value) ? value.join(' ') : String(value), UNSAFE_IN_ATTRIBUTE);
    markup += ` ${ATTRIBUTES.get(name) ?? name}="${text}"`;
  }
  markup += '>';
  for (const child of children) {
    if (child.type === 'element') markup += writeSvg(child);
    else if (child.type === 'text') markup += escape(child.value, UNSAFE_IN_TEXT);
  }
  return `${markup}</${tagName}>`;
}

const UNSAFE_IN_ATTRIBUTE = /["&'`]/g;
const UNSAFE_IN_TEXT = /[<&]/g;

function escape(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
