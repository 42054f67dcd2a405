import type { DatePrecision } from './edtf.ts';
import type { RelativeDate } from './relative-date.ts';
import type { Location } from './place.ts';
import type { NumberRange } from './quantity.ts';
import type { TimeBounds } from './time.ts';

/** A date as somebody gave it, and the bounds that it comes to. */
export interface DateValue {
  readonly type: 'date';
  /** The words as written, with links reduced to their text. */
  readonly text: string;
  readonly relative: RelativeDate | null;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  /** Null while what it counts from has no date. */
  readonly bounds: TimeBounds | null;
}

/** A value as a claim gives it, by the type of its question. */
export type Value =
  | DateValue
  | { readonly type: 'place'; readonly location: Location }
  | { readonly type: 'count'; readonly range: NumberRange }
  | { readonly type: 'measure'; readonly range: NumberRange }
  | { readonly type: 'choice'; readonly option: string }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };
