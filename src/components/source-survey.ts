import { surveySources } from '../compare/source-survey.ts';
import { once } from './once.ts';

/** What all comparisons come to by source: worked out once a build, since every source's page asks for it. */
export const surveyOf = once(surveySources);
