/** A text folded for comparison: NFKC, no case, plain quotation marks and dashes, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A name folded further: a leading article and a closing full stop do not make another name. */
export function foldName(text: string): string {
  return foldText(text).replace(/^the /, '').replace(/\.$/, '');
}

/** Orders strings by code unit, the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
