import type { Article } from '../article/article';
import { answer } from './quotations/answers';
import { isCertain } from './attribution';
import type { Attribution, Attributions, Evidence } from './attribution';
import { withCarriedChannels } from './channels/carried';
import { channelFor, channelsIn } from './channels/channels';
import { citationsFor } from './servingCitations';
import { contextOf } from './context';
import { resolvePronouns } from './people/coreference';
import { cueAt, cueOf } from './quotations/cues';
import { pullQuotesOf } from './quotations/kinds';
import { finishedMentions, numberSpeakers, speakersOf } from './people/speakers';
import { sentenceAround, statementsOf } from './statements';

/** Answers for every quotation of the article: who said it, and which citation serves it. Pure; linear in the text. */
export function attribute(article: Article): Attributions {
  const context = contextOf(article);
  const { prose, people, places, skeletons } = context;
  const pulls = pullQuotesOf(article, places);
  const { choices, kinds } = answer(context, pulls);
  // Pronouns once more, now that it is known who spoke.
  const spoke = new Set(choices.map((choice) => choice?.mention?.index ?? -1));
  const { resolved, probabilities } = resolvePronouns(prose, people, skeletons, spoke);

  const heard = new Set(choices.map((choice) => (choice?.mention ? resolved[choice.mention.index]! : -1)));
  const numbers = numberSpeakers(people, heard);
  const mentionAt = finishedMentions(resolved, numbers);

  const attributions = article.quotations.map((quotation, index): Attribution => {
    const kind = kinds[index]!;
    const place = places[index] ?? null;
    const sentence = sentenceAround(article, quotation.lastBlock, quotation.end - 1) ?? quotation;
    const none: Evidence = { by: 'none', sentence };
    const unknown = {
      quotation,
      kind,
      mention: null,
      speaker: null,
      cue: null,
      channel: null,
      citations: [],
      confidence: 0,
      nameConfidence: 1,
      evidence: none,
    };
    const choice = choices[index] ?? null;
    if (place === null || choice === null) return kind === 'pull' ? { ...unknown, body: pulls[index]! } : unknown;
    const { mention: chosen, probability, pattern } = choice;
    if (chosen === null) return { ...unknown, confidence: probability };
    const mention = mentionAt(chosen);
    const cue = cueOf(prose, place, chosen);
    return {
      ...unknown,
      mention,
      speaker: mention.speaker ?? null,
      cue: cue < 0 ? null : cueAt(prose, chosen.block, cue),
      confidence: probability,
      nameConfidence: probabilities[chosen.index]!,
      evidence: {
        ...(pattern === null ? { by: 'model' } : { by: 'pattern', pattern }),
        sentence: sentenceAround(article, chosen.block, chosen.start) ?? sentence,
      },
    };
  });
  const citations = citationsFor(
    article,
    attributions.map(({ kind, speaker }, index) => ({
      place: places[index] ?? null,
      isSpeech: kind === 'speech' || kind === 'pull',
      speaker,
    })),
  );
  const channels = channelsIn(article);
  const complete = attributions.map((attribution, index): Attribution => {
    const body = attribution.body === undefined ? undefined : attributions[attribution.body];
    const channel = channelFor(channels, body ?? attribution);
    if (body === undefined) return { ...attribution, channel, citations: citations[index]! };
    const { speaker, confidence, nameConfidence, evidence } = body;
    return {
      ...attribution,
      channel,
      citations: citations[index]!,
      speaker,
      confidence,
      nameConfidence,
      evidence: { by: 'same-words', sentence: evidence.sentence },
    };
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
  return { ...spoken, attributions: withCarriedChannels(article, complete, spoken) };
}
