/** Marks what Astro puts on a page as it stands, by the sign that it knows its own by. */
const AS_IT_STANDS = Symbol.for('astro:html-string');

/**
 * Markup that goes onto a page as it stands, as an expression of a template: `{showVerdict(kind)}`. Small parts that pages
 * show hundreds of times are made in this way, since an Astro component costs ten times as much as its markup.
 */
export class Html {
  readonly [AS_IT_STANDS] = true;
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What can stand in markup: texts, which are escaped, other markup, several of them, or nothing. */
export type Shown = Html | string | number | false | null | undefined | readonly Shown[];

/** Markup with values in it. An attribute that is not sure to be plain is put in by `attr`. */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Html {
  let markup = parts[0]!;
  for (let i = 0; i < values.length; i++) markup += write(values[i]) + parts[i + 1]!;
  return new Html(markup);
}

/** An attribute with the space before it; nothing where it has no value. */
export function attr(name: string, value: string | null | undefined): Html {
  if (value === null || value === undefined) return NOTHING;
  return new Html(value === '' ? ` ${name}` : ` ${name}="${/[&"]/.test(value) ? value.replace(/[&"]/g, escape) : value}"`);
}

const NOTHING = new Html('');

function write(value: Shown): string {
  if (typeof value === 'string') return /[&<>'"]/.test(value) ? value.replace(/[&<>'"]/g, escape) : value;
  if (value instanceof Html) return value.markup;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  let markup = '';
  for (const part of value) markup += write(part);
  return markup;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };

function escape(sign: string): string {
  return ESCAPES[sign]!;
}
