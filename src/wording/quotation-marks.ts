import { SPACELESS } from './words.ts';

/** A sign that may open or close a quotation where it stands. */
export interface QuotationMark {
  readonly sign: string;
  /** In UTF-16 code units. */
  readonly at: number;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** It may as well be the apostrophe of a plural, as in “the dogs’ bowl”. */
  readonly isDoubtful: boolean;
}

/** By opening sign, the signs that close it. » and ” open in German, Danish, Swedish and Finnish texts. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"＂', '„': '“”"＂', '‟': '”', '«': '»', '»': '«', '”': '”', '"': '"＂”', '＂': '"＂', '‹': '›', '›': '‹',
  '「': '」', '『': '』', '〝': '〞〟', '‘': '’', '‚': '‘’', "'": "'’", '＇': '＇',
};
const SIGN = /["“”„‟«»‹›‘’‚'＂＇「」『』〝〞〟]/g;
/** These open and do nothing else, whatever stands beside them: « has a space after it in French. */
const ONLY_OPENS = /[„‟‚「『〝]/;
const ONLY_CLOSES = /[’」』〞〟]/;
/** These close too (“ after „, « after »), but what opened decides that. */
const OPENS_ANYWHERE = /[“«‹]/;
const CLOSES_ANYWHERE = /[”»›]/;
const SINGLE = /[‘’'＇]/;

/** A letter or digit, but for scripts without spaces, where quotation marks stand between letters. */
const IN_WORD = new RegExp(String.raw`[[\p{L}\p{N}\p{M}]--[${SPACELESS}]]`, 'v');
const GAP_OR_BRACKET = /[\s\p{Ps}]/v;

/** Whether one mark closes what another opened. */
export function isClosedBy(opening: QuotationMark, mark: QuotationMark): boolean {
  return mark.mayClose && CLOSERS[opening.sign]!.includes(mark.sign);
}

/** Single marks are apostrophes more often than not: what they open is a quotation only if something closes it. */
export function isSingle({ sign }: QuotationMark): boolean {
  return SINGLE.test(sign) || sign === '‚';
}

/** The quotation marks of a text in order, without its apostrophes. */
export function findQuotationMarks(text: string): readonly QuotationMark[] {
  return Array.from(text.matchAll(SIGN), ({ 0: sign, index: at }) => readMark(text, sign, at)).filter(({ mayOpen, mayClose }) => mayOpen || mayClose);
}

function readMark(text: string, sign: string, at: number): QuotationMark {
  if (ONLY_OPENS.test(sign)) return { sign, at, mayOpen: true, mayClose: false, isDoubtful: false };
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const followsWord = IN_WORD.test(before);
  const followsGap = before === '' || GAP_OR_BRACKET.test(before);
  const precedesWord = IN_WORD.test(after);
  const precedesGap = after === '' || /\s/.test(after);
  const mayOpen = OPENS_ANYWHERE.test(sign) || (!ONLY_CLOSES.test(sign) && !followsWord && !precedesGap && (followsGap || !CLOSES_ANYWHERE.test(sign)));
  const mayClose = CLOSES_ANYWHERE.test(sign) || ONLY_CLOSES.test(sign) && !SINGLE.test(sign) || (!followsGap && !(SINGLE.test(sign) && precedesWord));
  return { sign, at, mayOpen, mayClose, isDoubtful: SINGLE.test(sign) && /[sz]/i.test(before) && precedesGap && after !== '' };
}
