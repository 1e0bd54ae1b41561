import type { Prose, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/**
 * What pronouns suggest about people's gender: "Ruiz said *her* …" refers to Ruiz if nobody else is named since the
 * sentence began.
 * @param of person of each mention, or -1.
 * @returns for each person at most 1 for a man, or -1 for a woman: weaker than a title or a given name.
 */
export function pronounVotes({ mentions, blocks }: Prose, of: Int32Array, people: number): Float64Array {
  const votes = new Float64Array(people);
  // The only person named in the sentence so far; -1 before the first, -2 after the second.
  let only = -1;
  let previous: ProseMention | undefined;
  for (const mention of mentions) {
    const { tokens } = blocks[mention.block]!;
    if (previous?.block !== mention.block || hasStop(tokens, previous.local.last + 1, mention.local.first)) only = -1;
    previous = mention;
    if (mention.isQuoted) continue;
    const who = of[mention.index]!;
    if (who >= 0) only = only === -1 || only === who ? who : -2;
    else if (only >= 0) {
      const word = tokens.words[mention.local.first]!;
      if (word === 'he' || word === 'his') votes[only]! += 1;
      else if (word === 'she' || word === 'her') votes[only]! -= 1;
    }
  }
  return votes.map(Math.sign);
}

function hasStop({ flags }: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if ((flags[index]! & Shape.stop) !== 0) return true;
  return false;
}
