import type { Clock, DatePrecision, EdtfDate } from './edtf.ts';
import type { RelativeDate } from './relative-date.ts';
import type { Location } from './place.ts';
import type { NumberRange } from './quantity.ts';
import type { TimeBounds } from './time.ts';
import type { OwnZone } from './zone.ts';

/** Why a relative date has no bounds. */
export type Unplaced =
  /** What it counts from is dated by way of the incident itself. */
  | 'circular'
  /** It counts from an incident without a date. */
  | 'undated-incident'
  /** It counts from publication, and the report has no date of publication. */
  | 'undated-report'
  /** It cannot be: `between X and Y` where X is the later, or words that clash with what the report says of X. */
  | 'impossible';

/** A date as somebody gave it, and the bounds that it comes to. */
export interface DateValue {
  readonly type: 'date';
  /** The words as written, with links reduced to their text. */
  readonly text: string;
  readonly relative: RelativeDate | null;
  readonly precision: DatePrecision;
  /** Its bounds are widened: by EDTF `~` or `%`, or by the mark ` ~` of a claim. */
  readonly approximate: boolean;
  /** Null for a relative date that cannot be placed. */
  readonly bounds: TimeBounds | null;
  /** Why it has no bounds. Null where it has some, and for relative dates that are not settled yet. */
  readonly unplaced: Unplaced | null;
  /** What an EDTF date says before an approximate one is widened; null for relative dates. */
  readonly stated: TimeBounds | null;
  /** The stretches it may lie in, in order and apart from each other; several for an EDTF set. Together they span `bounds`. Empty where it has none. */
  readonly spans: readonly TimeBounds[];
  readonly clock: Clock;
  /** How an EDTF date begins and ends; null for relative dates. */
  readonly ends: EdtfDate['ends'] | null;
  /** The zone that its days and times are told in; null: the site's. */
  readonly zone: OwnZone | null;
}

/** A value as a claim gives it, by the type of its question. */
export type Value =
  | DateValue
  | { readonly type: 'place'; readonly location: Location }
  | { readonly type: 'count'; readonly range: NumberRange }
  | { readonly type: 'measure'; readonly range: NumberRange; /** Half of the last digit that was written, in the question's unit. */ readonly rounding: number }
  | { readonly type: 'choice'; readonly option: string }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };
