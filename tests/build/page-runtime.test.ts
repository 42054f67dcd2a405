import fc from 'fast-check';
import { createComponent, render as astroRender, renderToString, addAttribute as astroAttribute, renderComponent as astroComponent, Fragment } from 'astro/runtime/server/index.js';
import { expect, it } from 'vitest';
import { addAttribute, render, renderComponent, renderScript, renderSlot, type PageInHand } from '../../src/build/page-runtime.ts';
import { html } from '../../src/components/html.ts';

const page: PageInHand = { params: {}, head: '', scripts: new Set(), scriptOf: (id) => `/_astro/${id}.js`, createAstro: (props, slots) => ({ props, slots, params: {} }) };

/** What Astro's own runtime makes of a template. */
async function byAstro(template: (result: never) => unknown): Promise<string> {
  const result = { _metadata: { hasRenderedHead: true, headInTree: true, templateDepth: 0, renderedScripts: new Set(), propagators: new Set(), extraHead: [] }, partial: true, clientDirectives: new Map(), renderers: [], cancelled: false } as never;
  const factory = createComponent(((given: never) => template(given)) as never, 'test.astro', undefined);
  return (await renderToString(result, factory as never, {}, {})) as string;
}

const text = fc.oneof(fc.string(), fc.constantFrom('a & b', '<i>', `"'`, '', 'ß é 中'));
const shown = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(text, fc.constantFrom(0, 1, -2.5, NaN, true, false, null, undefined), text.map((value) => html`<b>${value}</b>`), fc.array(tie('value'), { maxLength: 3 }), text.map((value) => () => value), text.map((value) => new Set([value]))),
})).value;

it('shows values as Astro does', async () => {
  await fc.assert(fc.asyncProperty(shown, shown, async (one, other) => {
    expect(String(render`<p>${one}</p>${other}`)).toBe(await byAstro(() => astroRender`<p>${one}</p>${other}`));
  }));
});

it('writes attributes as Astro does', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('class', 'href', 'id', 'lang', 'content', 'value', 'datetime', 'hidden', 'open', 'data-list', 'aria-label', 'aria-labelledby', 'aria-current'), fc.oneof(text, fc.constantFrom(0, 3, true, false, null, undefined)), async (name, value) => {
    expect(String(render`<p${addAttribute(value, name)}>`)).toBe(await byAstro(() => astroRender`<p${astroAttribute(value, name)}>`));
  }));
});

it('writes elements with names of their own, and fragments, as Astro does', async () => {
  const props = { 'data-list': 'a "b" & c', 'class': 'wide' };
  const own = [renderComponent(page, 'quote-check', 'quote-check', props, { default: () => render`<i>${'<'}</i>` }), renderComponent(page, 'Fragment', Fragment, {}, { default: () => render`${'&'}` })];
  const astro = await byAstro((result) => astroRender`${astroComponent(result, 'quote-check', 'quote-check', props, { default: () => astroRender`<i>${'<'}</i>` })}${astroComponent(result, 'Fragment', Fragment, {}, { default: () => astroRender`${'&'}` })}`);
  expect(String(render`${own}`)).toBe(astro);
});

it('shows what stands in a slot, or what stands in for it', () => {
  expect(String(render`${renderSlot(page, () => render`<i>in it</i>`)}${renderSlot(page, undefined, () => 'else')}${renderSlot(page, undefined)}`)).toBe('<i>in it</i>else');
});

it('puts a script onto a page once', () => {
  expect(String(render`${renderScript(page, 'one')}${renderScript(page, 'one')}`)).toBe('<script type="module" src="/_astro/one.js"></script>');
});

it.each([
  ['a promise', Promise.resolve('later'), /nothing on pages is awaited/],
  ['an object', { some: 'thing' }, /cannot show \[object Object\]/],
])('refuses to show %s', (_what, value, message) => {
  expect(() => render`${value}`).toThrow(message);
});

it('refuses a component that is not there', () => {
  expect(() => renderComponent(page, 'Missing', undefined, {})).toThrow('There is no component Missing.');
});
