/** A language's English name from its BCP 47 tag; the tag itself where there is none. */
export function nameLanguage(tag: string): string {
  const name = known.get(tag) ?? languages.of(tag) ?? tag;
  known.set(tag, name);
  return name;
}

/** A country's English name from its ISO 3166-1 code. */
export function nameCountry(code: string): string {
  return countries.of(code) ?? code;
}

// The locale is pinned so that the builder's machine does not show.
const known = new Map<string, string>();
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const countries = new Intl.DisplayNames(['en'], { type: 'region' });
