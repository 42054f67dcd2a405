import type { EdtfDate } from './edtf.ts';
import type { Location } from './place.ts';
import type { Position } from './position.ts';
import type { Extra } from './source.ts';
import type { DateValue } from './value.ts';

export const STATUSES = ['unverified', 'reported', 'corroborated', 'confirmed', 'disputed', 'refuted'] as const;
export const RELATIONS = ['precedes', 'follows', 'part-of', 'same-as', 'conflated-with', 'related'] as const;

/** A report that nobody has coded yet: only its link is known. */
export interface BareLink {
  readonly url: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly published: EdtfDate | null;
  readonly archived: string | null;
}

/** The editors' own assessment of one question: never computed, never overwriting a claim. */
export interface Finding {
  readonly question: string;
  readonly value: string;
  readonly confidence: string | null;
  readonly because: string;
}

/** One thing that happened. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly when: DateValue | null;
  readonly whenUncertain: boolean;
  readonly where: Location | null;
  /** A category's id in `site.yaml`. */
  readonly category: string | null;
  readonly status: (typeof STATUSES)[number] | null;
  readonly tags: readonly string[];
  readonly summary: string | null;
  readonly related: readonly { readonly incident: string; readonly as: (typeof RELATIONS)[number] }[];
  readonly bareLinks: readonly BareLink[];
  readonly findings: readonly Finding[];
  /** A landmark that others are dated by, drawn as a line. */
  readonly reference: boolean;
  readonly position: Position;
  readonly extra: Extra;
}
