import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

test('the page of sources says what its counts do not say, before it counts', async ({ page }) => {
  await page.goto('sources/');
  await expect(page.locator('.opening')).toContainText('Counts of agreement say nothing about who is right, and a small number of shared questions says little.');
  const figure = page.locator('#matrix');
  await expect(figure.locator('.figure-sentence')).toHaveText(/\d+ sources: \d+ pairs have reported on the same incidents\. Their answers are alike on \d+ of \d+ questions/);
  await expect(figure.locator('svg:visible')).toHaveCount(1);
});

test('every pair of the matrix is in its table', async ({ page }) => {
  await page.goto('sources/');
  await page.locator('#matrix summary').click();
  await expect(page.locator('#matrix tr', { hasText: /FLGA News.*Twin City Report/s })).toContainText('14');
});

test('sources come by name, and the words on the page rank nobody', async ({ page }) => {
  await page.goto('sources/');
  const names = await page.locator('.source-list h2').allInnerTexts();
  expect(names.map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).toSorted());
  for (const path of ['sources/', 'sources/twin-city-report/']) {
    await page.goto(path);
    expect(await page.locator('main').innerText()).not.toMatch(/\b(score|rank(ed|ing)? (first|by)|most reliable|best|worst|independent)\b/i);
  }
});

test('a source’s record has each count with what it counts, and leads to it', async ({ page }) => {
  await page.goto('sources/twin-city-report/');
  const record = page.locator('section', { has: page.getByRole('heading', { name: 'Its record' }) }).last();
  await expect(record).toContainText('Counts of agreement say nothing about who is right');
  const line = record.locator('li', { hasText: 'Contradicting itself' }).first();
  await expect(line).toContainText(/2\s+of 17 answers/);
  await line.locator('summary').click();
  await line.getByRole('link').first().click();
  await expect(page).toHaveURL(/incidents\/.+\/compare\/#q-/);
  await expect(page.locator(':target')).toBeVisible();
});

test('a source stands beside each other one, with the dependence found or not found, and its delay as a span', async ({ page }) => {
  await page.goto('sources/twin-city-report/');
  await expect(page.locator('.neighbour-list li', { hasText: 'FLGA News' })).toContainText(/Alike on 9 of 14 questions, cannot both be true on 4.*No dependence found/s);
  await expect(page.locator('#delay')).toContainText('It appeared 3 to 4 days after the incident.');
});
