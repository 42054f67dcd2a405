import { expect, test, type Page } from '@playwright/test';

const PATH = 'incidents/banshee-karakiya/as-known-on/';
const UNDATED = 'With the reports whose date of publication is not known';

/** The headings of the states that can be seen. */
const shown = (page: Page) => page.locator('.known-state:visible h2');
const steps = (page: Page) => page.getByRole('navigation', { name: 'States of knowledge' });

test('shows the last state first, and one at a time', async ({ page }) => {
  await page.goto(PATH);
  await expect(shown(page)).toHaveText([UNDATED]);
  await expect(steps(page).getByRole('link', { name: /Date not known/ })).toHaveAttribute('aria-current', 'step');
  await expect(steps(page).getByRole('button', { name: 'Later' })).toBeDisabled();
});

test('steps with the buttons, says where it is, and keeps the address in step', async ({ page }) => {
  await page.goto(PATH);
  const [earlier, later] = ['Earlier', 'Later'].map((name) => steps(page).getByRole('button', { name }));
  await earlier!.focus();
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveText(['As known on 22 June 2025']);
  await expect(page.getByRole('status')).toHaveText('As known on 22 June 2025, step 2 of 3');
  await expect(page).toHaveURL(/#known-2025-06-22$/);
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await expect(earlier!).toBeDisabled();
  await expect(earlier!).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await expect(later!).toBeEnabled();
});

test('steps with the arrow keys, Home and End while the focus is in the control', async ({ page }) => {
  await page.goto(PATH);
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page)).toHaveText([UNDATED]);
  await steps(page).getByRole('link').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page)).toHaveText(['As known on 22 June 2025']);
  await expect(steps(page).getByRole('link', { name: /22 June/ })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveText(['As known on 22 June 2025']);
  await page.keyboard.press('End');
  await expect(shown(page)).toHaveText([UNDATED]);
});

test('a link of the control shows its state without moving the page', async ({ page }) => {
  await page.goto(PATH);
  await steps(page).getByRole('link', { name: /20 June/ }).click();
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await expect(page).toHaveURL(/#known-2025-06-20$/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('starts at the state that the address names, and goes back and forward with the browser', async ({ page }) => {
  await page.goto(`${PATH}#known-2025-06-20`);
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await page.getByRole('link', { name: 'Later: 22 June 2025' }).click();
  await expect(shown(page)).toHaveText(['As known on 22 June 2025']);
  await expect(shown(page)).toBeInViewport();
  await page.goBack();
  await expect(shown(page)).toHaveText(['As known on 20 June 2025']);
  await page.goForward();
  await expect(shown(page)).toHaveText(['As known on 22 June 2025']);
});

test('says in words what changed', async ({ page }) => {
  await page.goto(`${PATH}#known-2025-06-22`);
  const change = page.locator('.known-state:visible li', { has: page.getByRole('heading', { name: 'Where did it happen?' }) });
  await expect(change).toContainText('From no answer to conflict.');
  await expect(change).toContainText('Twin City Report contradicts itself.');
});

test('prints every state', async ({ page }) => {
  await page.goto(PATH);
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Earlier' })).toBeHidden();
});

test('an incident that was never known otherwise has no such page, and no link to it', async ({ page }) => {
  const response = await page.goto('incidents/atameken-march-2025/as-known-on/');
  expect(response!.status()).toBe(404);
  for (const path of ['incidents/atameken-march-2025/', 'incidents/atameken-march-2025/compare/']) {
    await page.goto(path);
    await expect(page.locator('a[href*="as-known-on"]')).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all states are on the page, and the links lead to them', async ({ page }) => {
    await page.goto('incidents/banshee-karakiya/');
    await page.getByRole('link', { name: 'What was known on each day' }).click();
    await expect(shown(page)).toHaveText(['As known on 20 June 2025', 'As known on 22 June 2025', UNDATED]);
    await expect(page.getByRole('button')).toHaveCount(0);
    await steps(page).getByRole('link', { name: /22 June/ }).click();
    await expect(page).toHaveURL(/#known-2025-06-22$/);
    await expect(page.getByRole('heading', { name: 'As known on 22 June 2025' })).toBeInViewport();
  });
});
