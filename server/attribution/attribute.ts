import type { Article } from '../article/article';
import type { Attribution, Attributions, Evidence, Mention, MentionForm, Speaker } from './attribution';
import { channelFor, channelsIn } from './channels';
import { citationsFor } from './citations';
import { contextOf } from './context';
import { resolvePronouns } from './coreference';
import { cueAt, cueOf } from './cues';
import { answer } from './answer';
import { pullQuotesOf } from './kind';
import { isNameKind, isPronounKind, type MentionKind } from './mentions';
import { matchPattern } from './patterns';
import type { People } from './people';
import type { Prose, ProseMention } from './prose';
import { roleBeside } from './roles';
import { sentenceAround, statementsOf } from './statements';

function formOf(kind: MentionKind): MentionForm {
  if (kind === 'fullName') return 'full';
  if (kind === 'bodyName') return 'body';
  if (isNameKind(kind)) return 'surname';
  return isPronounKind(kind) ? 'pronoun' : 'nominal';
}

/** Answers for every quotation of the article: who said it, and which citation serves it. Pure; linear in the text. */
export function attribute(article: Article): Attributions {
  const context = contextOf(article);
  const { prose, people, places, skeletons } = context;
  const pulls = pullQuotesOf(article, places);
  const { choices, kinds } = answer(context, pulls);
  // Pronouns once more, now that it is known who spoke.
  const spoke = new Set(choices.map((choice) => choice?.mention?.index ?? -1));
  const resolved = resolvePronouns(prose, people, skeletons, spoke);

  const mentionAt = (mention: ProseMention): Mention => {
    const { start, end, local, index } = mention;
    const who = resolved[index]!;
    return { start, end, form: formOf(local.kind), ...(who >= 0 ? { speaker: who } : {}) };
  };

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
      evidence: none,
    };
    const choice = choices[index] ?? null;
    if (place === null || choice === null) return kind === 'pull' ? { ...unknown, body: pulls[index]! } : unknown;
    const { mention: chosen, probability } = choice;
    if (chosen === null) return { ...unknown, confidence: probability };
    const pattern = matchPattern(prose, place);
    const agrees = pattern?.mention === chosen;
    const mention = mentionAt(chosen);
    const cue = cueOf(prose, place, chosen);
    return {
      ...unknown,
      mention,
      speaker: mention.speaker ?? null,
      cue: cue < 0 ? null : cueAt(prose, chosen.block, cue),
      confidence: probability,
      evidence: {
        by: agrees ? 'pattern' : 'model',
        ...(agrees ? { pattern: pattern.pattern } : {}),
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
    const { speaker, confidence, evidence } = body;
    return {
      ...attribution,
      channel,
      citations: citations[index]!,
      speaker,
      confidence,
      evidence: { by: 'same-words', sentence: evidence.sentence },
    };
  });

  const quoted = new Set(complete.map(({ speaker }) => speaker));
  return withSpeakers(
    speakersOf(article, prose, people, resolved, mentionAt),
    people.all.map(({ isEvident, index }) => isEvident || quoted.has(index)),
    {
      attributions: complete,
      mentions: prose.mentions
        .filter(({ isQuoted, local, index }) => !isQuoted && (isNameKind(local.kind) || resolved[index]! >= 0))
        .map(mentionAt),
      statements: statementsOf(article, prose, mentionAt),
      channels,
    },
  );
}

/** Keeps the names that stand for speakers, and numbers them anew everywhere. */
function withSpeakers(
  speakers: readonly Speaker[],
  isKept: readonly boolean[],
  rest: Omit<Attributions, 'speakers'>,
): Attributions {
  const numbers = new Map<number, number>();
  isKept.forEach((kept, index) => {
    if (kept) numbers.set(index, numbers.size);
  });
  const renumber = (mention: Mention): Mention => {
    const { speaker, ...unnamed } = mention;
    const number = speaker === undefined ? undefined : numbers.get(speaker);
    return number === undefined ? unnamed : { ...unnamed, speaker: number };
  };
  return {
    speakers: speakers
      .filter((_, index) => isKept[index])
      .map((speaker) => ({ ...speaker, mentions: speaker.mentions.map(renumber) })),
    attributions: rest.attributions.map((attribution) => ({
      ...attribution,
      mention: attribution.mention && renumber(attribution.mention),
      speaker: attribution.speaker === null ? null : (numbers.get(attribution.speaker) ?? null),
    })),
    mentions: rest.mentions.map(renumber),
    statements: rest.statements.map((statement) => ({ ...statement, mention: renumber(statement.mention) })),
    channels: rest.channels,
  };
}

function speakersOf(
  article: Article,
  prose: Prose,
  people: People,
  resolved: Int32Array,
  mentionAt: (mention: ProseMention) => Mention,
): Speaker[] {
  const mentions = people.all.map((): Mention[] => []);
  for (const mention of prose.mentions) {
    const who = resolved[mention.index]!;
    if (who >= 0) mentions[who]!.push(mentionAt(mention));
  }
  return people.all.map((person, index): Speaker => {
    const introduction = prose.mentions[person.introduction]!;
    const roleSpan = roleBeside(prose, introduction);
    return {
      name: person.name,
      kind: person.kind,
      ...(roleSpan === null ? {} : { role: article.text.slice(roleSpan.start, roleSpan.end), roleSpan }),
      mentions: mentions[index]!,
      introduction: sentenceAround(article, introduction.block, introduction.start) ?? introduction,
    };
  });
}
