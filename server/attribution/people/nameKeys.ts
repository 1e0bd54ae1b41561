import { Class } from '../../english/lexicon/wordClasses';
import type { LocalMention } from '../../english/mentions';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/** The words of a name that must agree: without initials and suffixes, in lower case, without accents. */
export function keyWords(tokens: Tokens, mention: LocalMention): readonly string[] {
  const words: string[] = [];
  for (let index = mention.first; index <= mention.last; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic)) !== 0 || isNickname(tokens, index)) continue;
    if ((bits & Class.suffix) !== 0 && words.length > 0) continue;
    // "De Blasio" is the surname of "Bill de Blasio".
    if ((bits & Class.particle) !== 0 && index < mention.last) continue;
    const word = tokens.words[index]!;
    // Initials count only if the name has no other given name: "J. K. Osei", "Donald J. Trump".
    if ((bits & Shape.initial) !== 0 && words.length > 0) continue;
    words.push(/^[a-z-]*$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return words;
}

/** True for the word in quotation marks within a name: Ana “Billie” Ruiz. */
const isNickname = ({ flags }: Tokens, index: number): boolean =>
  ((flags[index - 1] ?? 0) & Shape.quote) !== 0 && ((flags[index + 1] ?? 0) & Shape.quote) !== 0;
