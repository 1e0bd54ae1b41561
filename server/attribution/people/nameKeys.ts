import { genderOfGivenName } from '../../english/lexicon/givenNames';
import { Class } from '../../english/lexicon/wordClasses';
import type { Prose, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/** The words of a name that must agree: without initials and suffixes, in lower case, without accents. */
export function keyWords(prose: Prose, mention: ProseMention): string[] {
  const { tokens } = prose.blocks[mention.block]!;
  const words: string[] = [];
  for (let index = mention.local.first; index <= mention.local.last; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic)) !== 0 || isNickname(tokens, index)) continue;
    if ((bits & Class.suffix) !== 0 && words.length > 0) continue;
    // "De Blasio" is the surname of "Bill de Blasio".
    if ((bits & Class.particle) !== 0 && index < mention.local.last) continue;
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

/** With at least this many title words, it is a title and not a separate name. */
const TITLE_WORDS = 3;

/** `Ana Ruiz, CTO of Brightwell` right below a quotation that is set apart. */
function isSignature({ blocks }: Prose, index: number): boolean {
  const above = blocks[index - 1]?.block.content.text.slice(-4) ?? '';
  const { flags } = blocks[index]!.tokens;
  const behind = flags.findIndex((bits) => (bits & Shape.capital) === 0);
  return behind > 1 && behind < 5 && (flags[behind]! & Shape.comma) !== 0 && /["”»“][\s*_]*$/u.test(above);
}

/**
 * Blocks in title case or capitals, where every word looks like a name, prove nothing. Nor do headings in title case
 * ("CEU Expulsion"), unless a given name opens them.
 */
export function isHeadline(prose: Prose, index: number): boolean {
  const { tokens, block } = prose.blocks[index]!;
  const isHeading = block.kind === 'heading' || /^(\*\*|__).{1,80}\1$/u.test(block.content.text);
  let capitals = 0;
  let words = 0;
  for (let index = 0; index < tokens.count; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic | Class.function)) !== 0) continue;
    words++;
    if ((bits & (Shape.capital | Shape.number)) !== 0) capitals++;
  }
  if (!isHeading && isSignature(prose, index)) return false;
  const least = isHeading && Math.abs(genderOfGivenName(tokens.words[0] ?? '')) < 1 ? 0 : TITLE_WORDS;
  return words > least && capitals > 0.85 * words;
}
