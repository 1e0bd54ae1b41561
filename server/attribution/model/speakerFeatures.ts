import { CONTEXTS, SUBJECT_LINKS } from '../../english/subjectLinks';
import { MENTION_KINDS } from '../../english/mentions';
import type { People } from '../people/inventory';
import type { Place } from '../quotations/quotationPlaces';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../runningCounts';
import { Shape } from '../../english/tokens';
import type { QuotationView } from './quotationView';
import { FeatureSpace } from './featureSpace';
import type { FeatureSink } from './featureSpace';
import { APPOSED, GROUP, HEAD } from './mentionValues';
import { standingOf } from './mentionDistance';
import type { Strength } from './mentionDistance';
import { COUNT, countBin, CUE, DISTANCE, distanceBin, LENGTH, POST, PRE, WHERE, YES } from './featureValues';

/** A quotation that a colon opens, as in `Ana Ruiz: “…”`. */
const AFTER_COLON = PRE.indexOf('colon');

const CASE = ['lower', 'upper'] as const;
const RELATION = ['none', 'same', 'samePerson', 'earlier', 'later'] as const;
const OWNER = ['none', 'only', 'first', 'later'] as const;
const EVIDENCE = ['unknown', 'unproven', 'body', 'once', 'few', 'many', 'sureOnce', 'sureFew', 'sureMany'] as const;

export const speakerSpace = new FeatureSpace();
const t = speakerSpace.template.bind(speakerSpace);
const T = {
  kind: t('kind', MENTION_KINDS),
  kindWhere: t('kind+where', MENTION_KINDS, WHERE),
  wherePost: t('where+post', WHERE, POST, CASE),
  whereLength: t('where+length', WHERE, LENGTH),
  distance: t('distance', DISTANCE, WHERE, GROUP),
  subjectCue: t('subject+cue', SUBJECT_LINKS, CUE, WHERE),
  subjectContext: t('subject+context', SUBJECT_LINKS, CONTEXTS),
  contextWhere: t('context+where', CONTEXTS, WHERE, CUE),
  subjectGroup: t('subject+group', SUBJECT_LINKS, GROUP),
  contextGroup: t('context+group', CONTEXTS, GROUP),
  cueDistance: t('cueDistance', DISTANCE, WHERE, CUE),
  mentionsBetween: t('mentionsBetween', COUNT, WHERE),
  cuesBetween: t('cuesBetween', COUNT, WHERE),
  commasBetween: t('commasBetween', COUNT, WHERE),
  quotationsBetween: t('quotationsBetween', COUNT, WHERE, PRE),
  colonBetween: t('colonBetween', YES, WHERE),
  first: t('firstOfSentence', YES, YES, WHERE),
  previous: t('previousSpeaker', RELATION, PRE, YES),
  previousWhere: t('previousSpeaker+where', RELATION, WHERE, YES),
  owner: t('verbOwner', OWNER, CONTEXTS, GROUP),
  head: t('head', HEAD, GROUP, SUBJECT_LINKS),
  person: t('person', EVIDENCE, GROUP),
  apposed: t('apposed', APPOSED, CONTEXTS),
  subjectBetween: t('subject+between', SUBJECT_LINKS, COUNT, WHERE),
  lowerSubject: t('lower+subject', CASE, WHERE, SUBJECT_LINKS),
  strong: t('strong', YES, YES, YES, WHERE),
  label: t('label', YES, YES),
  signature: t('signature', YES, POST),
  colonAbove: t('colonAbove', YES, YES, SUBJECT_LINKS),
  none: t('none', PRE, POST, LENGTH),
  noneCue: t('noneCue', COUNT, COUNT, CASE),
} as const;

/** What is known about the quotations already answered. */
export interface Neighbours {
  /** Mention that names the speaker of the previous quotation, or -1; and that speaker's person, or -1. */
  readonly mention: number;
  readonly person: number;
  /** True where that quotation is in the same paragraph. */
  readonly isNear: boolean;
}

/** Writes the features of a candidate speaker of a quotation. */
export class SpeakerFeatures {
  constructor(
    private readonly prose: Prose,
    private readonly people: People,
    private readonly skeletons: Skeletons,
    /** Persons of all mentions, as far as known. */
    private readonly resolved: Int32Array,
  ) {}

  /** Features of the answer that nobody near is named as the speaker. */
  none(view: QuotationView, features: FeatureSink): void {
    const { place } = view;
    features.add(T.none, view.pre, view.post, view.length);
    const { cues } = this.skeletons.of(place.quotation.block);
    features.add(
      T.noneCue,
      countBin(cues[place.before + 1]!),
      countBin(cues.at(-1)! - cues[place.before + 1]!),
      view.lower,
    );
  }

  /** Features of the answer that this mention names the speaker. */
  candidate(
    view: QuotationView,
    mention: ProseMention,
    strength: Strength,
    neighbours: Neighbours,
    features: FeatureSink,
  ): void {
    const { place, pre, post, lower, length } = view;
    const { local, block } = mention;
    const { links } = local;
    const { isBefore, blocksApart, from, to, words, sentences, where } = standingOf(this.skeletons, view, mention);
    const skeleton = this.skeletons.of(block);
    const { kind, group, subject, context, cue, cueBefore, apposed, head } = mention.facts.values;

    features.add(T.kind, kind);
    features.add(T.kindWhere, kind, where);
    features.add(T.wherePost, where, post, lower);
    features.add(T.whereLength, where, length);
    features.add(T.distance, distanceBin(words), where, group);
    features.add(T.subjectCue, subject, cue, where);
    features.add(T.subjectContext, subject, context);
    features.add(T.contextWhere, context, where, cueBefore);
    features.add(T.subjectGroup, subject, group);
    features.add(T.contextGroup, context, group);
    features.add(T.apposed, apposed, context);
    features.add(T.lowerSubject, lower, where, subject);
    const isStrong = strength.strong.has(mention.index);
    features.add(T.strong, isStrong ? 1 : 0, strength.before ? 1 : 0, strength.after ? 1 : 0, where);
    if (links.verb >= 0) this.cueFeatures(view, mention, where, cue, subject, blocksApart === 0, isBefore, features);
    features.add(T.mentionsBetween, countBin(this.mentionsBetween(mention, place, isBefore)), where);
    features.add(T.cuesBetween, countBin(skeleton.cues[to]! - skeleton.cues[from]!), where);
    features.add(T.commasBetween, countBin(skeleton.commas[to]! - skeleton.commas[from]!), where);
    features.add(T.quotationsBetween, countBin(skeleton.quotations[to]! - skeleton.quotations[from]!), where, pre);
    features.add(T.colonBetween, skeleton.colons[to]! > skeleton.colons[from]! ? 1 : 0, where);
    features.add(T.first, this.isFirst(mention) ? 1 : 0, local.titleFirst === 0 ? 1 : 0, where);
    const relation = this.relationTo(mention, neighbours);
    features.add(T.previous, relation, pre, neighbours.isNear ? 1 : 0);
    features.add(T.previousWhere, relation, where, neighbours.isNear ? 1 : 0);
    features.add(T.owner, this.ownerBin(mention), context, group);
    features.add(T.head, head, group, subject);
    features.add(T.person, this.evidenceBin(mention), group);
    if (isBefore && blocksApart === 0 && words === 0 && local.titleFirst === 0)
      features.add(T.label, pre === AFTER_COLON ? 1 : 0, group === 0 ? 1 : 0);
    if (!isBefore && words === 0 && links.context === 'dash')
      features.add(T.signature, blocksApart === 0 ? 0 : 1, post);
    if (isBefore && blocksApart === 1) {
      const { flags, count } = this.prose.blocks[block]!.tokens;
      features.add(T.colonAbove, (flags[count - 1]! & Shape.colon) === 0 ? 0 : 1, sentences === 0 ? 1 : 0, subject);
    }
  }

  private cueFeatures(
    { place }: QuotationView,
    mention: ProseMention,
    where: number,
    cue: number,
    subject: number,
    isSameBlock: boolean,
    isBefore: boolean,
    features: FeatureSink,
  ): void {
    const { verb } = mention.local.links;
    const { words, cues } = this.skeletons.of(mention.block);
    const edge = isSameBlock ? (isBefore ? place.before + 1 : place.after) : isBefore ? words.length - 1 : 0;
    const distance = isBefore ? words[edge]! - words[Math.min(verb + 1, edge)]! : words[verb]! - words[edge]!;
    features.add(T.cueDistance, distanceBin(Math.max(0, distance)), where, cue);
    if (isBefore && verb < edge)
      features.add(T.subjectBetween, subject, countBin(cues[edge]! - cues[verb + 1]!), where);
  }

  private mentionsBetween(mention: ProseMention, { quotation }: Place, isBefore: boolean): number {
    const { mentions } = this.prose;
    let count = 0;
    const step = isBefore ? 1 : -1;
    for (let index = mention.index + step; count < 3 && index >= 0 && index < mentions.length; index += step) {
      const other = mentions[index]!;
      if (isBefore ? other.start >= quotation.start : other.end <= quotation.end) break;
      if (!other.isQuoted && !(other.start < mention.end && mention.start < other.end)) count++;
    }
    return count;
  }

  /** True where no other mention comes before it in its sentence. */
  private isFirst({ index, block, start }: ProseMention): boolean {
    const previous = this.prose.mentions[index - 1];
    if (previous?.block !== block || previous.isQuoted) return true;
    const { sentences } = this.skeletons.of(block);
    return (
      sentences[this.prose.mentions[index]!.local.first]! > sentences[previous.local.first]! || start < previous.end
    );
  }

  private relationTo(mention: ProseMention, { mention: spoke, person }: Neighbours): number {
    if (spoke < 0) return 0;
    if (spoke === mention.index) return 1;
    if (person >= 0 && this.resolved[mention.index] === person) return 2;
    return mention.index < spoke ? 3 : 4;
  }

  /**
   * Whether the mention alone is the subject of its verb, or follows another within the subject: "a spokesman for Ruiz
   * said".
   */
  private ownerBin({ index, block, local }: ProseMention): number {
    const { verb } = local.links;
    if (verb < 0) return 0;
    const { mentions } = this.prose;
    const shares = (other: ProseMention | undefined): boolean =>
      other?.block === block &&
      other.local.links.verb === verb &&
      (other.local.last < local.first || other.local.first > local.last);
    for (let other = index - 1; other >= index - 3; other--) if (shares(mentions[other])) return 3;
    for (let other = index + 1; other <= index + 3; other++) if (shares(mentions[other])) return 2;
    return 1;
  }

  private evidenceBin(mention: ProseMention): number {
    const who = this.people.of[mention.index]!;
    if (who < 0) return 0;
    const { isEvident, isGenderSure, kind, names } = this.people.all[who]!;
    if (!isEvident) return 1;
    if (kind === 'body') return 2;
    return (isGenderSure ? 6 : 3) + (names.length === 1 ? 0 : names.length < 6 ? 1 : 2);
  }
}
