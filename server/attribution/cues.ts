import type { Cue } from './attribution';
import { reportingVerbs } from './lexicon/reporting-verbs';
import type { Prose, ProseMention } from './prose';

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

/** Token of the cue that ties a speaker's mention to the quotation, in the mention's block, or -1. */
export function cueOf({ local: { links } }: ProseMention): number {
  if (links.context === 'inverted' || links.context === 'accordingTo') return links.before;
  return links.verb;
}
