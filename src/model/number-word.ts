const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers in words, as in running text; above ten in digits. */
export function numberWord(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** A small number in words, with its noun: "two days", "11 days". */
export function countWord(n: number, noun: string): string {
  return `${numberWord(n)} ${noun}${n === 1 ? '' : 's'}`;
}
