import type { BlockContent } from '../article/article';
import { Class } from '../english/lexicon/wordClasses';
import { Shape, tokensOf } from '../english/tokens';
import { french } from './french/french';
import { german } from './german/german';
import { italian } from './italian/italian';
import { fold } from './languageTable';
import type { Language } from './languageTable';
import { spanish } from './spanish/spanish';

/** What the prose of a block is written in; `other` is none that has tables. */
export type Tongue = Language | 'en' | 'other';

const LANGUAGES: readonly Language[] = [german, french, spanish, italian];

/** Words of a text, and how many of them are small words of English, and of each of {@link LANGUAGES}. */
export interface WordCount {
  readonly words: number;
  readonly english: number;
  /** Reporting verbs of English. */
  readonly cues: number;
  readonly others: readonly number[];
}

/** The share of small words that tells English from other languages: 18 % and more in all but two of 1,420 paragraphs
 * of US news of 20 words and more, 12 % and less in German, French, Spanish, Polish, Swedish and Chinese ones. */
const LEAST_ENGLISH = 0.16;
/** The share that tells one of the others. */
const LEAST_OTHER = 0.2;
/** Shorter paragraphs do not tell by themselves. */
const ENOUGH_WORDS = 20;
/** Small words by which an article that is shorter tells that it is not English. */
const ENOUGH_SMALL = 3;

/** Bits of the languages in which a word is small. */
const languagesOf = new Map<string, number>();
LANGUAGES.forEach(({ small }, index) => {
  for (const word of small) languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << index));
});

const counts = new WeakMap<BlockContent, WordCount>();

function countOf(content: BlockContent): WordCount {
  let count = counts.get(content);
  if (count === undefined) {
    const { count: tokens, flags, words } = tokensOf(content);
    const others = LANGUAGES.map(() => 0);
    let [all, english, cues] = [0, 0, 0];
    for (let index = 0; index < tokens; index++) {
      if ((flags[index]! & (Shape.punctuation | Shape.number | Shape.clitic)) !== 0) continue;
      all++;
      if ((flags[index]! & Class.function) !== 0) english++;
      if ((flags[index]! & Class.cue) !== 0) cues++;
      const bits = languagesOf.get(fold(words[index]!).replace(/^(?:[cdjlmnst]|qu|dell|all|nell)'/u, '')) ?? 0;
      if (bits !== 0)
        for (let which = 0; which < others.length; which++) if ((bits & (1 << which)) !== 0) others[which]!++;
    }
    counts.set(content, (count = { words: all, english, cues, others }));
  }
  return count;
}

function tongueOf({ words, english, cues, others }: WordCount): Tongue {
  const most = Math.max(...others);
  const isShort = words < ENOUGH_WORDS;
  const isOther = isShort
    ? most >= ENOUGH_SMALL && most > 3 * (english + cues)
    : most > english && most >= words * LEAST_OTHER;
  if (isOther) return LANGUAGES[others.indexOf(most)]!;
  return isShort || english >= words * LEAST_ENGLISH ? 'en' : 'other';
}

/** The languages of an article's blocks: each by its own words, or where they are few, by those of the article. */
export class Tongues {
  readonly article: Tongue;

  /** @param contents of the blocks that are prose. */
  constructor(contents: readonly BlockContent[]) {
    const sum = { words: 0, english: 0, cues: 0, others: LANGUAGES.map(() => 0) };
    for (const content of contents) {
      const { words, english, cues, others } = countOf(content);
      sum.words += words;
      sum.english += english;
      sum.cues += cues;
      others.forEach((count, index) => (sum.others[index]! += count));
    }
    this.article = tongueOf(sum);
  }

  of(content: BlockContent): Tongue {
    const count = countOf(content);
    const own = tongueOf(count);
    return count.words >= ENOUGH_WORDS || own !== 'en' ? own : this.article;
  }
}
