import type { Article } from '../article/article';
import { answerSteps } from './quotations/decideSpeakers';
import { isCertain } from './attribution';
import { answeredQuotations } from './answeredQuotations';
import type { Attribution, Attributions } from './attribution';
import { withCarriedChannels } from './channels/carriedChannels';
import { channelsIn } from './channels/channels';
import { withCandidates } from './doubtedSpeakers';
import { contextOf } from './context';
import { resolvePronouns } from './people/pronouns';
import type { Resolution } from './people/pronouns';
import type { Answers } from './quotations/decideSpeakers';
import type { Context } from './context';
import { pullQuotesOf } from './quotations/kinds';
import { matchLayout } from './quotations/patterns';
import { withSharedCitations } from './sharedCitations';
import { finishedMentions, numberSpeakers, speakersOf } from './people/speakers';
import { statementsOf } from './statements';
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
  /** The quotations, before they are seen together. */
  readonly quotations: readonly Attribution[];
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
  const spoke = new Set<number>();
  for (const choice of choices) if (choice?.mention) spoke.add(choice.mention.index);
  const resolution = resolvePronouns(prose, people, skeletons, {
    speakers: spoke,
    earlier: earlier &&
      context.unchanged && {
        resolution: earlier.resolution,
        unchanged: context.unchanged,
        mentions: earlier.context.prose.mentions,
      },
  });
  const { resolved, probabilities, rivals } = resolution;

  const signatures = kinds.map((kind, index) => (kind === 'pull' ? matchLayout(prose, places[index]!) : undefined));
  const heard = new Set<number>();
  for (const index of spoke) heard.add(resolved[index]!);
  for (const signature of signatures) if (signature) heard.add(resolved[signature.mention.index]!);
  const numbers = numberSpeakers(people, heard);
  const mentionAt = finishedMentions(resolved, numbers);

  const channels = channelsIn(article);
  const complete = answeredQuotations(
    { article, context, answers, pulls, signatures, mentionAt, probabilities, channels },
    earlier,
  );
  workings.set(article, { article, context, answers, resolution, quotations: complete });

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
