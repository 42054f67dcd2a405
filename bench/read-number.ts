/** A whole number above zero from the command line; throws with how the command is used. */
export function readNumber(text: string, usage: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`Expected a whole number; found \`${text}\`. ${usage}`);
}

/** The same for several, in order: `1000,10000`. */
export function readNumbers(text: string, usage: string): number[] {
  return text.split(',').map((part) => readNumber(part, usage)).sort((a, b) => a - b);
}
