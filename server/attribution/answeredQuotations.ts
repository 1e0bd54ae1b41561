import type { Article, Citation, Quotation } from '../article/article';
import type { Attribution, Channel, Mention, QuotationKind } from './attribution';
import { channelFor } from './channels/channels';
import type { Context } from './context';
import { LAID_OUT } from './model/speakerModel';
import type { Choice } from './model/speakerModel';
import type { PatternMatch } from './quotations/patterns';
import type { Mentions } from './people/speakers';
import type { ProseMention } from './prose';
import { citationsFor } from './quotationCitations';
import { cueAt, cueOf } from './quotations/cues';
import type { Answers } from './quotations/decideSpeakers';
import type { Place } from './quotations/quotationPlaces';
import { sentenceAround } from './statements';

/** What the attributions of quotations are made from. */
export interface Answered {
  readonly article: Article;
  readonly context: Context;
  readonly answers: Answers;
  /** For each quotation, the body's quotation that it repeats, or -1. */
  readonly pulls: Int32Array;
  /** The names that sign repetitions. */
  readonly signatures: readonly (PatternMatch | undefined)[];
  readonly mentionAt: Mentions;
  /** For each mention, how likely it is that it means its speaker. */
  readonly probabilities: Float64Array;
  readonly channels: readonly Channel[];
}

/** The attributions before an edit, and what they were made from. */
export interface EarlierQuotations {
  readonly article: Article;
  readonly answers: Answers;
  readonly quotations: readonly Attribution[];
}

/**
 * The quotations with their speakers, channels and own citations.
 * @param earlier those before an edit: what is the same before the edit stays the same object.
 */
export function answeredQuotations(now: Answered, earlier?: EarlierQuotations): readonly Attribution[] {
  const { article, context, answers, pulls, signatures, mentionAt, channels } = now;
  const { kinds } = answers;
  const choices = answers.choices.map((choice, index) => choice ?? signed(signatures[index]));
  const mentions = choices.map((choice) => choice?.mention && mentionAt(choice.mention));
  const citations = citationsFor(
    article,
    kinds.map((kind, index) => ({
      place: context.places[index],
      isSpeech: kind === 'speech' || kind === 'pull',
      speaker: mentions[index]?.speaker,
    })),
  );
  const own = article.quotations.map((quotation, index): Attribution => {
    const known = earlier && keptQuotation(now, earlier, index, mentions[index]);
    if (known && isEqual(known.citations, citations[index]!)) return known;
    return ownAttribution(now, { quotation, kind: kinds[index]!, place: context.places[index] }, choices[index], {
      mention: mentions[index],
      citations: citations[index]!,
    });
  });
  return own.map((attribution, index) => {
    if (attribution.kind !== 'pull') return attribution;
    const body = own[pulls[index]!]!;
    const spoken = attribution.speaker === undefined ? spokenIn(body, attribution) : attribution;
    return { ...spoken, body: pulls[index]!, channel: channelFor(channels, body) };
  });
}

/** What was chosen for a quotation, and how surely it is right. */
type Chosen = Pick<Choice, 'mention' | 'probability' | 'pattern'> & { readonly isSigned?: true };

const signed = (signature: PatternMatch | undefined): Chosen | undefined =>
  signature && { ...signature, probability: LAID_OUT, isSigned: true };

/** The attribution before an edit, if the answer, its block and its speaker are the same. */
function keptQuotation(
  { article, answers, probabilities }: Answered,
  earlier: EarlierQuotations,
  index: number,
  mention: Mention | undefined,
): Attribution | undefined {
  const known = earlier.quotations[index];
  const answer = answers.answers[index]!;
  const { lastBlock } = article.quotations[index]!;
  const isSame =
    known !== undefined &&
    known.quotation === article.quotations[index] &&
    known.kind !== 'pull' &&
    known.kind === answers.kinds[index] &&
    earlier.article.blocks[lastBlock] === article.blocks[lastBlock] &&
    earlier.answers.answers[index] === answer &&
    known.speaker === mention?.speaker &&
    known.nameConfidence === (answer.choice?.mention ? probabilities[answer.choice.mention.index] : 1);
  return isSame ? known : undefined;
}

const isEqual = (some: readonly Citation[], others: readonly Citation[]): boolean =>
  some.length === others.length && some.every((citation, at) => citation === others[at]);

/** A quotation, and where it is in the prose. */
interface Placed {
  readonly quotation: Quotation;
  readonly kind: QuotationKind;
  readonly place: Place | undefined;
}

/** What is known of a quotation without regard to others: if nothing names its speaker, only its kind. */
function ownAttribution(
  { article, context: { prose }, probabilities, channels }: Answered,
  { quotation, kind, place }: Placed,
  choice: Chosen | undefined,
  { mention, citations }: { readonly mention: Mention | undefined; readonly citations: readonly Citation[] },
): Attribution {
  const chosen: ProseMention | undefined = choice?.mention;
  const token = place && chosen ? cueOf(prose, place, chosen) : -1;
  const cue = token < 0 ? undefined : cueAt(prose, chosen!.block, token);
  const named = chosen && sentenceAround(article, chosen.block, chosen.start);
  const sentence = named ?? sentenceAround(article, quotation.lastBlock, quotation.end - 1) ?? quotation;
  return {
    quotation,
    kind,
    mention,
    speaker: mention?.speaker,
    cue,
    channel: channelFor(channels, { kind, cue, mention, quotation }),
    citations,
    confidence: choice?.probability ?? 0,
    nameConfidence: chosen && !choice?.isSigned ? probabilities[chosen.index]! : 1,
    evidence: {
      ...(!chosen
        ? { by: 'none' }
        : choice?.pattern === undefined
          ? { by: 'model' }
          : { by: 'pattern', pattern: choice.pattern }),
      sentence,
    },
  };
}

/** A pull quote without a signature has the speaker of the body's quotation with the same words. */
const spokenIn = (
  { speaker, confidence, nameConfidence, evidence: { sentence } }: Attribution,
  pull: Attribution,
): Attribution => ({ ...pull, speaker, confidence, nameConfidence, evidence: { by: 'same-words', sentence } });
