import { expect, test, type Page, type Route } from '@playwright/test';
import { sealText } from '../../src/captures/seal.ts';
import type { ProvedRun, SealedCapture } from '../../src/captures/sealed-capture.ts';

const PATH = 'reports/twin-city-banshee-2025-06-22/';
const JSON_PATH = '**/captures/twin-city-banshee-2025-06-22.json';
/** A quote of three claims. */
const SHARED_QUOTE = /British-made Banshee Jet 80/;

const button = (page: Page) => page.getByRole('button', { name: 'Check the quotes in this browser' });
const status = (page: Page) => page.locator('quote-check [role=status]');
const notes = (page: Page) => page.locator('[data-quote]');
const failing = (page: Page) => page.locator('[data-quote][data-fails]');
const claimsWith = (page: Page, quote: RegExp) => page.locator('.claim-entry', { has: page.locator('blockquote', { hasText: quote }) });

/** Changes the capture on its way to the page. */
async function alter(page: Page, change: (capture: SealedCapture) => unknown): Promise<void> {
  await page.route(JSON_PATH, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as SealedCapture) });
  });
}

/** The same capture with the pieces of one quote changed, the one with some words in it. */
function withPieces(capture: SealedCapture, words: string, change: (piece: ProvedRun) => object): SealedCapture {
  const found = capture.quotes.filter(({ quote }) => quote.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} quotes have “${words}”`);
  return { ...capture, quotes: capture.quotes.map((quote) => (quote === found[0] ? { ...quote, pieces: quote.pieces.map((piece) => ({ ...piece, ...change(piece) })) } : quote)) };
}

async function check(page: Page): Promise<void> {
  await page.goto(PATH);
  await button(page).click();
  await expect(status(page)).toHaveText(/hold|could not/);
}

test('every quote holds, and the page says so beside each', async ({ page }) => {
  await check(page);
  const count = await notes(page).count();
  expect(count).toBeGreaterThan(20);
  await expect(status(page)).toHaveText(new RegExp(`^All ${count} quotes hold: each stands, in this order, among \\d+ words whose root is [0-9a-f]{12}…\\.$`));
  await expect(failing(page)).toHaveCount(0);
  for (const note of await notes(page).all()) await expect(note).toHaveText('verbatim, checked in this browser: the proof holds');
});

test('every quote of the page has a proof to be checked', async ({ page }) => {
  await page.goto(PATH);
  expect(await notes(page).count()).toBe(await page.locator('.claim-entry blockquote').count());
  const asked = await notes(page).evaluateAll((all) => all.map((note) => `“${(note as HTMLElement).dataset['quote']}”`));
  expect(asked).toEqual(await page.locator('.claim-entry blockquote').allInnerTexts());
});

const CHANGES: readonly (readonly [what: string, change: (capture: SealedCapture) => SealedCapture])[] = [
  ['a word', (capture) => withPieces(capture, 'identified as a', ({ words }) => ({ words: words.map((word) => (word === 'british' ? 'russian' : word)) }))],
  ['a salt', (capture) => withPieces(capture, 'identified as a', ({ salts }) => ({ salts: [salts[1], salts[0], ...salts.slice(2)] }))],
  ['a place', (capture) => withPieces(capture, 'identified as a', ({ from, to }) => ({ from: from + 1, to: to + 1 }))],
  ['a hash', (capture) => withPieces(capture, 'identified as a', ({ proof }) => ({ proof: proof.slice(1) }))],
  ['the proof into nonsense', (capture) => withPieces(capture, 'identified as a', () => ({ proof: 'none', salts: null }))],
  ['the list, where the quote was left out', (capture) => ({ ...capture, quotes: capture.quotes.filter(({ quote }) => !quote.includes('identified as a')) })],
];

for (const [what, change] of CHANGES) {
  test(`where somebody changed ${what}, the page says which quotes do not hold, and that the others do`, async ({ page }) => {
    await alter(page, change);
    await check(page);
    const affected = claimsWith(page, SHARED_QUOTE);
    const all = await notes(page).count();
    const count = await affected.count();
    expect(count).toBe(3);
    await expect(status(page)).toHaveText(`${count} of ${all} quotes do not hold.`);
    await expect(failing(page)).toHaveCount(count);
    for (const claim of await affected.all()) await expect(claim.locator('[data-quote]')).toHaveText('checked in this browser: the proof does NOT hold');
    await expect(page.getByText('verbatim, checked in this browser: the proof holds')).toHaveCount(all - count);
  });
}

test('with another root no quote holds', async ({ page }) => {
  await alter(page, (capture) => ({ ...capture, root: capture.root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }));
  await check(page);
  const all = await notes(page).count();
  await expect(status(page)).toHaveText(`${all} of ${all} quotes do not hold.`);
  await expect(failing(page)).toHaveCount(all);
});

test('with another number of words no quote holds', async ({ page }) => {
  await alter(page, (capture) => ({ ...capture, words: capture.words + 1 }));
  await check(page);
  await expect(failing(page)).toHaveCount(await notes(page).count());
});

const MISSING: readonly (readonly [how: string, answer: (route: Route) => Promise<void>])[] = [
  ['are gone', (route) => route.fulfill({ status: 404, body: 'not found' })],
  ['cannot be reached', (route) => route.abort()],
  ['are no JSON', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' })],
];

for (const [how, answer] of MISSING) {
  test(`where the proofs ${how}, the page says so and judges no quote`, async ({ page }) => {
    await page.route(JSON_PATH, answer);
    await page.goto(PATH);
    const before = await notes(page).allInnerTexts();
    await button(page).click();
    await expect(status(page)).toHaveText('The proofs could not be loaded. Try again later.');
    expect(await notes(page).allInnerTexts()).toEqual(before);
  });
}

test('where the proofs are JSON of another kind, no quote holds', async ({ page }) => {
  await page.route(JSON_PATH, (route) => route.fulfill({ json: null }));
  await check(page);
  await expect(failing(page)).toHaveCount(await notes(page).count());
});

test('a second check after a bad one tells how it is now', async ({ page }) => {
  await page.route(JSON_PATH, (route) => route.abort(), { times: 1 });
  await page.goto(PATH);
  await button(page).click();
  await expect(status(page)).toHaveText(/could not be loaded/);
  await button(page).click();
  await expect(status(page)).toHaveText(/^All \d+ quotes hold/);
});

test('a quote of few words is not called verbatim, though its proof holds', async ({ page }) => {
  const quotes = ['nobody was hurt', 'a drone came down in a field'];
  const { capture } = sealText('On Friday a drone came down in a field, officials said, and nobody was hurt.', new Uint8Array(32), quotes);
  await page.route(JSON_PATH, (route) => route.fulfill({ json: capture }));
  await page.goto(PATH);
  await notes(page).evaluateAll((all, asked) => {
    for (const [i, note] of all.entries()) {
      if (asked[i] === undefined) note.removeAttribute('data-quote');
      else note.setAttribute('data-quote', asked[i]);
    }
  }, quotes);
  await button(page).click();
  await expect(status(page)).toHaveText(/^All 2 quotes hold/);
  await expect(notes(page).first()).not.toContainText('verbatim,');
  await expect(notes(page).first()).toContainText('the proof holds');
  await expect(notes(page).last()).toContainText('verbatim');
});

test('the button works with the keyboard alone', async ({ page }) => {
  await page.goto(PATH);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^All \d+ quotes hold/);
});

test('no request leaves the host', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await check(page);
  expect(asked.some((url) => url.endsWith('/captures/twin-city-banshee-2025-06-22.json'))).toBe(true);
  expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL!).origin)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, and the page says what is proved and where the proofs are', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByRole('button', { name: 'Check the quotes' })).toHaveCount(0);
    await expect(status(page)).toHaveCount(0);
    await expect(page.locator('.facts')).toContainText(/Sealed: its \d+ words are not in this site, but each of its \d+ quotes is proved to stand among them\./);
    await expect(notes(page).first()).toHaveText('verbatim, proved by the sealed text');
    await expect(page.getByRole('link', { name: 'The proofs' })).toHaveAttribute('href', '/captures/twin-city-banshee-2025-06-22.json');
    await page.getByRole('link', { name: 'what they show' }).click();
    await expect(page).toHaveURL(/\/methodology\/#captures-title$/);
    await expect(page.getByRole('heading', { name: 'Quotes that can be checked' })).toBeVisible();
  });
});
