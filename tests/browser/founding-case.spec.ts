import { expect, test } from '@playwright/test';

/** What the two founding articles must show, as a reader finds it. */
test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

const question = (ask: RegExp) => ({ ask, selector: 'section' });

test('one drone is placed in three places, with the distances in kilometres', async ({ page }) => {
  await page.goto('incidents/banshee-karakiya/compare/');
  const where = page.locator(question(/where/i).selector, { has: page.getByRole('heading', { name: /Where did it happen/ }) }).last();
  await expect(where).toContainText('Conflict');
  await expect(where).toContainText('Twin City Report contradicts itself');
  await expect(where).toContainText(/8[0-9]0\skm/);
  for (const place of ['Karakiya District', 'Kazakh-Russian border', 'southern border']) await expect(where).toContainText(place);
});

test('operator and aircraft agree, with the origins counted and hedges marked', async ({ page }) => {
  await page.goto('incidents/banshee-karakiya/compare/');
  const operator = page.locator('section', { has: page.getByRole('heading', { name: /Who operated it/ }) }).last();
  await expect(operator).toContainText('Agree');
  await expect(operator).toContainText('2 reports of 2 origins');
  await expect(operator).toContainText(/with a hedge/);
  const aircraft = page.locator('section', { has: page.getByRole('heading', { name: /What type of aircraft/ }) }).last();
  await expect(aircraft).toContainText('3 reports of 3 origins');
});

test('“earlier this month” clashes with a parade in May', async ({ page }) => {
  await page.goto('incidents/parade-sightings/compare/');
  const when = page.locator('section', { has: page.getByRole('heading', { name: /When did it happen/ }) }).last();
  await expect(when).toContainText('Conflict');
  await expect(when).toContainText(/earlier this month, so 1–22 June 2025/i);
  await expect(when).toContainText('by 31 May 2025');
});

test('two incidents told as one: a possible match is set apart, and the verdict given with and without it', async ({ page }) => {
  await page.goto('incidents/border-object/compare/');
  await expect(page.locator('main')).toContainText('Tells both as one incident.');
  await expect(page.locator('main')).toContainText(/possible match/i);
});

test('a claim’s permanent link leads to the claim and its quote', async ({ page }) => {
  await page.goto('incidents/banshee-karakiya/compare/');
  const link = page.locator('main a[href$="#banshee-karakiya.operator"]').first();
  await link.click();
  await expect(page).toHaveURL(/reports\/.+#banshee-karakiya\.operator$/);
  await expect(page.locator('[id="banshee-karakiya.operator"]')).toContainText('Armed Forces');
  await expect(page.locator('main')).toContainText('operated by Ukraine’s Armed Forces');
});

test('a citation leads to its note, and the note to its report', async ({ page }) => {
  await page.goto('incidents/banshee-karakiya/');
  await page.locator('sup.citation a').first().click();
  const note = page.locator(':target');
  await expect(note).toContainText('Kazakhstan Launches Urgent Inspection');
  await note.getByRole('link', { name: /Kazakhstan Launches/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kazakhstan Launches Urgent Inspection');
});

test('never is anything called independent, true or reliable by a score', async ({ page }) => {
  for (const path of ['incidents/banshee-karakiya/compare/', 'sources/', 'sources/flga-news/', 'methodology/']) {
    await page.goto(path);
    const text = await page.locator('main').innerText();
    expect(text.replace(/never[^.]*independent[^.]*\./gi, '')).not.toMatch(/\bindependent(ly)?\b/i);
    expect(text).not.toMatch(/\b(trust|truth|reliability) score\b/i);
  }
});
