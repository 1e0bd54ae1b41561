import type { Prose, ProseMention } from '../prose';
import { isNameKind, isNominalKind, isPronounKind } from '../../english/mentions';
import type { MentionKind } from '../../english/mentions';
import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { AGREES, agreement, CoreferenceFeatures, coreferenceSpace } from '../model/coreferenceFeatures';
import type { Antecedent, Situation } from '../model/coreferenceFeatures';
import table from '../model/coreference-weights.json';
import { Score } from '../model/featureSpace';
import type { FeatureSink } from '../model/featureSpace';
import type { People } from './inventory';
import type { Skeletons } from '../runningCounts';
import { Things } from './notPeople';
import { isOfOpeningParticiple, isSubject } from './inPassing';

const trained = coreferenceSpace.read(table);

/** At most this many people are considered for a pronoun; below, at most how many paragraphs up they may be. */
const MOST = 8;
export const BLOCKS = 6;
/**
 * The value of {@link agreement} for a person of the other gender, and the first value that counts against a person.
 */
const OF_OTHER_GENDER = AGREES.indexOf('other');
const NOT_LIKELY = AGREES.indexOf('unlikely');
/** The first value that does not count in a person's favour. */
const UNPROVEN = AGREES.indexOf('unproven');
/** Bonus for a person who was just introduced, in the model's units: the training corpus has few such cases. */
const NEWCOMER = 1;
/** Bonus for "Ruiz" where "Ruiz said she …" has the pronoun, in the same units and for the same reason. */
const OWN_SUBJECT = 2;
/** The highest confidence for a pronoun that skips a person just introduced, or for "they" and "it": not certain. */
const UNSURE = 0.7;
/** Confidence in languages other than English if nobody else was named. */
const ALONE = 0.85;

/** Whom a pronoun means, how likely, and whom else if not: persons, or -1. */
export interface Meaning {
  readonly who: number;
  readonly rival: number;
  readonly probability: number;
}

/** A pronoun with the people it may mean. */
export interface PronounQuestion {
  readonly pronoun: ProseMention;
  readonly antecedents: readonly Antecedent[];
  readonly situation: Situation;
}

/** Goes through the mentions in the order of the text and decides whom each pronoun means. */
export class Coreference {
  private readonly features: CoreferenceFeatures;
  private readonly things: Things;
  /** Persons of all mentions: names from the inventory, pronouns as they are resolved; -1 where unknown. */
  readonly resolved: Int32Array;
  /** For each mention, how likely {@link resolved} is right: 1 for names. */
  readonly probabilities: Float64Array;
  /** For each pronoun, the likeliest person but for {@link resolved}; -1 for names, and where there is none. */
  readonly rivals: Int32Array;
  /** The people last mentioned, latest first. */
  private recent: number[] = [];
  private readonly last = new Map<number, ProseMention>();
  private readonly counts = new Map<number, number>();
  private readonly lastOfKind = new Map<string, ProseMention>();
  private lastSpeaker = -1;
  private speakerBlock = -1;
  private speakerBefore = -1;

  /** Whether "he" or "she" was last taken for a person. */
  private readonly called = new Map<number, MentionKind>();
  /** Who was said to hold an office; -1 if several people were. */
  private readonly holders = new Map<string, number>();

  constructor(
    private readonly prose: Prose,
    private readonly people: People,
    skeletons: Skeletons,
  ) {
    this.features = new CoreferenceFeatures(prose, people, skeletons);
    this.things = new Things(prose);
    this.resolved = Int32Array.from(people.of);
    this.probabilities = new Float64Array(people.of.length).fill(1);
    this.rivals = new Int32Array(people.of.length).fill(-1);
  }

  question(pronoun: ProseMention): PronounQuestion {
    const antecedents: Antecedent[] = [];
    let agreeing = 0;
    for (const who of this.recent) {
      const last = this.last.get(who)!;
      if (pronoun.block - last.block > BLOCKS) continue;
      const person = this.people.all[who]!;
      const agrees = agreement(
        pronoun,
        this.things.has(person) ? { ...person, kind: 'body' } : person,
        this.called.get(who),
      );
      if (last.facts.isInPassing || this.isOfOpening(last, pronoun)) continue;
      antecedents.push({ person, last, rank: antecedents.length, count: this.counts.get(who)!, agrees });
      if (agrees < UNPROVEN) agreeing++;
      if (antecedents.length === MOST) break;
    }
    const { kind } = pronoun.local;
    const same = this.lastOfKind.get(kind);
    const situation: Situation = {
      lastSpeaker: this.lastSpeaker,
      speakerBlock: this.speakerBlock,
      speakerBefore: this.speakerBefore,
      lastSame: same === undefined ? -1 : this.resolved[same.index]!,
      lastSameBlock: same?.block ?? -1,
      hasRivals: agreeing > 1,
    };
    return { pronoun, antecedents, situation };
  }

  /** Features of the antecedent at `index`; for the index after the last one, of no antecedent. */
  describe({ pronoun, antecedents, situation }: PronounQuestion, index: number, features: FeatureSink): void {
    const antecedent = antecedents[index];
    if (antecedent === undefined) this.features.nobody(pronoun, features);
    else this.features.antecedent(pronoun, antecedent, situation, features);
  }

  /**
   * Whom a pronoun means in languages other than English: the only person named so far whose gender agrees, otherwise
   * the last one, which is not certain.
   */
  chooseAlone({ antecedents, pronoun }: PronounQuestion): Meaning {
    const agreeing = antecedents.filter(
      ({ agrees, person }) => person.kind === 'person' && (!isHeOrShe(pronoun) || agrees < OF_OTHER_GENDER),
    );
    const who = agreeing[0]?.person.index ?? -1;
    const rival = agreeing[1]?.person.index ?? -1;
    return { who, rival, probability: agreeing.length === 1 ? ALONE : UNSURE };
  }

  /** The most likely person, or -1, and the probability: the softmax of the scores, as in training. */
  choose(question: PronounQuestion, weights: Float64Array = trained): Meaning {
    const { antecedents } = question;
    const scores: number[] = [];
    for (let index = 0; index <= antecedents.length; index++) {
      const antecedent = antecedents[index];
      // A man is never "she", and neither is a ministry, whatever else points to them.
      if (antecedent !== undefined && isHeOrShe(question.pronoun) && antecedent.agrees >= OF_OTHER_GENDER) {
        scores.push(-Infinity);
        continue;
      }
      const score = new Score(weights);
      this.describe(question, index, score);
      const isNewest = index === 0 && antecedent !== undefined && this.isNewcomer(question, antecedent);
      const isOwn = antecedent !== undefined && this.isOwnSubject(question, antecedent);
      scores.push(score.sum + (isNewest ? NEWCOMER : 0) + (isOwn ? OWN_SUBJECT : 0));
    }
    const most = Math.max(...scores);
    const best = scores.indexOf(most);
    const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0);
    const passesOver = antecedents.some((antecedent, index) => index < best && this.isNewcomer(question, antecedent));
    const person = antecedents[best]?.person;
    let rival = -1;
    antecedents.forEach((_, index) => {
      if (index !== best && scores[index]! > (scores[rival] ?? -Infinity)) rival = index;
    });
    // "They" rarely means one person, and "it" never does.
    const { kind } = question.pronoun.local;
    const isOddForm =
      (kind === 'they' && person?.kind === 'person') || (kind === 'it' && person?.isGenderSure === true);
    const probability = 1 / sum;
    return {
      who: person?.index ?? -1,
      rival: antecedents[rival]?.person.index ?? -1,
      probability: passesOver || isOddForm ? Math.min(probability, UNSURE) : probability,
    };
  }

  private isOfOpening(last: ProseMention, pronoun: ProseMention): boolean {
    const { tokens } = this.prose.blocks[last.block]!;
    return last.block === pronoun.block && isOfOpeningParticiple(tokens, last.local, pronoun.local);
  }

  /** True for a person introduced in the pronoun's paragraph before it, if the gender may agree. */
  isNewcomer({ pronoun }: PronounQuestion, { person, last, agrees }: Antecedent): boolean {
    return (
      isHeOrShe(pronoun) &&
      agrees < NOT_LIKELY &&
      last.block === pronoun.block &&
      isSubject(last.local) &&
      this.prose.mentions[person.introduction]!.block === pronoun.block
    );
  }

  /** True for the subject of "Ruiz said she …" and "Ruiz thinks that she …", if the gender may agree. */
  private isOwnSubject({ pronoun }: PronounQuestion, { last, agrees }: Antecedent): boolean {
    if (!isHeOrShe(pronoun) || agrees >= NOT_LIKELY || last.block !== pronoun.block || !isSubject(last.local))
      return false;
    const { words } = this.prose.blocks[last.block]!.tokens;
    const { verb } = last.local.links;
    const next = words[verb + 1] === 'that' ? verb + 2 : verb + 1;
    return next === pronoun.local.first && reportingVerbs.has(words[verb]!);
  }

  /** Notes whom a mention means, so that the ones after it can refer to it. */
  note(mention: ProseMention, who: number, probability = 1, rival = -1): void {
    this.resolved[mention.index] = who;
    this.rivals[mention.index] = rival;
    this.probabilities[mention.index] = probability;
    if (isPronounKind(mention.local.kind) && !mention.isQuoted) this.lastOfKind.set(mention.local.kind, mention);
    // A noun phrase next to the name that it explains adds nothing.
    if (who < 0 || mention.local.apposition?.relation.startsWith('nominal') === true) return;
    const { kind } = mention.local;
    if (kind === 'he' || kind === 'she') this.called.set(who, kind);
    if (isNameKind(kind)) {
      for (const office of mention.facts.role?.offices ?? []) {
        const holder = this.holders.get(office) ?? who;
        this.holders.set(office, holder === who ? who : -1);
      }
    }
    const at = this.recent.indexOf(who);
    // A person mentioned only in passing is no likelier antecedent.
    if (isNameKind(kind) && mention.facts.isInPassing) {
      if (at >= 0) return;
      this.recent.push(who);
    } else if (at > 0 || at < 0) {
      if (at > 0) this.recent.splice(at, 1);
      this.recent.unshift(who);
      if (this.recent.length > 3 * MOST) this.recent.pop();
    }
    this.last.set(who, mention);
    this.counts.set(who, (this.counts.get(who) ?? 0) + 1);
  }

  /**
   * Whom a noun phrase means: the name beside it, or who was said to hold that office ("the judge"). -1 where unknown.
   */
  holderOf({ local, block }: ProseMention): number {
    const { tokens, firstMention } = this.prose.blocks[block]!;
    if (local.apposition !== undefined) return this.people.of[firstMention + local.apposition.other]!;
    return local.kind === 'definite' ? (this.holders.get(tokens.words[local.last]!) ?? -1) : -1;
  }

  /** Notes that this person spoke, in this block. */
  spoke(who: number, block: number): void {
    if (who !== this.lastSpeaker) this.speakerBefore = this.lastSpeaker;
    this.lastSpeaker = who;
    this.speakerBlock = block;
  }

  /** Whom a mention other than a pronoun in the prose means: by the inventory, or by office. */
  known(mention: ProseMention): number {
    return !mention.isQuoted && isNominalKind(mention.local.kind)
      ? this.holderOf(mention)
      : this.people.of[mention.index]!;
  }
}

const isHeOrShe = ({ local: { kind } }: ProseMention): boolean => kind === 'he' || kind === 'she';

/** True for the pronouns to resolve: those within quotations are left alone. */
export const isPronoun = ({ isQuoted, local }: ProseMention): boolean => !isQuoted && isPronounKind(local.kind);

/** Whether {@link Coreference.note} takes the same from two mentions of one person. */
export const isNotedAlike = (a: ProseMention, b: ProseMention): boolean =>
  a.local.kind === b.local.kind &&
  a.isQuoted === b.isQuoted &&
  a.facts.isInPassing === b.facts.isInPassing &&
  a.local.apposition?.relation === b.local.apposition?.relation &&
  (a.facts.role?.offices ?? []).join(' ') === (b.facts.role?.offices ?? []).join(' ');
