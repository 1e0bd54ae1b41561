import { genderOfGivenName } from '../../english/lexicon/givenNames';
import type { LocalMention } from '../../english/mentions';
import type { Tokens } from '../../english/tokens';

export type Gender = 'male' | 'female' | 'unknown';

const MALE = new Set(
  'mr sir lord king prince brother pope congressman councilman assemblyman chairman spokesman businessman herr monsieur señor father son husband boy actor man'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'mrs ms miss dame lady queen princess sister congresswoman councilwoman assemblywoman chairwoman spokeswoman businesswoman frau madame mme señora signora mother daughter wife girl actress woman'.split(
    ' ',
  ),
);

/** What a mention by name shows about the person's gender: positive for a man, negative for a woman, 0 for nothing. */
export function genderOf(tokens: Tokens, { first, last }: LocalMention): number {
  let evidence = 0;
  for (let index = Math.max(0, first - 2); index < first; index++) {
    const word = tokens.words[index]!;
    if (MALE.has(word)) evidence += 3;
    else if (FEMALE.has(word)) evidence -= 3;
  }
  if (last > first) evidence += 2 * genderOfGivenName(tokens.words[first]!.normalize('NFD').replace(/\p{M}/gu, ''));
  return evidence;
}
