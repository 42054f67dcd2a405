import type { SharedWording } from '../model/shared-wording.ts';
import { postFrequent, postRange, type HashRange, type PostedRange, type Postings } from '../wording/postings.ts';
import { Comparison, type SharedCaptures } from './wording-comparison.ts';
import { Intake, type TakenTexts } from './wording-intake.ts';

/** What a thread knows while texts are compared. */
let intake: Intake | null = null;
let postings: Postings | null = null;
let comparison: Comparison | null = null;

/** Jobs of `share-wordings.ts`, in the order in which they are asked for. */
export const wordingJobs = {
  beginIntake: (root: string): void => {
    intake = new Intake(root);
  },
  takeTexts: (paths: readonly string[]): TakenTexts => intake!.take(paths),
  beginPostings: (shared: Postings): void => {
    intake = null;
    postings = shared;
  },
  postRange: (range: HashRange): PostedRange => postRange(postings!, range),
  postFrequent: ({ range, posted }: { range: HashRange; posted: PostedRange }): void => postFrequent(postings!, range, posted),
  endPostings: (): void => {
    postings = null;
  },
  beginComparison: (captures: SharedCaptures): void => {
    comparison = new Comparison(captures);
  },
  compareTexts: (captures: Int32Array): readonly SharedWording[] => comparison!.compare(captures),
  endComparison: (): void => {
    comparison = null;
  },
};
