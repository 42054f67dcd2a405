import type { Position } from './position.ts';

export const SOURCE_KINDS = ['wire', 'newspaper', 'broadcaster', 'site', 'official', 'ngo', 'social', 'aggregator', 'unknown'] as const;

/** Who publishes: an outlet, an agency, an authority, a person. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof SOURCE_KINDS)[number];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly url: string | null;
  /** The id of the source that owns it; common ownership ties origins. */
  readonly owner: string | null;
  /** NATO Admiralty letter, A to F, always with its reason. Shown, never computed with. */
  readonly reliability: { readonly letter: string; readonly because: string } | null;
  /** Whether the file has notes below its frontmatter. */
  readonly hasNotes: boolean;
  readonly position: Position;
  readonly extra: Extra;
}

/** Keys that begin with `x-`, kept as written. */
export type Extra = Readonly<Record<string, unknown>>;
