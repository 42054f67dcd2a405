import type { EdtfDate } from './edtf.ts';
import type { Location } from './place.ts';
import type { Position } from './position.ts';
import type { Extra } from './source.ts';
import type { TimeBounds } from './time.ts';
import type { DateValue } from './value.ts';
import type { OwnZone } from './zone.ts';

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

export interface RelatedIncident {
  readonly incident: string;
  readonly as: (typeof RELATIONS)[number];
  readonly position: Position;
}

/** One thing that happened. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  /** As the entry gives it; a relative date with what it comes to. */
  readonly when: DateValue | null;
  readonly whenPosition: Position;
  readonly whenUncertain: boolean;
  /**
   * When it was by all that the entries say of each other: as narrow as `when`, or narrower where other entries
   * leave less room. Null where neither end is known.
   */
  readonly bounds: TimeBounds | null;
  /** The zone in which days and times about it are told; null: the site's. */
  readonly zone: OwnZone | null;
  readonly where: Location | null;
  /** A category's id in `site.yaml`. */
  readonly category: string | null;
  readonly status: (typeof STATUSES)[number] | null;
  readonly tags: readonly string[];
  readonly summary: string | null;
  readonly related: readonly RelatedIncident[];
  readonly bareLinks: readonly BareLink[];
  readonly findings: readonly Finding[];
  /** A landmark that others are dated by, drawn as a line. */
  readonly reference: boolean;
  readonly position: Position;
  readonly extra: Extra;
}
