import type { Issues } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { suggest } from '../model/suggest.ts';
import type { ContentSource } from '../read/content-source.ts';
import { checkShape } from '../validate/check-shape.ts';
import { siteSchema } from '../validate/schemas.ts';
import { loadYaml } from './load-yaml.ts';

const FILE = 'site.yaml';

/** Reads `site.yaml`. Undefined if it is missing or wrong. */
export function assembleSite(source: ContentSource, issues: Issues): Site | undefined {
  const yaml = loadYaml(FILE, source, issues);
  if (yaml === null) {
    issues.error({ file: FILE, line: 1, column: 1 }, 'missing-file', {
      expected: 'a file `site.yaml` in the content folder',
      found: 'none',
      mend: 'Write it with `title`, `description`, `url`, `language` and `timezone`.',
    });
  }
  if (!yaml) return undefined;
  const { parts, whole } = checkShape(siteSchema, { yaml }, issues);
  const { url, language, timezone } = parts;
  const timezoneFits = timezone === undefined || isTimeZone(timezone);
  const languageFits = language === undefined || isLanguageTag(language);
  const urlFits = url === undefined || !/[?#]/.test(url);
  if (!timezoneFits) {
    issues.error(yaml.positionOf(['timezone']), 'wrong-value', {
      expected: 'an IANA time zone',
      found: `\`${timezone}\``,
      mend: 'Write the name of a region and a city, such as `timezone: Asia/Almaty`, or `UTC`.',
      ...suggest(timezone, Intl.supportedValuesOf('timeZone')),
    });
  }
  if (!languageFits) {
    issues.error(yaml.positionOf(['language']), 'wrong-value', { expected: 'a language tag (BCP 47)', found: `\`${language}\``, mend: 'Write a tag such as `language: en`.' });
  }
  if (!urlFits) {
    issues.error(yaml.positionOf(['url']), 'wrong-value', { expected: 'an address without `?` or `#`', found: `\`${url}\``, mend: 'Write only where the site is served from.' });
  }
  if (!whole || !timezoneFits || !languageFits || !urlFits) return undefined;
  const labels = Object.entries(whole.categories ?? {}).map(([id, { label }]) => [id, label] as const);
  return { ...whole, url: whole.url.replace(/\/+$/, ''), licence: whole.licence ?? null, categories: new Map(labels) };
}

function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a text is a well-formed BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
