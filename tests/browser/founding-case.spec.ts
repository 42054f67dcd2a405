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

test('the four statements of Twin City Report that cannot all be true are listed, each with its quote and its place', async ({ page }) => {
  for (const path of ['incidents/parade-sightings/compare/', 'reports/twin-city-banshee-2025-06-22/']) {
    await page.goto(path);
    const clash = page.locator('.time-clash', { hasText: 'These cannot all be true' });
    await expect(clash).toHaveCount(1);
    await expect(clash).toContainText('Twin City Report contradicts itself. Without any one of these four statements, the rest could be true.');
    const statements = clash.getByRole('listitem');
    await expect(statements).toHaveText([
      /says: earlier this month, so 1–22 June 2025.*“Earlier this month, unexplained aerial activity near Kazakhstan’s capital”.*reports\/twin-city-banshee-2025-06-22\.md, line \d+/s,
      /Twin City Report appeared on 22 June 2025.*reports\/twin-city-banshee-2025-06-22\.md, line \d+/s,
      /says: before the Victory Parade, so by 31 May 2025.*“ahead of the country’s annual Victory Parade”.*line \d+/s,
      /The entry on Victory Parade of May 2025 says: May 2025.*incidents\/victory-parade-2025\.md, line \d+/s,
    ]);
    await expect(clash.locator('a[href$="#parade-sightings.when"]')).toHaveText('Twin City Report');
  }
});

test('what contradicts whom stands beside each claim, in words', async ({ page }) => {
  await page.goto('incidents/parade-sightings/compare/');
  const testimony = page.locator('#q-when .testimony', { hasText: "“Earlier this month" });
  await expect(testimony).toContainText(/contradicts itself\s*contradicted by FLGA News/);
  await expect(page.locator('#q-when .testimony', { hasText: '“ahead of the Victory Parade”' })).toContainText('contradicted by Twin City Report');
});

test('a derived date says what it goes back to, with links', async ({ page }) => {
  await page.goto('incidents/banshee-karakiya/compare/');
  const reasons = page.locator('#q-when .date-reasons');
  await expect(reasons).toHaveText(['FLGA News appeared on 22 June 2025 and tells of the object at the border as having happened; two days before that is 20 June at the latest.']);
  await expect(reasons.getByRole('link', { name: 'the object at the border' })).toHaveAttribute('href', /incidents\/border-object\/$/);
  await page.goto('incidents/border-object/');
  await expect(page.locator('.facts')).toContainText('Worked out: two days after Banshee Jet 80 found in Karakiya district, Mangystau (18–19 June 2025).');
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
