import { mix } from './grams.ts';
import { weighWord } from './weights.ts';

/** The words of a whole site, numbered as they come up. */
export interface Vocabulary {
  /** The number of a word: the same for the same word. */
  readonly numberOf: (word: string) => number;
  /** By number, a hash that only depends on the word; not for longer than until the next word comes up. */
  readonly hashes: () => Int32Array;
  /** By number, in quarters of a word. */
  readonly weightOf: (number: number) => number;
}

/** `onNew` is told each word that comes up for the first time, in the order of their numbers. */
export function createVocabulary(onNew: (word: string) => void = () => {}): Vocabulary {
  const numbers = new Map<string, number>();
  let hashes = new Int32Array(1024);
  let weights = new Uint8Array(1024);
  return {
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size;
      // Put together anew: what V8 cuts out of a text can keep the whole text in memory.
      const own = [...word].join('');
      numbers.set(own, number);
      onNew(own);
      if (number === hashes.length) {
        hashes = doubled(hashes, new Int32Array(number * 2));
        weights = doubled(weights, new Uint8Array(number * 2));
      }
      hashes[number] = hashWord(word);
      weights[number] = weighWord(word);
      return number;
    },
    hashes: () => hashes,
    weightOf: (number) => weights[number]!,
  };
}

function doubled<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo; RFC 9923), 32 bits, mixed. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}
