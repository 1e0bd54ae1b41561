import { Shape } from '../../english/tokens';
import type { Steps } from '../../text/steps';
import type { QuotationKind } from '../attribution';
import type { Context } from '../context';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';
import { corrected } from './constructions';
import { heardAfter, keptAnswer, NOTHING } from './heard';
import type { Answer, EarlierAnswers, Heard } from './heard';
import { isNamed } from './unsaid';
import { isTerm, kindOf, unsaidKind } from './kinds';
import { answerPlainly } from './ownLanguage';
import type { Place } from './quotationPlaces';
import { SpeakerModel } from '../model/speakerModel';
import type { Choice } from '../model/speakerModel';
import { SpeechModel } from '../model/speechModel';

/** For each quotation: its kind and, for speech, the most likely speaker. */
export interface Answers {
  /** As they were found one by one. */
  readonly answers: readonly Answer[];
  readonly kinds: readonly QuotationKind[];
  /** Null for words that nobody said, for a quotation within another, and for a repetition. */
  readonly choices: readonly (Choice | undefined)[];
}

/** Below these log-odds of speech, a quotation counts as a title or scare quote: the best separation of the two. */
const LEAST_SPEECH = 0;

/**
 * "“No,” said Ruiz": a comma or question mark within the marks and the verb after them leave no doubt, unless a word
 * leads up to the quotation.
 */
const isSaid = ({ opening: { tokens }, before, lastMark }: Place, { pattern }: Choice): boolean =>
  (pattern === 'quotation, cue, speaker' || pattern === 'quotation, speaker, cue') &&
  lastMark !== '' &&
  ',?!'.includes(lastMark) &&
  (before < 0 || (tokens.flags[before]! & Shape.punctuation) !== 0);

/** In a language without tables only the layout makes a speaker certain. */
const isLaidOut = ({ pattern }: Choice): boolean => pattern === 'label' || pattern === 'signature';

/**
 * Answers are right more often than both models say, by these log-odds: `npm run gold` prints how often they are right
 * in each band.
 */
const MODESTY = 0.2;

/** How likely an answer is right: that somebody said it at all, and who. */
function calibrated(speaker: number, speechScore: number): number {
  const both = speaker / (1 + Math.exp(-speechScore));
  return 1 / (1 + ((1 - both) / both) * Math.exp(-MODESTY));
}

const COPULA = /^(?:is|are|was|were|be|been)$/u;
/** The highest confidence for a quotation that describes its speaker. */
const DOUBTED = 0.5;

/** "Hungary is “a rare case”" describes Hungary in somebody else's words. */
function doubted({ opening, before }: Place, choice: Choice): Choice {
  const { mention, probability } = choice;
  const isDescribed =
    mention !== undefined &&
    mention.local.last === before - 1 &&
    opening.firstMention <= mention.index &&
    mention.index < opening.endMention &&
    COPULA.test(opening.tokens.words[before]!);
  return isDescribed ? { ...choice, probability: Math.min(probability, DOUBTED) } : choice;
}

/** A title or grade, judging by the words before it. */
function hasName({ opening: { block }, quotation }: Place): boolean {
  const within = (span: Span): Span => shift(span, -block.start);
  return isNamed(block.content.text, { ...within(quotation), content: within(quotation.content) });
}

/** How many quotations are answered in one step. */
const STEP = 100;

/**
 * Asks the models about each quotation in the order of the text, so that each answer helps the next.
 * @param pulls for each quotation, the body's quotation that it repeats, or -1.
 * @param earlier the answers before an edit: those that rest on nothing that has changed are kept.
 */
export function* answerSteps(context: Context, pulls: Int32Array, earlier?: EarlierAnswers): Steps<Answers> {
  const answering = new Answering(context);
  const answers: Answer[] = [];
  let heard = NOTHING;
  for (const [index, place] of context.places.entries()) {
    if (index % STEP === STEP - 1) yield;
    const kind = place === undefined ? 'scare' : kindOf(place, pulls[index]!);
    const block = place?.quotation.block ?? -1;
    const known = earlier?.answers[index];
    if (place === undefined || kind !== 'speech') {
      const isKnown = known?.kind === kind && !known.choice && known.block === block && known.heard === heard;
      answers.push(isKnown ? known : { kind, choice: undefined, block, heard });
      continue;
    }
    const answer = (earlier && keptAnswer(earlier, context, place, heard)) ?? {
      ...answering.answer(place, heard),
      ...{ block, heard },
    };
    answers.push(answer);
    if (answer.kind === 'speech') heard = heardAfter(heard, place, answer.choice, earlier?.answers[index + 1]?.heard);
  }
  const titles = new Set(titlesAgain(context.places, answers));
  return {
    answers,
    kinds: answers.map(({ kind }, index) => (titles.has(index) ? 'title' : kind)),
    choices: answers.map(({ choice }, index) => (titles.has(index) ? undefined : choice)),
  };
}

/** Asks the models about one quotation. */
class Answering {
  private readonly speakers: SpeakerModel;
  private readonly speech = new SpeechModel();

  constructor(private readonly context: Context) {
    this.speakers = new SpeakerModel(context);
  }

  answer(place: Place, heard: Heard): Pick<Answer, 'kind' | 'choice'> {
    const { prose } = this.context;
    if (place.opening.reading !== undefined) {
      const { kind, choice } = answerPlainly(prose, place, heard.foreign);
      return { kind, choice: kind === 'speech' ? choice : undefined };
    }
    const question = this.speakers.question(place, heard);
    const choice = corrected(prose, place, doubted(place, this.speakers.choose(question)), heard.certain);
    const isPlainly = isSaid(place, choice);
    const score = isPlainly ? Infinity : this.speech.score(question, choice);
    if (score < LEAST_SPEECH || (!isPlainly && (isTerm(prose, place, choice) || hasName(place))))
      return { kind: unsaidKind(place), choice: undefined };
    const isForeign = place.opening.tongue === 'other' && !isLaidOut(choice);
    const probability = Math.min(calibrated(choice.probability, score), isForeign ? DOUBTED : 1);
    return { kind: 'speech', choice: { ...choice, probability } };
  }
}

/**
 * Quotations read as speech or pull quotes whose words are a title elsewhere in the article and that are not plainly
 * said: "“One Night in Velm” maintains its lead".
 */
function titlesAgain(places: Context['places'], answers: readonly Answer[]): number[] {
  const wordsOf = ({ opening: { block }, quotation: { content } }: Place): string =>
    block.content.text.slice(content.start - block.start, content.end - block.start).replace(/[,.]$/u, '');
  const titles = new Set<string>();
  places.forEach((place, index) => {
    if (place !== undefined && answers[index]!.kind === 'title') titles.add(wordsOf(place));
  });
  if (titles.size === 0) return [];
  return places.flatMap((place, index) => {
    const { kind, choice } = answers[index]!;
    const isOpen = kind === 'pull' || (place !== undefined && choice !== undefined && !isSaid(place, choice));
    return place !== undefined && isOpen && unsaidKind(place) === 'title' && titles.has(wordsOf(place)) ? [index] : [];
  });
}
