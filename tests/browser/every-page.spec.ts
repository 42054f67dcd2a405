import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from './page-kinds.ts';

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`${kind}, ${colorScheme}, ${width} px: accessible, quiet and from its own host`, async ({ browser, baseURL }, info) => {
        const context = await browser.newContext({ baseURL: baseURL!, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const messages: string[] = [];
        const strangers: string[] = [];
        page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) messages.push(message.text()); });
        page.on('pageerror', (error) => messages.push(String(error)));
        page.on('request', (request) => { if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) strangers.push(request.url()); });
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        for (const details of await page.locator('details').all()) await details.evaluate((element: HTMLDetailsElement) => { element.open = true; });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' | ')}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
        await page.screenshot({ path: info.outputPath(`${kind} ${width} ${colorScheme}.png`), fullPage: true });
        expect(messages).toEqual([]);
        expect(strangers).toEqual([]);
        await context.close();
      });
    }
  }

  test(`${kind}: fits 320 px and reads without JavaScript`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(path);
    const text = await page.locator('main').innerText();
    expect(text.length).toBeGreaterThan(100);
    const widest = await page.locator('main').evaluate((main) => Math.max(main.scrollWidth, document.documentElement.scrollWidth));
    expect(widest).toBeLessThanOrEqual(320);
    await context.close();
  });
}
