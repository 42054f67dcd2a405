import type { Standing } from '../compare/source-record.ts';
import type { Copies } from '../compare/source-copies.ts';

/** Near the top of every page that counts sources. */
export const CAUTION = 'Counts of agreement say nothing about who is right, and a small number of shared questions says little.';

interface Words {
  readonly name: string;
  readonly meaning: string;
}

/** After "7 of 9 answers". */
export const STANDING_WORDS: Readonly<Record<Standing, Words>> = {
  agreed: { name: 'Agreed', meaning: 'equal to, more exact or less exact than another source’s answer. No dependence found between the two on that incident.' },
  echoed: { name: 'Echoed', meaning: 'alike with another source’s, but only with sources that go back to the same origin.' },
  alone: { name: 'Alone', meaning: 'to a question that no other source answers.' },
  contradicted: { name: 'Contradicted', meaning: 'cannot be true together with another source’s. That does not say which is wrong.' },
  selfContradicted: { name: 'Contradicting itself', meaning: 'cannot be true together with another answer of its own.' },
  replaced: { name: 'Replaced', meaning: 'said otherwise by a later report of its own, without calling it a correction. A count that has risen is among these.' },
  corrected: { name: 'Corrected', meaning: 'answered otherwise by a report that says that it corrects the earlier one.' },
  beside: { name: 'Beside others', meaning: 'neither alike with another source’s nor in contradiction to one.' },
};

/** After "2 of 5 reports". */
export const COPY_WORDS: Readonly<Record<keyof Copies, Words>> = {
  madeFrom: { name: 'Made from others', meaning: 'made from another source’s report, as the editors found.' },
  madeInto: { name: 'Taken up by others', meaning: 'from which another source made a report, as the editors found.' },
  wordingOfEarlier: { name: 'Wording of an earlier one', meaning: 'with wording that another source had published before. Both may also have it from a third.' },
  wordingInLater: { name: 'Wording in a later one', meaning: 'with wording that another source published later. Both may also have it from a third.' },
  wordingUnordered: { name: 'Shared wording', meaning: 'with wording that another source has too; which appeared first is not known.' },
};
