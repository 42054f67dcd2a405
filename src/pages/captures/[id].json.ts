import type { APIRoute } from 'astro';
import { getEdition } from '../../site/archive.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** The sealed captures as they stand in the content, so that anyone can check a quote against them. */
export const getStaticPaths = () => staticPaths('captures/[id].json');

export const GET: APIRoute = ({ params }) => {
  const read = getEdition().source.read(`captures/${params['id']}.json`);
  if ('failure' in read) throw new Error(`captures/${params['id']}.json: ${read.failure}`);
  return new Response(JSON.stringify(JSON.parse(read.text)), { headers: { 'content-type': 'application/json' } });
};
