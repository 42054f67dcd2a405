import type { FoundWording } from '../model/shared-wording.ts';
import { openFolder } from '../read/content-source.ts';
import { postFrequent, postRange, type HashRange, type PostedRange, type Postings } from '../wording/postings.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { digest } from './digest.ts';
import { Comparison, type SharedCaptures } from './wording-comparison.ts';
import { Intake, type TakenTexts } from './wording-intake.ts';

/** What a thread knows while texts are compared. */
let postings: Postings | null = null;
let comparison: Comparison | null = null;

/** Jobs of `share-wordings.ts`, in the order in which they are asked for. */
export const wordingJobs = {
  takeTexts: ({ root, paths }: { readonly root: string; readonly paths: readonly string[] }): TakenTexts | null => {
    const intake = new Intake();
    let found = '';
    const source = openFolder(root, paths, (_, content) => { found = digest(content); });
    for (const path of paths) {
      const read = source.read(path);
      if ('failure' in read) throw new Error(`${path}: ${read.failure}`);
      intake.take(found, read.text);
    }
    return intake.finish();
  },
  beginPostings: (shared: Postings): void => {
    postings = shared;
  },
  postRange: (range: HashRange): PostedRange => postRange(postings!, range),
  postFrequent: ({ range, posted }: { range: HashRange; posted: PostedRange }): void => postFrequent(postings!, range, posted),
  endPostings: (): void => {
    const captures = postings!.firstOf.length;
    postings = null;
    collectGarbageOf(captures);
  },
  beginComparison: (captures: SharedCaptures): void => {
    comparison = new Comparison(captures);
  },
  compareTexts: (captures: Int32Array): readonly FoundWording[] => comparison!.compare(captures),
  endComparison: (captures: number): void => {
    comparison = null;
    collectGarbageOf(captures);
  },
};
