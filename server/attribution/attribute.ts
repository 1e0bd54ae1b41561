import type { Article, Quotation } from '../article/article';
import { answerSteps } from './quotations/decideSpeakers';
import { isCertain } from './attribution';
import type { Attribution, Attributions, Mention, QuotationKind } from './attribution';
import { withCarriedChannels } from './channels/carriedChannels';
import { channelFor, channelsIn } from './channels/channels';
import { withCandidates } from './doubtedSpeakers';
import { citationsFor } from './quotationCitations';
import { contextOf } from './context';
import { resolvePronouns } from './people/pronouns';
import type { Resolution } from './people/pronouns';
import type { Answers } from './quotations/decideSpeakers';
import type { Context } from './context';
import { cueAt, cueOf } from './quotations/cues';
import { pullQuotesOf } from './quotations/kinds';
import type { Place } from './quotations/quotationPlaces';
import { LAID_OUT } from './model/speakerModel';
import type { Choice } from './model/speakerModel';
import { matchLayout } from './quotations/patterns';
import type { Prose, ProseMention } from './prose';
import { withSharedCitations } from './sharedCitations';
import { finishedMentions, numberSpeakers, speakersOf } from './people/speakers';
import { sentenceAround, statementsOf } from './statements';
import { finished } from '../text/steps';
import type { Steps } from '../text/steps';

/** Answers for every quotation of the article who said it and which citation supports it. Pure; linear in the text. */
export const attribute = (article: Article): Attributions => finished(attributionSteps(article));

/** What an article's attributions rest on: kept for the next keystroke. */
interface Working {
  readonly article: Article;
  readonly context: Context;
  readonly answers: Answers;
  /** Whom each mention means, now that the speakers are known. */
  readonly resolution: Resolution;
}

const workings = new WeakMap<Article, Working>();

/**
 * {@link attribute} in steps.
 * @param previous the article before an edit: what has not changed since is not answered again.
 */
export function* attributionSteps(article: Article, previous?: Article): Steps<Attributions> {
  const earlier = previous?.house === article.house ? workings.get(previous) : undefined;
  const context = contextOf(article, undefined, earlier);
  yield;
  const { prose, people, places, skeletons } = context;
  const pulls = pullQuotesOf(article, places);
  const answers = yield* answerSteps(
    context,
    pulls,
    earlier &&
      context.unchanged && {
        answers: earlier.answers.answers,
        resolved: earlier.context.resolved,
        unchanged: context.unchanged,
      },
  );
  const { choices, kinds } = answers;
  // Pronouns are resolved again, now that the speakers are known.
  const spoke = new Set(choices.map((choice) => choice?.mention?.index ?? -1));
  const resolution = resolvePronouns(prose, people, skeletons, {
    speakers: spoke,
    earlier: earlier && context.unchanged && { resolution: earlier.resolution, unchanged: context.unchanged },
  });
  workings.set(article, { article, context, answers, resolution });
  const { resolved, probabilities, rivals } = resolution;

  const signatures = kinds.map((kind, index) => (kind === 'pull' ? matchLayout(prose, places[index]!) : undefined));
  const named = [...choices, ...signatures].map((choice) => choice?.mention);
  const heard = new Set(named.map((mention) => (mention ? resolved[mention.index]! : -1)));
  const numbers = numberSpeakers(people, heard);
  const mentionAt = finishedMentions(resolved, numbers);

  const answered = article.quotations.map((quotation, index): Attribution => {
    const kind = kinds[index]!;
    const place = places[index];
    const choice = choices[index];
    const unknown = unanswered(article, quotation, kind);
    const signature = signatures[index];
    if (place !== undefined && signature !== undefined) {
      const answer = { ...signature, probability: LAID_OUT, nameConfidence: 1 };
      const signed = withSpeaker(article, prose, unknown, place, answer, mentionAt(signature.mention));
      return { ...signed, body: pulls[index]! };
    }
    if (kind === 'pull') return { ...unknown, body: pulls[index]! };
    if (place === undefined || choice === undefined) return unknown;
    const { mention, probability } = choice;
    if (mention === undefined) return { ...unknown, confidence: probability };
    const answer = { ...choice, mention, nameConfidence: probabilities[mention.index]! };
    return withSpeaker(article, prose, unknown, place, answer, mentionAt(mention));
  });
  const citations = citationsFor(
    article,
    answered.map(({ kind, speaker }, index) => ({
      place: places[index],
      isSpeech: kind === 'speech' || kind === 'pull',
      speaker,
    })),
  );
  const channels = channelsIn(article);
  const complete = answered.map((attribution, index): Attribution => {
    const body = attribution.body === undefined ? undefined : answered[attribution.body];
    const isSigned = attribution.speaker !== undefined;
    const own = body === undefined || isSigned ? attribution : spokenIn(body, attribution);
    return { ...own, channel: channelFor(channels, body ?? attribution), citations: citations[index]! };
  });

  const spoken = {
    ...speakersOf(article, prose, people, numbers, mentionAt),
    statements: statementsOf(article, prose, (mention) => {
      const { speaker, ...words } = mentionAt(mention);
      const isSure = isCertain({ confidence: probabilities[mention.index]! });
      return isSure && speaker !== undefined ? { ...words, speaker } : words;
    }),
    channels,
  };
  const rivalOf = (index: number): number | undefined => {
    const { mention, rival, probability } = choices[index]!;
    // Where the words that name the speaker are sure, it is open whom they mean.
    const person = isCertain({ confidence: probability }) ? rivals[mention!.index] : rival && resolved[rival.index];
    return numbers[person ?? -1];
  };
  const doubted = withCandidates(complete, spoken, rivalOf);
  const carried = withCarriedChannels(article, doubted, spoken);
  return { ...spoken, ofQuotations: withSharedCitations(article, carried, spoken.mentions) };
}

/** A quotation of which nothing is known but its kind. */
const unanswered = (article: Article, quotation: Quotation, kind: QuotationKind): Attribution => ({
  quotation,
  kind,
  mention: undefined,
  speaker: undefined,
  cue: undefined,
  channel: undefined,
  citations: [],
  confidence: 0,
  nameConfidence: 1,
  evidence: { by: 'none', sentence: sentenceAround(article, quotation.lastBlock, quotation.end - 1) ?? quotation },
});

/** A mention that was chosen, and how surely it is right. */
type Answer = Pick<Choice, 'probability' | 'pattern'> & { mention: ProseMention; nameConfidence: number };

/** The attribution with the mention that was chosen, and the sentence that supports it. */
function withSpeaker(
  article: Article,
  prose: Prose,
  unknown: Attribution,
  place: Place,
  { mention: chosen, probability, pattern, nameConfidence }: Answer,
  mention: Mention,
): Attribution {
  const cue = cueOf(prose, place, chosen);
  return {
    ...unknown,
    mention,
    speaker: mention.speaker,
    cue: cue < 0 ? undefined : cueAt(prose, chosen.block, cue),
    confidence: probability,
    nameConfidence,
    evidence: {
      ...(pattern === undefined ? { by: 'model' } : { by: 'pattern', pattern }),
      sentence: sentenceAround(article, chosen.block, chosen.start) ?? unknown.evidence.sentence,
    },
  };
}

/** A pull quote without a signature has the speaker of the body's quotation with the same words. */
const spokenIn = (
  { speaker, confidence, nameConfidence, evidence: { sentence } }: Attribution,
  pull: Attribution,
): Attribution => ({ ...pull, speaker, confidence, nameConfidence, evidence: { by: 'same-words', sentence } });
