import type { QuotationKind } from './attribution';
import type { Context } from './context';
import { kindOf, unsaidKind } from './kind';
import type { Place } from './place';
import { type Choice, SpeakerModel } from './model/speaker-model';
import { SpeechModel } from './model/speech-model';

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

/**
 * Asks the models about each quotation in the order of the text, so that each answer helps the next.
 * @param pulls for each quotation, the body's quotation that it repeats, or -1.
 */
export function answer(context: Context, pulls: Int32Array): Answers {
  const speakers = new SpeakerModel(context);
  const speech = new SpeechModel(context);
  const kinds: QuotationKind[] = [];
  const choices: (Choice | null)[] = [];
  context.places.forEach((place, index) => {
    const kind = place === null ? 'scare' : kindOf(place, pulls[index]!);
    if (place === null || kind !== 'speech') {
      kinds.push(kind);
      choices.push(null);
      return;
    }
    const question = speakers.question(place);
    const choice = speakers.choose(question);
    const isSpeech = isSaid(place, choice) || speech.score(question, choice) >= LEAST_SPEECH;
    if (isSpeech) speakers.note(place, choice.mention);
    kinds.push(isSpeech ? 'speech' : unsaidKind(place));
    choices.push(isSpeech ? choice : null);
  });
  return { kinds, choices };
}
