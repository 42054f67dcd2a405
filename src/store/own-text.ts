/** The same text by itself: one that was cut out of a longer text keeps all of that in memory. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
