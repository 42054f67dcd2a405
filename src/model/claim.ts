import type { Position } from './position.ts';
import type { Value } from './value.ts';

/**
 * How a report stands to a question. No claim at all means not coded: nobody has looked, which is
 * never shown as `silent`.
 */
export type Stance =
  /** Gives a value, hedged or not. */
  | 'asserts'
  /** Says that a value is wrong. */
  | 'denies'
  /** Says that it is not known or not disclosed. */
  | 'unknown'
  /** The editor checked, and the report does not say. */
  | 'silent';

/**
 * How a quote stands in its report's text. `short`: word for word, but with so few words that they may stand there by chance. A quote of a
 * sealed capture is `proved` without the text at hand.
 */
export interface Evidence {
  readonly kind: 'verbatim' | 'short';
  readonly proved: boolean;
  /** From the first word to the one after the last, counted from 0; one for each piece between ellipses. */
  readonly pieces: readonly (readonly [from: number, to: number])[];
}

/** One answer of one report to one question about one incident. */
export interface Claim {
  /** Unique in its report: `<incident>.<question>`, with `.2` and so on for the second and further claims on a question, in the order of the file. */
  readonly id: string;
  readonly report: string;
  readonly incident: string;
  readonly question: string;
  readonly stance: Stance;
  /** Given where the stance is `asserts` or `denies`. */
  readonly value: Value | null;
  /** The value as the editor wrote it, without its marks. */
  readonly written: string;
  /** ` ?`: the report says it but hedges (reportedly, allegedly). */
  readonly hedged: boolean;
  /** ` ~`, `about`, or EDTF `~`: the report gives it as approximate. */
  readonly approximate: boolean;
  readonly quote: string | null;
  readonly quotePosition: Position | null;
  /** Whether the quote was found in the report's own text; null where there is no quote, or no text or proof at hand to find it in. */
  readonly evidence: Evidence | null;
  /** Whom the report attributes it to. */
  readonly attributedTo: string | null;
  readonly position: Position;
}
