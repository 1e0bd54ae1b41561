import type { QuotationKind } from '../attribution';
import type { Context } from '../context';
import type { ProseMention } from '../prose';
import { kindOf, unsaidKind } from './kinds';
import { answerPlainly } from './ownLanguage';
import type { Place } from './places';
import { SpeakerModel } from '../model/speakerModel';
import type { Choice } from '../model/speakerModel';
import { SpeechModel } from '../model/speechModel';

/** For each quotation: what it is, and for speech who is likeliest to have said it. */
export interface Answers {
  readonly kinds: readonly QuotationKind[];
  /** Null for what nobody said, and for what stands in another quotation or repeats one. */
  readonly choices: readonly (Choice | null)[];
}

/** Log-odds of speech under which a quotation counts as a title or scare quote: where both are told apart best. */
const LEAST_SPEECH = 0;

/** "“No,” said Ruiz": a comma or question within the marks and the verb behind them leave no doubt. */
const isSaid = ({ lastMark }: Place, { pattern }: Choice): boolean =>
  (pattern === 'quotation, cue, speaker' || pattern === 'quotation, speaker, cue') &&
  lastMark !== '' &&
  ',?!'.includes(lastMark);

const COPULA = /^(?:is|are|was|were|be|been)$/u;
/** How sure an answer can be that says what its speaker is. */
const DOUBTED = 0.5;

/** "Hungary is “a rare case”" says of Hungary what somebody else has said. */
function doubted({ opening, before }: Place, choice: Choice): Choice {
  const { mention, probability } = choice;
  const isDescribed =
    mention !== null &&
    mention.local.last === before - 1 &&
    opening.firstMention <= mention.index &&
    mention.index < opening.endMention &&
    COPULA.test(opening.tokens.words[before]!);
  return isDescribed ? { ...choice, probability: Math.min(probability, DOUBTED) } : choice;
}

/**
 * Asks the models about each quotation in the order of the text, so that each answer helps the next.
 * @param pulls for each quotation, the body's quotation that it repeats, or -1.
 */
export function answer(context: Context, pulls: Int32Array): Answers {
  const speakers = new SpeakerModel(context);
  const speech = new SpeechModel(context);
  const kinds: QuotationKind[] = [];
  const choices: (Choice | null)[] = [];
  // Who said the last quotation in another language than English.
  let said: ProseMention | null = null;
  context.places.forEach((place, index) => {
    const kind = place === null ? 'scare' : kindOf(place, pulls[index]!);
    if (place === null || kind !== 'speech') {
      kinds.push(kind);
      choices.push(null);
      return;
    }
    if (place.opening.reading !== null) {
      const answered = answerPlainly(context.prose, place, said);
      if (answered.kind === 'speech') said = answered.choice.mention;
      kinds.push(answered.kind);
      choices.push(answered.kind === 'speech' ? answered.choice : null);
      return;
    }
    const question = speakers.question(place);
    const choice = doubted(place, speakers.choose(question));
    const isSpeech = isSaid(place, choice) || speech.score(question, choice) >= LEAST_SPEECH;
    if (isSpeech) speakers.note(place, choice.mention);
    kinds.push(isSpeech ? 'speech' : unsaidKind(place));
    choices.push(isSpeech ? choice : null);
  });
  for (const index of titlesAgain(context.places, kinds, choices)) {
    kinds[index] = 'title';
    choices[index] = null;
  }
  return { kinds, choices };
}

/**
 * Quotations read as speech or pull quotes whose words are a title's elsewhere in the article, and not plainly
 * said: "“One Night in Velm” maintains its lead".
 */
function titlesAgain(
  places: Context['places'],
  kinds: readonly QuotationKind[],
  choices: readonly (Choice | null)[],
): number[] {
  const wordsOf = ({ opening: { block }, quotation: { content } }: Place): string =>
    block.content.text.slice(content.start - block.start, content.end - block.start).replace(/[,.]$/u, '');
  const titles = new Set<string>();
  places.forEach((place, index) => {
    if (place !== null && kinds[index] === 'title') titles.add(wordsOf(place));
  });
  if (titles.size === 0) return [];
  return places.flatMap((place, index) => {
    const choice = choices[index] ?? null;
    const isOpen = kinds[index] === 'pull' || (place !== null && choice !== null && !isSaid(place, choice));
    return place !== null && isOpen && unsaidKind(place) === 'title' && titles.has(wordsOf(place)) ? [index] : [];
  });
}
