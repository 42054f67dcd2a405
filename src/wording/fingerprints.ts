/** Grams in a window, one of which is sure to be chosen. */
const WINDOW = 4;

/** Some grams of a text, chosen so that texts that share a run of words choose the same ones in it. */
export interface Fingerprints {
  readonly hashes: Int32Array;
  /** By fingerprint, the place where its gram begins; ascending. */
  readonly places: Int32Array;
}

/**
 * Robust winnowing (Schleimer, Wilkerson and Aiken, “Winnowing: Local Algorithms for Document Fingerprinting”, SIGMOD 2003): of
 * each four grams in a row the least is a fingerprint, the last one among equals unless another of them already is. Two in
 * five are chosen on average, and two texts that share a run of words weighing eight (5 + 4 - 1) share a fingerprint.
 * A text of fewer grams has one fingerprint, one of no gram none.
 */
export function chooseFingerprints(gramHashes: Int32Array): Fingerprints {
  const places = new Int32Array(gramHashes.length);
  const count = gramHashes.length;
  let [chosen, least] = [0, -1];
  for (let last = Math.min(WINDOW, count) - 1; last < count && count > 0; last += 1) {
    const first = Math.max(0, last - WINDOW + 1);
    if (least < first) {
      least = first;
      for (let i = first + 1; i <= last; i += 1) if (gramHashes[i]! <= gramHashes[least]!) least = i;
    } else if (gramHashes[last]! < gramHashes[least]!) {
      least = last;
    } else {
      continue;
    }
    places[chosen++] = least;
  }
  const kept = places.slice(0, chosen);
  return { places: kept, hashes: kept.map((place) => gramHashes[place]!) };
}
