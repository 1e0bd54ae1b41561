/** Makes altered quotations of a sentence, each in one known way: what a desk's slips and a model's edits look like. */

/** A number from 0 to 1, the same series for the same seed (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** The expected result for a quotation: said, with or without hesitations; changed; or from another transcript. */
export type Expected = 'same' | 'changed' | 'strange';

export interface Alteration {
  readonly name: string;
  readonly expected: Expected;
  /** The altered quotation and the words that show the change; undefined if the sentence does not allow it. */
  readonly make: (sentence: string, random: Random, others: readonly string[]) => Altered | undefined;
}

export interface Altered {
  readonly quotation: string;
  /** Words of the quotation or of the sentence: one of them must be in the reported change. Lower case. */
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

interface Word {
  readonly text: string;
  readonly at: number;
}

const wordsIn = (sentence: string): Word[] =>
  [...sentence.matchAll(WORD)].map(({ 0: text, index }) => ({ text, at: index }));
const lower = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const same = (quotation: string): Altered => ({ quotation, words: [] });

/** Words inside a sentence, away from its ends: a change there is visible. */
const inner = (sentence: string): Word[] => wordsIn(sentence).slice(1, -1);
const isHesitation = ({ text }: Word): boolean => HESITATION.test(text);

function splice(sentence: string, { text, at }: Word, put: string): string {
  return sentence.slice(0, at) + put + sentence.slice(at + text.length);
}

const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER =
  /\d|^(?:one|half|dozen|hundred|thousand|[mb]illion|trillion|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)/iu;
const HESITATION = /^(?:u+[hm]+|e+r+m?|h*m{2,}|hm)$/iu;

/** Changes of numbers are tested separately. */
const isNumber = ({ text }: Word): boolean => NUMBER.test(text) || NUMBER_WORDS.includes(lower(text));
const isPlainWord = (word: Word): boolean => /^\p{Ll}{3,}$/u.test(word.text) && !isNumber(word) && !isHesitation(word);
const AUXILIARY = /^(?:is|are|was|were|will|would|can|could|should|has|have|had|do|does|did|must|may|might)$/u;

export const ALTERATIONS: readonly Alteration[] = [
  { name: 'as it is', expected: 'same', make: same },
  { name: 'capitals', expected: 'same', make: (sentence) => same(sentence.toUpperCase()) },
  {
    name: 'marks',
    expected: 'same',
    make: (sentence) =>
      same(
        sentence
          .replace(/[,;:—–](?!\d)/gu, ' ')
          .replaceAll("'", '’')
          .replace(/[.?!]+$/u, ','),
      ),
  },
  {
    name: 'ellipsis',
    expected: 'same',
    make: (sentence, random) => {
      const words = wordsIn(sentence);
      if (words.length < 9) return undefined;
      const from = 3 + Math.floor(random() * (words.length - 8));
      const [first, last] = [words[from]!, words[from + 2]!];
      // "$1.5 …" for "$1.5 million" is another number.
      if (words.slice(from - 1, from + 4).some(isNumber)) return undefined;
      return same(`${sentence.slice(0, first.at)}… ${sentence.slice(last.at + last.text.length).trim()}`);
    },
  },
  {
    name: 'brackets',
    expected: 'same',
    make: (sentence, random) => {
      const words = inner(sentence).filter(isPlainWord);
      return words.length === 0 ? undefined : same(splice(sentence, pick(words, random), '[the ministry]'));
    },
  },
  {
    name: 'numerals',
    expected: 'same',
    make: (sentence) => {
      const word = wordsIn(sentence).find(({ text }) => NUMBER_WORDS.includes(lower(text)));
      return word && same(splice(sentence, word, String(NUMBER_WORDS.indexOf(lower(word.text)) + 2)));
    },
  },
  {
    name: 'hesitations left out',
    expected: 'same',
    make: (sentence) => {
      const tidied = withoutDoubles(withoutHesitations(sentence.replace(/\b(?:you know|y['’]know|I mean), /giu, '')));
      return tidied === sentence ? undefined : same(tidied);
    },
  },
  {
    name: 'going to',
    expected: 'same',
    make: (sentence) => (/\bgonna\b/u.test(sentence) ? same(sentence.replace(/\bgonna\b/gu, 'going to')) : undefined),
  },
  {
    name: 'word replaced',
    expected: 'changed',
    make: (sentence, random, others) => {
      const words = wordsIn(sentence).filter(isPlainWord);
      if (words.length === 0) return undefined;
      const word = pick(words, random);
      const other = anotherWord(word.text, random, others);
      return other === undefined
        ? undefined
        : { quotation: splice(sentence, word, other), words: [lower(word.text), lower(other)] };
    },
  },
  {
    name: 'word dropped',
    expected: 'changed',
    make: (sentence, random) => {
      const words = inner(sentence).filter((word, at, all) => isPlainWord(word) && !isTwin(all, at));
      if (words.length === 0) return undefined;
      const word = pick(words, random);
      return { quotation: splice(sentence, word, '').replace(/ {2,}/gu, ' '), words: [lower(word.text)] };
    },
  },
  {
    name: 'word added',
    expected: 'changed',
    make: (sentence, random, others) => {
      const words = inner(sentence);
      if (words.length === 0) return undefined;
      const word = pick(words, random);
      const other = anotherWord(word.text, random, others);
      return other === undefined
        ? undefined
        : { quotation: splice(sentence, word, `${other} ${word.text}`), words: [lower(other)] };
    },
  },
  {
    name: 'negated',
    expected: 'changed',
    make: (sentence, random) => {
      const not = inner(sentence).find((word, at, all) => lower(word.text) === 'not' && !isTwin(all, at));
      if (not) return { quotation: splice(sentence, not, '').replace(/ {2,}/gu, ' '), words: ['not'] };
      const words = inner(sentence).filter(({ text }) => AUXILIARY.test(text));
      if (words.length === 0) return undefined;
      const word = pick(words, random);
      return { quotation: splice(sentence, word, `${word.text} not`), words: ['not'] };
    },
  },
  {
    name: 'number changed',
    expected: 'changed',
    make: (sentence, random) => {
      const word = inner(sentence).find(({ text }) => /^\d{1,6}$/u.test(text) || NUMBER_WORDS.includes(text));
      if (!word) return undefined;
      const value = /^\d/u.test(word.text) ? Number(word.text) : NUMBER_WORDS.indexOf(word.text) + 2;
      const other = String(value + 1 + Math.floor(random() * 7));
      return { quotation: splice(sentence, word, other), words: [lower(word.text), other] };
    },
  },
  {
    name: 'name changed',
    expected: 'changed',
    make: (sentence, random) => {
      const words = inner(sentence).filter(
        ({ text, at }) => /^\p{Lu}\p{Ll}{3,}$/u.test(text) && /[\p{Ll},] $/u.test(sentence.slice(0, at)),
      );
      if (words.length === 0) return undefined;
      const word = pick(words, random);
      const other = pick(['Brannock', 'Oduya', 'Velasquez', 'Tremain', 'Kovalenko'], random);
      return { quotation: splice(sentence, word, other), words: [lower(word.text), lower(other)] };
    },
  },
];

/** Without the words for which `leaves` holds, and the marks after them. */
function without(sentence: string, leaves: (word: Word, next: Word | undefined) => boolean): string {
  const words = wordsIn(sentence);
  const start = sentence.slice(0, words[0]?.at);
  const kept = words.map((word, at) =>
    leaves(word, words[at + 1]) ? '' : sentence.slice(word.at, words[at + 1]?.at ?? sentence.length),
  );
  return start + kept.join('');
}

const withoutHesitations = (sentence: string): string => without(sentence, isHesitation);
const withoutDoubles = (sentence: string): string =>
  without(sentence, ({ text }, next) => next !== undefined && lower(text) === lower(next.text) && !/\d/u.test(text));

/** Leaving out a word that is there twice in a row does not change what was said. */
function isTwin(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at).findLast((word) => !isHesitation(word));
  const after = words.slice(at + 1).find((word) => !isHesitation(word));
  return [before, after].some((word) => word && lower(word.text) === lower(words[at]!.text));
}

function anotherWord(word: string, random: Random, others: readonly string[]): string | undefined {
  for (let tries = 0; tries < 20; tries++) {
    const other = wordsIn(pick(others, random)).filter(isPlainWord)[0]?.text;
    if (other !== undefined && other !== word && !other.startsWith(word.slice(0, 4))) return other;
  }
  return undefined;
}
