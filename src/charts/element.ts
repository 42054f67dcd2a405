import type { Element, Properties, Text } from 'hast';

/** By the names that hast has for them: `ariaLabel`, `textAnchor`. Classes may be one string. */
type Given = Readonly<Record<string, string | number | readonly string[]>>;

/** An element of a picture. Every picture has hundreds of them, so nothing is looked up or normalised, as hastscript does. */
export function s(tagName: string, given: Given, children: string | readonly (Element | string)[] = []): Element {
  const { className } = given;
  return {
    type: 'element',
    tagName,
    properties: (typeof className === 'string' ? { ...given, className: classesOf(className) } : given) as Properties,
    children: typeof children === 'string' ? [textOf(children)] : children.map((child) => (typeof child === 'string' ? textOf(child) : child)),
  };
}

const classLists = new Map<string, string[]>();

/** The names of classes one by one. The same few stand all over every picture. */
export function classesOf(names: string): string[] {
  const known = classLists.get(names);
  if (known) return known;
  const list = names.split(' ').filter(Boolean);
  classLists.set(names, list);
  attributes.set(list, list.join(' '));
  return list;
}

const attributes = new WeakMap<readonly (string | number)[], string>();

/** Names of classes as they stand in an attribute. */
export function writeClasses(names: readonly (string | number)[]): string {
  return attributes.get(names) ?? names.join(' ');
}

function textOf(value: string): Text {
  return { type: 'text', value };
}
