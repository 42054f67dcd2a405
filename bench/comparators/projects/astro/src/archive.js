import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { createArchive } from './claims.js';

let archive;

/** Read once a build. */
export async function getArchive() {
  archive ??= createArchive({
    incidents: await getCollection('incidents'), reports: await getCollection('reports'),
    sources: await getCollection('sources'), pages: await getCollection('pages'),
  });
  return archive;
}

/** { pairs: [[incident, a, b]], knownOn: [incident] }: pages that Dateline makes of some incidents only. */
export const extra = JSON.parse(readFileSync(process.env.BENCH_EXTRA_PAGES, 'utf8'));

/** The paragraphs of a report's text, if it may be shown. */
export function readCapture({ id, data }) {
  return data.capture === 'public' ? readFileSync(`${process.env.BENCH_CONTENT}/captures/${id}.txt`, 'utf8').trim().split('\n\n') : [];
}
