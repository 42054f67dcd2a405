import type { HashedWord } from './hash.ts';
import { weighWord } from './weights.ts';

/** The words of a whole site, numbered as they come up. */
export interface Vocabulary {
  /** The number of a word: the same for the same word. */
  readonly numberOf: (word: HashedWord) => number;
  /** By number, a hash that only depends on the word; not for longer than until the next word comes up. */
  readonly hashes: () => Int32Array;
  /** By number, in quarters of a word. */
  readonly weightOf: (number: number) => number;
}

/**
 * `onNew` is told each word that comes up for the first time, in the order of their numbers. Words are looked up by the hash that they need anyway, in a table
 * with open addressing: a `Map` takes ten times as long for strings that have just been cut out of a text.
 */
export function createVocabulary(onNew: (word: string) => void = () => {}): Vocabulary {
  const words: string[] = [];
  let hashes = new Int32Array(1024);
  let weights = new Uint8Array(1024);
  /** By slot, a word's number and one, or 0 where there is none; at most half full. */
  let slots = new Int32Array(2048);
  const place = (number: number, hash: number) => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };
  const add = (word: string, hash: number) => {
    const number = words.length;
    // Put together anew: what V8 cuts out of a text can keep the whole text in memory.
    const own = [...word].join('');
    words.push(own);
    onNew(own);
    if (number === hashes.length) {
      hashes = doubled(hashes, new Int32Array(number * 2));
      weights = doubled(weights, new Uint8Array(number * 2));
      slots = new Int32Array(number * 4);
      for (let known = 0; known < number; known += 1) place(known, hashes[known]!);
    }
    hashes[number] = hash;
    weights[number] = weighWord(own);
    place(number, hash);
    return number;
  };
  return {
    numberOf: ({ text: word, hash }) => {
      for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot]! - 1;
        if (hashes[number] === hash && words[number] === word) return number;
      }
      return add(word, hash);
    },
    hashes: () => hashes,
    weightOf: (number) => weights[number]!,
  };
}

function doubled<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
