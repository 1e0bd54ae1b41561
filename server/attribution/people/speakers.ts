import type { Article } from '../../article/article';
import type { Mention, MentionForm, Speaker } from '../attribution';
import { isNameKind, isPronounKind } from '../../english/mentions';
import type { MentionKind } from '../../english/mentions';
import type { People } from './inventory';
import type { Prose, ProseMention } from '../prose';
import { shift, textOf } from '../../text/span';
import { sentenceAround } from '../statements';

/** Returns the finished form of a mention. */
export type Mentions = (mention: ProseMention) => Mention;

function formOf(kind: MentionKind): MentionForm {
  if (kind === 'fullName') return 'full';
  if (kind === 'bodyName') return 'body';
  if (isNameKind(kind)) return 'surname';
  return isPronounKind(kind) ? 'pronoun' : 'nominal';
}

/**
 * Speaker numbers by person: those whom the article treats as people or organizations that speak, in the order of their
 * names;
 * -1 for the others (places, adjectives).
 * @param heard persons who say something in the article.
 */
export function numberSpeakers(people: People, heard: ReadonlySet<number>): Int32Array {
  let next = 0;
  return Int32Array.from(people.all, ({ isEvident, index }) => (isEvident || heard.has(index) ? next++ : -1));
}

/** @param resolved person of each mention, or -1; @param numbers speaker of each person, or -1. */
export const finishedMentions =
  (resolved: Int32Array, numbers: Int32Array): Mentions =>
  ({ start, end, local, index }) => {
    const speaker = numbers[resolved[index]!] ?? -1;
    const form = formOf(local.kind);
    return speaker < 0 ? { start, end, form } : { start, end, form, speaker };
  };

/** The speakers, and all mentions outside quotations that name somebody. */
export function speakersOf(
  article: Article,
  prose: Prose,
  people: People,
  numbers: Int32Array,
  mentionAt: Mentions,
): { speakers: Speaker[]; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const bySpeaker: Mention[][] = [];
  for (const number of numbers) if (number >= 0) bySpeaker.push([]);
  for (const mention of prose.mentions) {
    const finished = mentionAt(mention);
    if (finished.speaker !== undefined) bySpeaker[finished.speaker]!.push(finished);
    if (!mention.isQuoted && (finished.speaker !== undefined || isNameKind(mention.local.kind)))
      mentions.push(finished);
  }
  const speakers = people.all
    .filter(({ index }) => numbers[index]! >= 0)
    .map(({ name, kind, introduction, index }): Speaker => {
      const first = prose.mentions[introduction]!;
      const role = first.facts.role && shift(first.facts.role.span, article.blocks[first.block]!.start);
      return {
        name,
        kind,
        ...(role === undefined ? {} : { role: textOf(article.text, role), roleSpan: role }),
        mentions: bySpeaker[numbers[index]!]!,
        introduction: sentenceAround(article, first.block, first.start) ?? first,
      };
    });
  return { speakers, mentions };
}
