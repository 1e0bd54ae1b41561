/** Talks of invented words, and articles that quote them. */
import { pick, randomOf } from '../proof/alter';
import type { Random } from '../proof/alter';

const COMMON = 'the of and to a in that is was we they it for on with as but not you have this are from by had'.split(
  ' ',
);
const SYLLABLES = ['ba', 'ker', 'lo', 'min', 'ta', 'ves', 'ro', 'pin', 'sel', 'du', 'gar', 'ne', 'fol', 'wi', 'cho'];

/** Sentences of about 15 words: half of them are common words, the others come from a set of 3,000. */
function sentences(words: number, random: Random): string[] {
  const rare = Array.from(
    { length: 3000 },
    () => pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random),
  );
  const word = (): string => pick(random() < 0.5 ? COMMON : rare, random);
  return Array.from({ length: Math.ceil(words / 15) }, () => `We ${Array.from({ length: 14 }, word).join(' ')}.`);
}

/** A transcript with this many words, and an article with this many quotations from all parts of it. */
export function talkAndArticle(words: number, quotations: number): { readonly talk: string; readonly article: string } {
  const said = sentences(words, randomOf(1));
  const talk = said.map((sentence, at) => `${at % 2 === 0 ? 'Rosa Quispe' : 'Mark Osei'}: ${sentence}\n\n`).join('');
  const article = Array.from({ length: quotations }, (_, at) => {
    const sentence = said[Math.floor((at * said.length) / quotations)]!.slice(0, -1);
    return `Rosa Quispe told the harbour council on the ferry, “${sentence}” [1].\n\n`;
  });
  return { talk, article: article.join('') };
}
