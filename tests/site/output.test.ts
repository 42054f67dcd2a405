import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, formatterFactory } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { filesOf, pagesOf, read } from './files.ts';
import { checkLinks } from './links.ts';

const sites = inject('sites');
const site = sites.first;

it.each([['again', sites.second], ['under another zone and locale', sites.elsewhere]])('the same content built %s gives the same bytes', (_how, other) => {
  expect(filesOf(other)).toEqual(filesOf(site));
  for (const file of filesOf(site)) {
    expect(readFileSync(join(other, file)).equals(readFileSync(join(site, file))), file).toBe(true);
  }
});

it('every kind of page is there', () => {
  const pages = pagesOf(site);
  for (const page of [
    'index.html', '404.html', 'sources/index.html', 'methodology/index.html', 'about/index.html',
    'incidents/banshee-karakiya/index.html', 'incidents/banshee-karakiya/compare/index.html', 'incidents/banshee-karakiya/as-known-on/index.html',
    'reports/twin-city-banshee-2025-06-22/index.html', 'sources/flga-news/index.html',
  ]) expect(pages).toContain(page);
});

it('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and attributes in its own, valid way.
      'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off',
      'tel-non-breaking': 'off',
      // A claim's id holds a full stop, which HTML allows and permanent links keep.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const pages = pagesOf(site);
  expect(pages.length).toBeGreaterThan(20);
  const reports = await Promise.all(pages.map((page) => validator.validateFile(join(site, page))));
  const wrong = reports.filter(({ valid }) => !valid).flatMap(({ results }) => results);
  expect(wrong, formatterFactory('text')(wrong)).toHaveLength(0);
});

it('every internal link leads somewhere, fragments too', () => {
  const { scanned, dead } = checkLinks(site, 'https://example.org/');
  expect(scanned).toBeGreaterThan(1000);
  expect(dead).toEqual([]);
});

it('a site served below a path keeps all its links below that path', () => {
  const { scanned, dead } = checkLinks(sites.below, 'https://example.org/archive/drones/');
  expect(scanned).toBeGreaterThan(100);
  expect(dead).toEqual([]);
});

it('no page loads anything from another host, styles itself inline or runs an inline script', () => {
  for (const page of pagesOf(site)) {
    const html = read(site, page);
    expect(html, page).toMatch(/<meta http-equiv="content-security-policy"/i);
    expect(html, page).not.toMatch(/<(?:script|img|iframe|source|video|audio)[^>]+src="(?:https?:)?\/\//i);
    expect(html, page).not.toMatch(/<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="(?:https?:)?\/\//i);
    expect(html, page).not.toMatch(/\sstyle="/i);
    expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/i);
  }
  for (const file of filesOf(site).filter((name) => name.endsWith('.css'))) expect(read(site, file), file).not.toMatch(/url\((?:["']?)(?:https?:)?\/\//);
});

it('no page is larger than 500 KB', () => {
  for (const page of pagesOf(site)) expect(Buffer.byteLength(read(site, page)), page).toBeLessThan(500_000);
});

it('every claim has a permanent link on its report’s page', () => {
  const page = read(site, 'reports/twin-city-banshee-2025-06-22/index.html');
  expect(page).toContain('id="banshee-karakiya.where"');
  expect(page).toContain('id="banshee-karakiya.where.2"');
  expect(page).toContain('id="banshee-karakiya.where.3"');
});

it('no text of the articles is in the site beyond the quotes', () => {
  // A sentence of each article that no claim quotes.
  const all = pagesOf(site).map((page) => read(site, page)).join('\n');
  expect(all).not.toContain('the flow of military technology');
  expect(all).not.toContain('delicate balance of power');
});

it('the link check itself finds dead pages and dead fragments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'));
  writeFileSync(join(folder, 'index.html'), '<p id="here"><a href="/#here">a</a><a href="/#gone">b</a><a href="/gone/">c</a><a href="https://elsewhere.org/">d</a></p>');
  const { scanned, dead } = checkLinks(folder, 'https://example.org/');
  rmSync(folder, { recursive: true });
  expect(scanned).toBe(3);
  expect(dead.map(({ href }) => href)).toEqual(['/#gone', '/gone/']);
});
