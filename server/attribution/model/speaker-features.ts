import { reportingVerbs } from '../lexicon/reporting-verbs';
import { Class } from '../lexicon/words';
import { CONTEXTS, isFinite, SUBJECT_LINKS } from '../links';
import { APPOSITIONS, MENTION_KINDS } from '../mentions';
import type { People } from '../people';
import { closesBlock, type Place } from '../place';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../skeleton';
import { Shape } from '../tokens';
import { type FeatureSink, FeatureSpace } from './space';

/** Where a candidate stands: sentences before or after the quotation in its paragraph, or paragraphs above or below. */
export const WHERE = [
  'before0',
  'before1',
  'before2',
  'before3+',
  'above1',
  'above2',
  'above3+',
  'after0',
  'after1',
  'after2+',
  'below1',
  'below2+',
] as const;
/** What stands before the opening mark. */
export const PRE = [
  'block',
  'sentence',
  'comma',
  'colon',
  'dash',
  'that',
  'cue',
  'preposition',
  'determiner',
  'otherClosed',
  'word',
] as const;
/** What follows the closing mark. */
export const POST = ['block', 'sentence', 'comma', 'question', 'dash', 'cue', 'name', 'closed', 'word'] as const;
export const LENGTH = ['1', '2-3', '4-6', '7-12', '13+'] as const;
const COUNT = ['0', '1', '2', '3+'] as const;
const DISTANCE = ['0', '1', '2', '3-4', '5-8', '9-15', '16-30', '31+'] as const;
export const CUE = [
  'say',
  'tell',
  'ask',
  'report',
  'judge',
  'think',
  'participle',
  'past',
  'third',
  'other',
  'none',
] as const;
const GROUP = ['name', 'pronoun', 'plural', 'who', 'possessive', 'nominal', 'bare'] as const;
const CASE = ['lower', 'upper'] as const;
const YES = ['no', 'yes'] as const;
const APPOSED = ['no', ...APPOSITIONS] as const;
const RELATION = ['none', 'same', 'samePerson', 'earlier', 'later'] as const;
const HEAD = ['role', 'document', 'body', 'time', 'person', 'other'] as const;
const EVIDENCE = ['unknown', 'none', 'once', 'few', 'many'] as const;

const KIND_GROUP: Readonly<Record<(typeof MENTION_KINDS)[number], number>> = {
  fullName: 0,
  singleName: 0,
  doubtfulName: 0,
  bodyName: 0,
  he: 1,
  she: 1,
  they: 2,
  it: 2,
  we: 2,
  who: 3,
  possessivePronoun: 4,
  definite: 5,
  indefinite: 5,
  possessive: 5,
  quantifier: 6,
  bare: 6,
};

export const speakerSpace = new FeatureSpace();
const t = speakerSpace.template.bind(speakerSpace);
const T = {
  kind: t('kind', MENTION_KINDS),
  kindWhere: t('kind+where', MENTION_KINDS, WHERE),
  wherePre: t('where+pre', WHERE, PRE, CASE),
  wherePost: t('where+post', WHERE, POST, CASE),
  whereLength: t('where+length', WHERE, LENGTH),
  distance: t('distance', DISTANCE, WHERE, GROUP),
  subjectCue: t('subject+cue', SUBJECT_LINKS, CUE, WHERE),
  subjectContext: t('subject+context', SUBJECT_LINKS, CONTEXTS),
  contextWhere: t('context+where', CONTEXTS, WHERE, CUE),
  subjectGroup: t('subject+group', SUBJECT_LINKS, GROUP),
  contextGroup: t('context+group', CONTEXTS, GROUP),
  cueDistance: t('cueDistance', DISTANCE, WHERE, CUE),
  cueBeyond: t('cueBeyond', YES, WHERE, SUBJECT_LINKS),
  behindCue: t('behindCue', DISTANCE, CONTEXTS),
  mentionsBetween: t('mentionsBetween', COUNT, WHERE),
  subjectsBetween: t('subjectsBetween', COUNT, WHERE),
  cuesBetween: t('cuesBetween', COUNT, WHERE),
  commasBetween: t('commasBetween', COUNT, WHERE),
  quotationsBetween: t('quotationsBetween', COUNT, WHERE, PRE),
  colonBetween: t('colonBetween', YES, WHERE),
  first: t('firstOfSentence', YES, YES, WHERE),
  previous: t('previousSpeaker', RELATION, PRE, YES),
  previousWhere: t('previousSpeaker+where', RELATION, WHERE, YES),
  next: t('nextQuotation', DISTANCE, WHERE),
  head: t('head', HEAD, GROUP, SUBJECT_LINKS),
  person: t('person', EVIDENCE, GROUP),
  apposed: t('apposed', APPOSED, CONTEXTS),
  subjectBetween: t('subject+between', SUBJECT_LINKS, COUNT, WHERE),
  lowerSubject: t('lower+subject', CASE, WHERE, SUBJECT_LINKS),
  strong: t('strong', YES, YES, YES, WHERE),
  strongPost: t('strong+post', YES, YES, POST, PRE),
  nearest: t('nearestSubject', YES, YES, WHERE),
  fused: t('fused', PRE, SUBJECT_LINKS, CUE),
  label: t('label', YES, YES),
  signature: t('signature', YES, POST),
  colonAbove: t('colonAbove', YES, YES, SUBJECT_LINKS),
  none: t('none', PRE, POST, LENGTH),
  noneCue: t('noneCue', COUNT, COUNT, CASE),
} as const;

const distanceBin = (words: number): number =>
  words <= 2 ? words : words <= 4 ? 3 : words <= 8 ? 4 : words <= 15 ? 5 : words <= 30 ? 6 : 7;
const countBin = (count: number): number => Math.min(count, 3);
const lengthBin = (words: number): number => (words <= 1 ? 0 : words <= 3 ? 1 : words <= 6 ? 2 : words <= 12 ? 3 : 4);

/** What of a quotation the features of all its candidates share. */
export interface QuotationView {
  readonly place: Place;
  readonly pre: number;
  readonly post: number;
  readonly lower: number;
  readonly length: number;
  readonly endsSentence: boolean;
}

function preOf({ opening: { tokens }, before }: Place): number {
  if (before < 0) return 0;
  const bits = tokens.flags[before]!;
  if ((bits & (Shape.stop | Shape.quote)) !== 0) return 1;
  if ((bits & Shape.comma) !== 0) return 2;
  if ((bits & Shape.colon) !== 0) return 3;
  if ((bits & (Shape.dash | Shape.parenthesis)) !== 0) return 4;
  if (tokens.words[before] === 'that') return 5;
  if ((bits & Class.cue) !== 0) return 6;
  if ((bits & Class.preposition) !== 0) return 7;
  if ((bits & (Class.determiner | Class.possessive | Shape.clitic)) !== 0) return 8;
  return (bits & Class.function) !== 0 ? 9 : 10;
}

function postOf(place: Place): number {
  const { closing, after, lastMark } = place;
  const { flags } = closing.tokens;
  if (closesBlock(place)) return 0;
  const bits = flags[after]!;
  if ((bits & Shape.stop) !== 0 || lastMark === '.') return 1;
  const isCapital = (bits & Shape.capital) !== 0;
  if (lastMark === ',' || (bits & Shape.comma) !== 0) return 2;
  if (lastMark !== '' && '?!…'.includes(lastMark)) return 3;
  if ((bits & (Shape.dash | Shape.parenthesis)) !== 0 || lastMark !== '') return 4;
  if ((bits & Class.cue) !== 0) return 5;
  if (isCapital) return 6;
  return (bits & Class.function) !== 0 ? 7 : 8;
}

/** Reads what the features of a quotation's candidates share. */
export function viewOf(prose: Prose, place: Place): QuotationView {
  const { quotation, opening, closing, before, after } = place;
  const words = opening === closing ? after - before - 3 : 99;
  const first =
    /[\p{L}\p{N}]/u.exec(prose.text.slice(quotation.content.start, quotation.content.start + 8))?.[0] ?? 'x';
  const post = postOf(place);
  return {
    place,
    pre: preOf(place),
    post,
    lower: first === first.toLowerCase() ? 0 : 1,
    length: lengthBin(words),
    endsSentence: post === 0 || post === 1,
  };
}

/** Index into {@link CUE} of a verb's token. */
export function cueBin(prose: Prose, mention: ProseMention, token: number): number {
  if (token < 0) return CUE.indexOf('none');
  const { words } = prose.blocks[mention.block]!.tokens;
  const word = words[token]!;
  const verb = reportingVerbs.get(word);
  if (verb !== undefined)
    return verb.inflection === 'participle' ? CUE.indexOf('participle') : CUE.indexOf(verb.cueClass);
  if (word === 'according') return CUE.indexOf('report');
  if (word.endsWith('ed')) return CUE.indexOf('past');
  return word.endsWith('s') ? CUE.indexOf('third') : CUE.indexOf('other');
}

function headBin(prose: Prose, { block, local }: ProseMention): number {
  const { flags, words } = prose.blocks[block]!.tokens;
  const bits = flags[local.last]!;
  if ((bits & (Class.role | Class.title)) !== 0) return 0;
  if ((bits & Class.document) !== 0) return 1;
  if ((bits & Class.body) !== 0) return 2;
  if ((bits & Class.time) !== 0) return 3;
  return /(?:[eo]r|ist|man|woman|ian|[ae]nt)s?$/u.test(words[local.last]!) ? 4 : 5;
}

/** What is known of the quotations already answered. */
export interface Neighbours {
  /** Mention that names the speaker of the quotation before, or -1; and that quotation's person, or -1. */
  readonly mention: number;
  readonly person: number;
  /** True where that quotation stands in the same paragraph. */
  readonly isNear: boolean;
  /** The next quotation in the same paragraph, where there is one. */
  readonly next: Place | null;
}

/** Where a mention stands to a quotation. */
export interface Standing {
  readonly isBefore: boolean;
  readonly blocksApart: number;
  /** The tokens between, in the mention's block. */
  readonly from: number;
  readonly to: number;
  /** Words and sentence ends among them, outside quotations. */
  readonly words: number;
  readonly sentences: number;
  /** Index into {@link WHERE}. */
  readonly where: number;
}

/** Which of a quotation's candidates a reporting verb ties to it. */
export interface Strength {
  /** Indexes of mentions beside the quotation, with their verb. */
  readonly strong: ReadonlySet<number>;
  readonly before: boolean;
  readonly after: boolean;
  /** The nearest subjects of reporting verbs: indexes of mentions, or -1. */
  readonly nearestBefore: number;
  readonly nearestAfter: number;
}

const CLOSE_SUBJECTS = new Set(['direct', 'auxiliary', 'apposition', 'phrase']);

function isFiniteSubject(prose: Prose, { block, local: { links } }: ProseMention): boolean {
  return (
    CLOSE_SUBJECTS.has(links.subject) &&
    links.context !== 'preposition' &&
    isFinite(prose.blocks[block]!.tokens, links.verb)
  );
}

/** Writes the features of a candidate for a quotation. */
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

  /** Where a mention stands to the quotation, and the tokens of its block between the two. */
  standing(view: QuotationView, { block, end, local }: ProseMention): Standing {
    const { place } = view;
    const isBefore = end <= place.quotation.start;
    const home = isBefore ? place.quotation.block : place.quotation.lastBlock;
    const skeleton = this.skeletons.of(block);
    const blocksApart = Math.abs(block - home);
    const from = isBefore ? local.last + 1 : blocksApart === 0 ? place.after : 0;
    const to = isBefore ? (blocksApart === 0 ? place.before + 1 : skeleton.words.length - 1) : local.titleFirst;
    const words = skeleton.words[to]! - skeleton.words[from]!;
    const sentences = skeleton.sentences[to]! - skeleton.sentences[from]!;
    const where = whereBin(isBefore, blocksApart, sentences + (!isBefore && view.endsSentence ? 1 : 0));
    return { isBefore, blocksApart, from, to, words, sentences, where };
  }

  candidate(
    view: QuotationView,
    mention: ProseMention,
    strength: Strength,
    neighbours: Neighbours,
    features: FeatureSink,
  ): void {
    const { place, pre, post, lower, length } = view;
    const { local, block } = mention;
    const { links, apposition } = local;
    const { isBefore, blocksApart, from, to, words, sentences, where } = this.standing(view, mention);
    const skeleton = this.skeletons.of(block);
    const kind = MENTION_KINDS.indexOf(local.kind);
    const group = KIND_GROUP[local.kind];
    const subject = SUBJECT_LINKS.indexOf(links.subject);
    const context = CONTEXTS.indexOf(links.context);
    const cue = cueBin(this.prose, mention, links.verb);

    features.add(T.kind, kind);
    features.add(T.kindWhere, kind, where);
    features.add(T.wherePre, where, pre, lower);
    features.add(T.wherePost, where, post, lower);
    features.add(T.whereLength, where, length);
    features.add(T.distance, distanceBin(words), where, group);
    features.add(T.subjectCue, subject, cue, where);
    features.add(T.subjectContext, subject, context);
    features.add(T.contextWhere, context, where, cueBin(this.prose, mention, links.before));
    features.add(T.subjectGroup, subject, group);
    features.add(T.contextGroup, context, group);
    if (where === 0) features.add(T.fused, pre, subject, cue);
    features.add(T.apposed, apposition === undefined ? 0 : APPOSED.indexOf(apposition.relation), context);
    features.add(T.lowerSubject, lower, where, subject);
    const isStrong = strength.strong.has(mention.index);
    features.add(T.strong, isStrong ? 1 : 0, strength.before ? 1 : 0, strength.after ? 1 : 0, where);
    if (isStrong) features.add(T.strongPost, strength.before ? 1 : 0, strength.after ? 1 : 0, post, pre);
    const isNearest = strength.nearestBefore === mention.index || strength.nearestAfter === mention.index;
    features.add(T.nearest, isNearest ? 1 : 0, isFiniteSubject(this.prose, mention) ? 1 : 0, where);
    if (links.verb >= 0) this.cueFeatures(view, mention, where, cue, subject, blocksApart === 0, isBefore, features);
    if (links.before >= 0 && !isBefore && blocksApart === 0 && links.before >= place.after)
      features.add(T.behindCue, distanceBin(skeleton.words[links.before]! - skeleton.words[place.after]!), context);
    features.add(T.mentionsBetween, countBin(this.mentionsBetween(mention, place, isBefore)), where);
    features.add(T.cuesBetween, countBin(skeleton.cues[to]! - skeleton.cues[from]!), where);
    features.add(T.commasBetween, countBin(skeleton.commas[to]! - skeleton.commas[from]!), where);
    features.add(T.quotationsBetween, countBin(skeleton.quotations[to]! - skeleton.quotations[from]!), where, pre);
    features.add(T.colonBetween, skeleton.colons[to]! > skeleton.colons[from]! ? 1 : 0, where);
    features.add(T.first, this.isFirst(mention) ? 1 : 0, local.titleFirst === 0 ? 1 : 0, where);
    const relation = this.relationTo(mention, neighbours);
    features.add(T.previous, relation, pre, neighbours.isNear ? 1 : 0);
    features.add(T.previousWhere, relation, where, neighbours.isNear ? 1 : 0);
    if (!isBefore && blocksApart === 0 && neighbours.next !== null) {
      const gap = neighbours.next.before - local.last;
      features.add(T.next, gap < 0 ? 7 : distanceBin(gap), where);
    }
    features.add(T.head, headBin(this.prose, mention), group, subject);
    features.add(T.person, this.evidenceBin(mention), group);
    if (isBefore && blocksApart === 0 && words === 0 && local.titleFirst === 0)
      features.add(T.label, pre === 3 ? 1 : 0, group === 0 ? 1 : 0);
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
    const isBeyond = isBefore && verb >= edge;
    features.add(T.cueBeyond, isBeyond ? 1 : 0, where, subject);
    const distance = isBefore ? words[edge]! - words[Math.min(verb + 1, edge)]! : words[verb]! - words[edge]!;
    features.add(T.cueDistance, distanceBin(Math.max(0, distance)), where, cue);
    if (isBefore && !isBeyond) {
      const between = countBin(cues[edge]! - cues[verb + 1]!);
      features.add(T.subjectsBetween, between, where);
      features.add(T.subjectBetween, subject, between, where);
    }
  }

  /** Which candidates have a reporting verb beside the quotation, and which are the nearest subjects of any. */
  strengthOf({ place }: QuotationView, candidates: readonly ProseMention[]): Strength {
    const strong = new Set<number>();
    let [before, after, nearestBefore, nearestAfter] = [false, false, -1, -1];
    for (const mention of candidates) {
      const isBefore = mention.end <= place.quotation.start;
      if (isFiniteSubject(this.prose, mention)) {
        if (isBefore) nearestBefore = mention.index;
        else if (nearestAfter < 0) nearestAfter = mention.index;
      }
      if (!this.isBeside(place, mention, isBefore)) continue;
      strong.add(mention.index);
      if (isBefore) before = true;
      else after = true;
    }
    return { strong, before, after, nearestBefore, nearestAfter };
  }

  /** True where a reporting verb or "according to" joins the mention to the quotation with hardly a word between. */
  private isBeside(place: Place, mention: ProseMention, isBefore: boolean): boolean {
    const { local, block } = mention;
    const { links } = local;
    if (block !== (isBefore ? place.quotation.block : place.quotation.lastBlock)) return false;
    const { words, sentences } = this.skeletons.of(block);
    if (isBefore) {
      const { before } = place;
      const isSame = sentences[before + 1]! === sentences[local.last + 1]!;
      return (
        isSame &&
        isFiniteSubject(this.prose, mention) &&
        links.verb <= before &&
        words[before + 1]! - words[links.verb + 1]! <= 3
      );
    }
    const { after } = place;
    if (links.context === 'inverted' || links.context === 'accordingTo')
      return links.before >= after && words[links.before]! - words[after]! <= 1;
    return isFiniteSubject(this.prose, mention) && words[local.titleFirst]! - words[after]! <= 1;
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

  /** True where no other mention stands before it in its sentence. */
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

  private evidenceBin(mention: ProseMention): number {
    const who = this.people.of[mention.index]!;
    if (who < 0) return 0;
    const { isEvident, names } = this.people.all[who]!;
    if (!isEvident) return 1;
    return names.length === 1 ? 2 : names.length < 6 ? 3 : 4;
  }
}

function whereBin(isBefore: boolean, blocksApart: number, sentences: number): number {
  if (isBefore) return blocksApart === 0 ? Math.min(sentences, 3) : 3 + Math.min(blocksApart, 3);
  return blocksApart === 0 ? 7 + Math.min(sentences, 2) : 9 + Math.min(blocksApart, 2);
}
