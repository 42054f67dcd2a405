import type { Issues } from '../model/issue.ts';
import { createMemory } from '../model/memory.ts';
import type { Site, WordingThresholds } from '../model/site.ts';
import { DEFAULT_THRESHOLDS } from '../wording/shared-wording.ts';
import type { ContentSource } from '../read/content-source.ts';
import { checkShape } from '../validate/check-shape.ts';
import { siteSchema } from '../validate/schemas.ts';
import { checkIds } from './content-index.ts';
import { loadYaml } from './load-yaml.ts';
import { checkTimeZone } from './time-zone.ts';

const FILE = 'site.yaml';

/** Reads `site.yaml`. Undefined if it is missing or wrong. */
export function assembleSite(source: ContentSource, issues: Issues): Site | undefined {
  const yaml = loadYaml(FILE, source, issues);
  if (yaml === null) {
    issues.error({ file: FILE, line: 1, column: 1 }, 'missing-file', {
      expected: 'a file `site.yaml` with keys and values',
      found: source.paths.includes(FILE) ? 'an empty one' : 'none',
      mend: 'Write it with `title`, `description`, `url`, `language` and `timezone`.',
    });
  }
  if (!yaml) return undefined;
  const { parts, whole, extra } = checkShape(siteSchema, { yaml }, issues);
  const { url, language, timezone } = parts;
  const timezoneFits = timezone === undefined || checkTimeZone(timezone, yaml.positionOf(['timezone']), issues);
  const languageFits = language === undefined || isLanguageTag(language);
  const urlFits = url === undefined || !/[?#]/.test(url);
  if (!languageFits) {
    issues.error(yaml.positionOf(['language']), 'wrong-value', { expected: 'a language tag (BCP 47)', found: `\`${language}\``, mend: 'Write a tag such as `language: en`.', ...suggestLanguageTag(language) });
  }
  if (!urlFits) {
    issues.error(yaml.positionOf(['url']), 'wrong-value', { expected: 'an address without `?` or `#`', found: `\`${url}\``, mend: 'Write only where the site is served from.' });
  }
  const categories = Object.entries(parts.categories ?? {});
  const categoriesFit = checkIds(categories.map(([id]) => id), 'category', ['categories'], yaml, issues);
  if (!whole || !categoriesFit || !timezoneFits || !languageFits || !urlFits) return undefined;
  const labels = categories.map(([id, { label }]) => [id, label] as const);
  const { wording = {} } = whole;
  const thresholds: WordingThresholds = {
    sameText: wording['same-text'] ?? DEFAULT_THRESHOLDS.sameText,
    substantial: wording.substantial ?? DEFAULT_THRESHOLDS.substantial,
    coverageRun: wording['coverage-run'] ?? DEFAULT_THRESHOLDS.coverageRun,
    substantialRun: wording['substantial-run'] ?? DEFAULT_THRESHOLDS.substantialRun,
    someRun: wording['some-run'] ?? DEFAULT_THRESHOLDS.someRun,
    statementRun: wording['statement-run'] ?? DEFAULT_THRESHOLDS.statementRun,
  };
  return { ...whole, wording: thresholds, url: whole.url.replace(/\/+$/, ''), licence: whole.licence ?? null, categories: new Map(labels), extra };
}

/** Whether a text is a well-formed BCP 47 tag of a language with a code, as all written ones have. */
export function isLanguageTag(tag: string): boolean {
  return remember(tag, () => {
    if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return false;
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  });
}

const remember = createMemory<boolean>(1000);

/** `en_GB` is how other software writes `en-GB`. */
export function suggestLanguageTag(words: string): { readonly suggestion?: string } {
  const tag = words.replaceAll('_', '-');
  return tag !== words && isLanguageTag(tag) ? { suggestion: tag } : {};
}
