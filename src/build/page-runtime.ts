import { addAttribute as formatAttribute, Fragment, spreadAttributes, unescapeHTML } from 'astro/runtime/server/index.js';

/**
 * What compiled `.astro` files call, as far as ours use it: the bundler puts this in the place of Astro's own. Astro's waits for
 * promises and streams what is ready; our pages wait for nothing, so here markup is put together at once, as text. The pages that
 * come of it are those that Astro makes (`tests/site/astro-build.test.ts`). What it does not know it refuses.
 */
export { Fragment, spreadAttributes, unescapeHTML };

/** A page while it is made, as components get it. */
export interface PageInHand {
  readonly params: Readonly<Record<string, string>>;
  /** Markup that ends the head: style sheets. */
  readonly head: string;
  /** The address of a component's script. */
  readonly scriptOf: (id: string) => string;
  /** Scripts that the page has already. */
  readonly scripts: Set<string>;
  readonly createAstro: (props: Props, slots: Slots) => { readonly props: Props; readonly slots: Slots; readonly params: Readonly<Record<string, string>> };
}

type Props = Readonly<Record<string, unknown>>;
type Slots = Readonly<Record<string, (page: PageInHand) => unknown>>;
type Component = (page: PageInHand, props: Props, slots: Slots) => unknown;

/** The sign by which markup is known, as Astro has it. */
const AS_IT_STANDS = Symbol.for('astro:html-string');

class Markup {
  readonly [AS_IT_STANDS] = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

const NOTHING = new Markup('');

export function render(parts: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  let text = parts[0]!;
  for (let i = 0; i < values.length; i += 1) text += show(values[i]) + parts[i + 1]!;
  return new Markup(text);
}

/** What an expression of a template comes to. */
function show(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Markup) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number' || value === true) return String(value);
  if (Array.isArray(value)) {
    let text = '';
    for (const one of value) text += show(one);
    return text;
  }
  if (typeof value === 'function') return show((value as () => unknown)());
  if (typeof value === 'object') {
    if (AS_IT_STANDS in value) return String(value);
    if (Symbol.iterator in value) return show([...(value as Iterable<unknown>)]);
  }
  throw new Error(`A page cannot show ${value instanceof Promise ? 'what is not there yet: nothing on pages is awaited' : Object.prototype.toString.call(value)}.`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };

function escapeText(text: string): string {
  return /[&<>'"]/.test(text) ? text.replace(/[&<>'"]/g, (sign) => ENTITIES[sign]!) : text;
}

export function createComponent(component: Component): Component {
  return component;
}

/** A component, a fragment, or an element with a name of its own. */
export function renderComponent(page: PageInHand, name: string, component: Component | string | typeof Fragment | undefined, props: Props, slots: Slots = {}): unknown {
  if (typeof component === 'function') return component(page, props, slots);
  if (component === Fragment) return slots['default']?.(page);
  if (typeof component !== 'string') throw new Error(`There is no component ${name}.`);
  return new Markup(`<${component}${String(spreadAttributes({ ...props }))}>${show(Object.values(slots).map((slot) => slot(page)))}</${component}>`);
}

export function renderSlot(page: PageInHand, slot: Slots[string] | undefined, fallback?: Slots[string]): unknown {
  return (slot ?? fallback)?.(page);
}

/** Attributes that are neither flags nor written in any other way of their own. */
const ORDINARY: ReadonlySet<string> = new Set(['class', 'href', 'id', 'lang', 'content', 'value', 'datetime', 'aria-label', 'aria-labelledby', 'aria-current']);

export function addAttribute(value: unknown, name: string): unknown {
  if (typeof value === 'string' && ORDINARY.has(name)) {
    return new Markup(value === '' ? ` ${name}` : ` ${name}="${/[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value}"`);
  }
  return formatAttribute(value, name);
}

export function renderHead(page: PageInHand): Markup {
  return new Markup(page.head);
}

/** Every page of ours has a head of its own, in the layout. */
export function maybeRenderHead(): Markup {
  return NOTHING;
}

/** A component's script, once a page. */
export function renderScript(page: PageInHand, id: string): Markup {
  if (page.scripts.has(id)) return NOTHING;
  page.scripts.add(id);
  return new Markup(`<script type="module" src="${page.scriptOf(id)}"></script>`);
}

/** What every file begins with; `createAstro` is asked of the page in hand. */
export function createAstro(): void {}

/** Templates inside `<template>` are shown like others. */
export function templateEnter(): Markup {
  return NOTHING;
}

export function templateExit(): Markup {
  return NOTHING;
}
