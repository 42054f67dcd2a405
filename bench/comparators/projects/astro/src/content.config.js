import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const text = z.union([z.string(), z.number(), z.date()]);
const folder = (kind, schema) => defineCollection({
  loader: glob({ base: `${process.env.BENCH_CONTENT}/${kind}`, pattern: '**/*.md', generateId: ({ entry }) => entry.split('/').at(-1).replace(/\.md$/, '') }),
  schema: schema.loose(),
});

export const collections = {
  incidents: folder('incidents', z.object({ title: z.string(), when: text.optional(), category: z.string(), status: z.string(), summary: z.string(), tags: z.array(z.string()).default([]) })),
  reports: folder('reports', z.object({ title: z.string(), source: z.string(), url: z.string(), published: text.optional(), capture: z.string() })),
  sources: folder('sources', z.object({ name: z.string(), kind: z.string(), url: z.string() })),
  pages: folder('pages', z.object({ title: z.string() })),
};
