import { expect, test, type Page } from '@playwright/test';

test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

const COMPARE = 'incidents/banshee-karakiya/compare/';
const PATH = `${COMPARE}flga-banshee-2025-06-22--twin-city-banshee-2025-06-22/`;
const group = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });
const row = (page: Page, ask: RegExp) => page.locator('.pair-row', { has: page.getByRole('heading', { name: ask }) });

test('is reached from the comparison, and leads back to it', async ({ page }) => {
  await page.goto(COMPARE);
  await page.getByRole('link', { name: 'FLGA News with Twin City Report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^FLGA News and Twin City Report on Banshee Jet 80 found in Karakiya/);
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'All its reports compared' }).click();
  await expect(page).toHaveURL(new RegExp(`${COMPARE}$`));
});

test('says in numbers how the two stand, which was first, and what ties them', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.locator('.standfirst')).toHaveText(/^They answer \d+ questions alike and 3 in ways that cannot both be true; 1 only FLGA News answers, 2 only Twin City Report answers and \d+ neither answers\.$/);
  await expect(page.locator('.opening')).toContainText('Both are dated 22 June 2025; which was published first is not known.');
  await expect(page.locator('.opening')).toContainText('No dependence was found between the two, which does not show that there is none.');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `https://example.org/${PATH}`);
});

test('what cannot both be true comes first, with both claims, their quotes and the reason', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.locator('main h2').nth(2)).toHaveText('What cannot both be true');
  const where = group(page, 'What cannot both be true').locator('.pair-row', { hasText: 'Where did it happen?' });
  await expect(where).toContainText('Conflict');
  await expect(where).toContainText('Twin City Report contradicts itself.');
  const sides = where.locator('.pair-side');
  await expect(sides.first()).toContainText('“in the Kara-Kyuyun district of Mangystau region”');
  await expect(sides.last().getByRole('link')).toHaveText(['Karakiya District', 'Kazakh-Russian border', /southern border$/]);
  await sides.last().getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/reports\/twin-city-banshee-2025-06-22\/#banshee-karakiya\.where\.2$/);
});

test('both sides of an agreement keep their own hedges', async ({ page }) => {
  await page.goto(PATH);
  const sides = row(page, /Who operated it/).locator('.pair-side');
  await expect(sides.first()).toContainText('hedged');
  await expect(sides.last()).not.toContainText('hedged');
});

test('what only one says shows how the other stands to it', async ({ page }) => {
  await page.goto(PATH);
  const only = group(page, 'What only one says').locator('.pair-side');
  await expect(only.first()).toContainText(/When did it happen\?.*Twin City Report:\s*does not say/s);
  await expect(only.last()).toContainText(/deliberate.*FLGA News:\s*not known/s);
});

test('what nobody has looked for is never called silence', async ({ page }) => {
  await page.goto('incidents/border-object/compare/flga-banshee-2025-06-22--twin-city-banshee-2025-06-22/');
  const rest = group(page, 'Where there is nothing to compare').locator('div > div');
  await expect(rest.filter({ hasText: 'Not coded in Twin City Report' })).toContainText('Why did it come down?');
  await expect(rest.filter({ hasText: 'Neither says' })).not.toContainText('Why did it come down?');
});

test('a report that may be about something else is marked on every claim', async ({ page }) => {
  await page.goto('incidents/border-object/compare/flga-banshee-2025-06-22--twin-city-banshee-2025-06-22/');
  await expect(page.locator('.pair-reports .set-apart')).toContainText('Possible match: Tells both as one incident.');
  for (const one of await page.locator('.pair-row').all()) await expect(one.locator('.set-apart')).toContainText('(possible match)');
});

test('where no text is at hand, that is said', async ({ page }) => {
  await page.goto(`${COMPARE}avia-pro-banshee--capitol-daily-banshee/`);
  await expect(group(page, 'Shared wording')).toContainText(/not at hand, so wording cannot be compared\./);
});

test('never is a pair called independent', async ({ page }) => {
  await page.goto(PATH);
  expect(await page.locator('main').innerText()).not.toMatch(/independen/i);
});
