import type { Cue } from '../attribution';
import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { Class } from '../../english/lexicon/wordClasses';
import { isFinite, isVerb } from '../../english/subjectLinks';
import type { Place } from './quotationPlaces';

import type { Prose, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/** The cue at a token of a block: "according to" is one. */
export function cueAt(prose: Prose, block: number, token: number): Cue {
  const { tokens, block: around } = prose.blocks[block]!;
  const word = tokens.words[token]!;
  const isAccording = word === 'according' && tokens.words[token + 1] === 'to';
  return {
    start: around.start + tokens.starts[token]!,
    end: around.start + tokens.ends[isAccording ? token + 1 : token]!,
    lemma: isAccording ? 'according to' : (reportingVerbs.get(word)?.lemma ?? word),
  };
}

/** Words after a mention that may stand before its verb. */
const BEFORE_VERB = Class.auxiliary | Class.adverb | Shape.clitic;

/** The word after a mention where a verb may be, whatever word it is; -1 where there is none. */
function wordBehind({ flags, count }: Tokens, last: number): number {
  let index = last + 1;
  while (index < count && (flags[index]! & BEFORE_VERB) !== 0) index++;
  return index < count && (flags[index]! & (Shape.punctuation | Shape.capital | Class.function)) === 0 ? index : -1;
}

/** The last reporting verb before the quotation with the same subject: "…, *adding* “…”", "… and *said* “…”". */
function lastVerb(tokens: Tokens, from: number, before: number): number {
  const { flags, words } = tokens;
  for (let index = before; index > from; index--) {
    if ((flags[index]! & (Shape.stop | Shape.quote)) !== 0) return -1;
    if (!isVerb(tokens, index) || words[index - 1] === 'to') continue;
    let previous = index - 1;
    while (previous > from && (flags[previous]! & BEFORE_VERB) !== 0) previous--;
    const goesOn = (flags[previous]! & (Shape.comma | Shape.dash | Class.conjunction)) !== 0;
    if (goesOn) return index;
    if (isFinite(tokens, index)) return -1;
    // "in a statement saying", "before adding"; but not "the ad with Ruiz saying".
    if ((flags[previous]! & (Class.document | Class.preposition | Class.subordinator)) !== 0) return index;
  }
  return -1;
}

/** Token of the cue that ties a speaker's mention to the quotation, in the mention's block, or -1. */
export function cueOf(prose: Prose, { quotation, before }: Place, { block, start, local }: ProseMention): number {
  const { links, last } = local;
  const { tokens } = prose.blocks[block]!;
  if (links.context === 'inverted' || links.context === 'accordingTo') return links.before;
  if (start > quotation.start) {
    const isClose = links.subject === 'direct' || links.subject === 'auxiliary' || links.subject === 'apposition';
    return isClose
      ? links.verb
      : Math.max(wordBehind(tokens, last), links.verb < 0 || links.subject === 'otherVerb' ? links.verb : -1);
  }
  const isBetween = block === quotation.block && links.verb <= before;
  const nearest =
    block === quotation.block ? lastVerb(tokens, Math.max(last, isBetween ? links.verb : last), before) : -1;
  return nearest >= 0 ? nearest : links.verb;
}
