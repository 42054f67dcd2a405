import { join } from 'node:path';
import { surveyIncident } from '../compare/source-survey.ts';
import { writeSurvey } from '../compare/survey-text.ts';
import { comparisonOf, getArchive } from '../site/archive.ts';
import { pagesOf, type Unit } from '../site/routes.ts';
import { tracedUntilDone } from '../store/trace.ts';
import { addressOf, renderPage } from './render-page.ts';
import { writePage } from './write-page.ts';

/** What came of a unit. */
export interface RenderedUnit {
  readonly unit: Unit;
  /** Paths inside the site. */
  readonly files: readonly string[];
  /** What was read on the way, joined by line ends. */
  readonly keys: string;
  /** What an incident adds to the survey of sources: see `writeSurvey`; empty for other units. */
  readonly survey: string;
}

/** Makes all pages of a unit and writes them into a folder. */
export async function renderUnit(unit: Unit, out: string): Promise<RenderedUnit> {
  const files: string[] = [];
  const { value: survey, keys } = await tracedUntilDone(async () => {
    for (const page of pagesOf(unit, getArchive())) {
      const file = fileOf(page.route, addressOf(page.route, page.params));
      writePage(join(out, file), await renderPage(page));
      files.push(file);
    }
    return unit.kind === 'incident' ? writeSurvey(surveyIncident(comparisonOf(unit.id), getArchive())) : '';
  });
  return { unit, files, keys: [...keys].sort().join('\n'), survey };
}

/** Where Astro's `format: 'directory'` puts a page. */
function fileOf(route: string, path: string): string {
  if (route === '404') return '404.html';
  const decoded = decodeURIComponent(path);
  return decoded.endsWith('.json') ? decoded : `${decoded}index.html`;
}
