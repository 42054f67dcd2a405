import { IS_FREQUENT, type Postings } from './postings.ts';

/** A capture that shares fingerprints with another, boilerplate aside. */
export interface Sharer {
  readonly capture: number;
  /** The fingerprints that it shares, by their numbers among those of the other. */
  readonly fingerprints: readonly number[];
}

/**
 * Finds the captures that share two fingerprints with one, or a single one that `mayCount` does not rule out by what stands around it: ascending, of those that are
 * wanted. Goes through all that share any and by chance, whose number grows with the square of the site's size, so that it must cost next to nothing each.
 */
export function createSharerSearch({ firstOf, groupOf, members, around }: Postings, mayCount: (one: number, other: number) => boolean): (capture: number, isWanted: (other: number) => boolean) => readonly Sharer[] {
  /** By capture, its latest meeting with the one in hand; 0 between searches. */
  const latest = new Int32Array(firstOf.length - 1);
  // By meeting, the fingerprint, which may count or not, and the meeting before of the same captures.
  const [fingerprintAt, counts, before]: [number[], boolean[], number[]] = [[], [], []];
  return (capture, isWanted) => {
    const first = firstOf[capture]!;
    const found: number[] = [];
    let meeting = 0;
    for (let fingerprint = first; fingerprint < firstOf[capture + 1]!; fingerprint += 1) {
      const group = groupOf[fingerprint]!;
      if (group < 0) continue;
      const start = group & (IS_FREQUENT - 1);
      let own = start;
      while (members[own] !== capture && members[own] !== ~capture) own += 1;
      for (let i = start, isLast = false; !isLast; i += 1) {
        isLast = members[i]! < 0;
        const other = isLast ? ~members[i]! : members[i]!;
        if (other === capture || !isWanted(other)) continue;
        meeting += 1;
        fingerprintAt[meeting] = fingerprint - first;
        counts[meeting] = mayCount(around[own]!, around[i]!);
        before[meeting] = latest[other]!;
        if (latest[other] === 0) found.push(other);
        latest[other] = meeting;
      }
    }
    const sharers: Sharer[] = [];
    for (const other of found) {
      const last = latest[other]!;
      latest[other] = 0;
      if (before[last] === 0 && !counts[last]) continue;
      const fingerprints: number[] = [];
      for (let at = last; at > 0; at = before[at]!) fingerprints.push(fingerprintAt[at]!);
      sharers.push({ capture: other, fingerprints });
    }
    return sharers.sort((a, b) => a.capture - b.capture);
  };
}
