/** One page of each kind, by its path below the site's address. */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
  home: '',
  incident: 'incidents/banshee-karakiya/',
  'incident that others are dated by': 'incidents/victory-parade-2025/',
  comparison: 'incidents/banshee-karakiya/compare/',
  'two reports': 'incidents/banshee-karakiya/compare/flga-banshee-2025-06-22--twin-city-banshee-2025-06-22/',
  'as known on': 'incidents/banshee-karakiya/as-known-on/',
  'comparison of one report': 'incidents/atameken-march-2025/compare/',
  report: 'reports/twin-city-banshee-2025-06-22/',
  sources: 'sources/',
  source: 'sources/twin-city-report/',
  methodology: 'methodology/',
  'page of the editors': 'about/',
  'not found': '404.html',
};
