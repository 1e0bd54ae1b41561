import type { Block, BlockContent } from '../../article/article';
import { genderOfGivenName } from '../../english/lexicon/givenNames';
import { Class } from '../../english/lexicon/wordClasses';
import type { Prose } from '../prose';
import { Shape, tokensOf } from '../../english/tokens';

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
export const isHeadline = (prose: Prose, index: number): boolean => {
  const { block } = prose.blocks[index]!;
  return hasTitleCase(block) && (isHeading(block) || !isSignature(prose, index));
};

const isHeading = ({ kind, content }: Block): boolean =>
  kind === 'heading' || /^(\*\*|__).{1,80}\1$/u.test(content.text);

const inTitleCase = new WeakMap<BlockContent, boolean>();

function hasTitleCase(block: Block): boolean {
  let known = inTitleCase.get(block.content);
  if (known === undefined) inTitleCase.set(block.content, (known = countsAsTitle(block)));
  return known;
}

function countsAsTitle(block: Block): boolean {
  const tokens = tokensOf(block.content);
  let capitals = 0;
  let words = 0;
  for (let index = 0; index < tokens.count; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic | Class.function)) !== 0) continue;
    words++;
    if ((bits & (Shape.capital | Shape.number)) !== 0) capitals++;
  }
  const least = isHeading(block) && Math.abs(genderOfGivenName(tokens.words[0] ?? '')) < 1 ? 0 : TITLE_WORDS;
  return words > least && capitals > 0.85 * words;
}
