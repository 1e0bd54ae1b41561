import { countBin, chainBin, spokeBin } from '../model/coreferenceFeatures';
import type { Coreference, Meaning, PronounQuestion } from './coreference';

/**
 * All that the meaning of a pronoun rests on besides the words around it, and the meaning: wherever the pronoun stands
 * after an edit, the same words with the same people mean the same.
 */
export interface Ground {
  /** For each person whom it may mean, what is known of them there, as one number. */
  readonly people: readonly number[];
  readonly hasRivals: boolean;
  /** How many mentions before the pronoun the person it means was last mentioned, and the rival; 0 for nobody. */
  readonly who: number;
  readonly rival: number;
  readonly probability: number;
}

/** A {@link Ground} without the meaning that it leads to. */
export type Basis = Pick<Ground, 'people' | 'hasRivals'>;

/** The distance to the last mention is above these bits. */
const DISTANCE = 1 << 14;

export function basisOf(coreference: Coreference, question: PronounQuestion): Basis {
  const { pronoun, antecedents, situation } = question;
  const people = antecedents.map((antecedent) => {
    const { person, last, count, agrees } = antecedent;
    let traits = countBin(count) * 8 + agrees;
    traits = traits * 4 + spokeBin(person.index, pronoun.block, situation);
    traits = traits * 8 + chainBin(person.index, pronoun.block, situation);
    traits = traits * 2 + Number(coreference.isNewcomer(question, antecedent));
    traits = traits * 2 + Number(person.kind === 'person');
    traits = traits * 2 + Number(person.isGenderSure);
    return (pronoun.index - last.index) * DISTANCE + traits;
  });
  return { people, hasRivals: situation.hasRivals };
}

export const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.hasRivals === b.hasRivals &&
  a.people.length === b.people.length &&
  a.people.every((each, at) => each === b.people[at]);

/** @param meaning what the pronoun means. */
export function groundOf(basis: Basis, { antecedents, pronoun }: PronounQuestion, meaning: Meaning): Ground {
  const distanceTo = (who: number): number => {
    const last = antecedents.find(({ person }) => person.index === who)?.last;
    return last === undefined ? 0 : pronoun.index - last.index;
  };
  return { ...basis, who: distanceTo(meaning.who), rival: distanceTo(meaning.rival), probability: meaning.probability };
}

/** What a pronoun means, by its ground. */
export function meaningOf({ who, rival, probability }: Ground, pronoun: number, resolved: Int32Array): Meaning {
  const personAt = (distance: number): number => (distance === 0 ? -1 : resolved[pronoun - distance]!);
  return { who: personAt(who), rival: personAt(rival), probability };
}
