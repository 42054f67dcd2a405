import type { Claim } from '../model/claim.ts';
import { splitWords } from '../wording/words.ts';

/** A stretch of a text: plain, or the words of quotes, with the claims that quote them. */
export interface MarkedPart {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** A text in paragraphs, its quotes marked. Where quotes overlap, each stretch names all claims that quote it. */
export function markQuotes(text: string, claims: readonly Claim[]): readonly (readonly MarkedPart[])[] {
  const words = splitWords(text);
  const quoted = claims.flatMap((claim) => (claim.evidence?.pieces ?? []).map(([from, to]) => ({ claim, start: words[from]!.start, end: words[to - 1]!.end })));
  const paragraphs = [...text.matchAll(/^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/gm)];
  return paragraphs.map(({ 0: paragraph, index }) => {
    const end = index + paragraph.length;
    const inside = quoted.filter((quote) => quote.start < end && quote.end > index);
    const cuts = [...new Set([index, end, ...inside.flatMap((quote) => [quote.start, quote.end])])].filter((at) => at >= index && at <= end).sort((a, b) => a - b);
    return cuts.slice(1).map((cut, i): MarkedPart => ({
      text: text.slice(cuts[i], cut),
      claims: [...new Set(inside.filter((quote) => quote.start < cut && quote.end > cuts[i]!).map(({ claim }) => claim))],
    }));
  });
}
