import type { MentionKind } from './mentions';
import type { People, Person } from './people';
import type { Prose, ProseMention } from './prose';

/** How many mentions back an antecedent may stand. */
const REACH = 60;

/** True where a person of this gender can be meant by the pronoun. */
function agrees(kind: MentionKind, person: Person): boolean {
  if (kind === 'he' || kind === 'she') {
    if (person.kind === 'body') return false;
    return person.gender === 'unknown' || (person.gender === 'male') === (kind === 'he');
  }
  if (kind === 'it' || kind === 'they') return person.kind === 'body';
  return true;
}

/**
 * The person a pronoun means: the subject named last before it, or else who was named last.
 * @param resolved persons of the mentions before it, by index into {@link Prose.mentions}; -1 where unknown.
 */
export function antecedentOf(prose: Prose, people: People, resolved: Int32Array, pronoun: ProseMention): number {
  const { kind } = pronoun.local;
  let best = -1;
  let bestScore = 0;
  for (let index = pronoun.index - 1; index >= Math.max(0, pronoun.index - REACH); index--) {
    const mention = prose.mentions[index]!;
    const who = resolved[index]!;
    if (who < 0 || !agrees(kind, people.all[who]!)) continue;
    const paragraphs = pronoun.block - mention.block;
    if (paragraphs > 4) break;
    const { subject, context } = mention.local.links;
    const isSubject =
      subject !== 'none' && subject !== 'possessive' && context !== 'preposition' && context !== 'object';
    const score =
      (isSubject ? 3 : 1) *
      (mention.isQuoted ? 0.3 : 1) *
      (people.all[who]!.gender === 'unknown' ? 0.7 : 1) *
      0.6 ** paragraphs *
      0.97 ** (pronoun.index - index);
    if (score > bestScore) {
      bestScore = score;
      best = who;
    }
  }
  return best;
}
