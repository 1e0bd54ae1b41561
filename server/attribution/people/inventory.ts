import { pronounVotes } from './pronounVotes';
import type { Gender } from './gender';
import { genderOfGivenName } from '../../english/lexicon/givenNames';
import { isNameKind } from '../../english/mentions';
import { isHeadline } from './headlines';
import { startsSentence } from '../../english/nameRuns';
import type { Prose, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';

/** A person or organization that the article names. */
export interface Person {
  readonly index: number;
  /** The fullest name. */
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly gender: Gender;
  /**
   * True where a title or a known given name shows the gender; false where only an ending or a nearby pronoun suggests
   * it.
   */
  readonly isGenderSure: boolean;
  /** Mentions by name, in order: indexes into {@link Prose.mentions}. */
  readonly names: readonly number[];
  /** The first mention of the fullest name. */
  readonly introduction: number;
  /**
   * True where the article treats the name as somebody who speaks or holds an office. Nothing shows this for a place or
   * an adjective.
   */
  readonly isEvident: boolean;
}

/** Who the article names, and whom each name means. */
export interface People {
  readonly all: readonly Person[];
  /** For each of {@link Prose.mentions}: index into `all`, or -1 where it is not a name, or is unknown. */
  readonly of: Int32Array;
}

/** At least this much evidence of gender means a title or a known given name. */
const SURE = 2;
/** At most this many people with the same surname are kept apart: the most recent ones. */
const MOST_NAMESAKES = 8;

interface Draft {
  words: readonly string[];
  readonly isBody: boolean;
  readonly names: number[];
  introduction: number;
  gender: number;
  isEvident: boolean;
  lastUse: number;
}

const endsOf = (words: readonly string[]): string => `${words[0]!} ${words.at(-1)!}`;

/**
 * Collects who is named: full names first, then surnames, given names and organizations, with evidence from the whole
 * article.
 */
class Inventory {
  private readonly drafts: Draft[] = [];
  private readonly byEnds = new Map<string, Draft>();
  private readonly byBody = new Map<string, Draft>();
  private readonly bySurname = new Map<string, Draft[]>();
  /** By given names and by the first of two surnames. */
  private readonly byOtherWord = new Map<string, Draft[]>();
  private readonly keys = new Map<number, readonly string[]>();
  private readonly headlines: readonly boolean[];

  constructor(private readonly prose: Prose) {
    this.headlines = prose.blocks.map((block, index) => block !== undefined && isHeadline(prose, index));
    for (const mention of prose.mentions) {
      if (!isNameKind(mention.local.kind)) continue;
      const words = mention.facts.keyWords;
      if (words.length === 0) continue;
      this.keys.set(mention.index, words);
      if (mention.local.kind === 'fullName' && words.length > 1 && !this.headlines[mention.block]!)
        this.addFull(words, mention);
    }
    this.mergeMisread();
    for (const [index, words] of this.keys) this.assign(words, prose.mentions[index]!);
  }

  private newDraft(words: readonly string[], introduction: number, isBody: boolean): Draft {
    const draft = { words, isBody, names: [], introduction, gender: 0, isEvident: false, lastUse: -1 };
    this.drafts.push(draft);
    return draft;
  }

  private addFull(words: readonly string[], { index }: ProseMention): void {
    const ends = endsOf(words);
    let draft = this.byEnds.get(ends);
    if (draft === undefined) {
      draft = this.newDraft(words, index, false);
      this.byEnds.set(ends, draft);
      pushNamesake(this.bySurname, words.at(-1)!, draft);
      for (const word of words.slice(0, -1)) pushNamesake(this.byOtherWord, word, draft);
    }
    draft.names.push(index);
    if (words.length > draft.words.length) {
      draft.words = words;
      draft.introduction = index;
    }
  }

  /**
   * "Absent Sanders, …" once at the start of a sentence is Sanders: its first word is a capitalised common word, unless
   * it is known as a given name. Such names go to another person of the surname.
   */
  private mergeMisread(): void {
    for (const draft of this.drafts) {
      const { block, local } = this.prose.mentions[draft.introduction]!;
      const { tokens } = this.prose.blocks[block]!;
      if (
        draft.names.length > 1 ||
        genderOfGivenName(draft.words[0]!) !== 0 ||
        !startsSentence(tokens, local.first) ||
        // “We came,” Bríd Byrne says: the sentence continues.
        ((tokens.flags[local.first - 2] ?? 0) & Shape.comma) !== 0
      )
        continue;
      const namesakes = this.bySurname.get(draft.words.at(-1)!)!;
      const other = namesakes.find((each) => each !== draft && each.names.length > 0);
      if (other === undefined) continue;
      this.byEnds.set(endsOf(draft.words), other);
      other.names.push(...draft.names);
      draft.names.length = 0;
    }
  }

  /** Assigns a mention by name to the person it fits best. */
  private assign(words: readonly string[], mention: ProseMention): void {
    const { kind } = mention.local;
    const { gender, isEvidence } = mention.facts;
    const known = this.find(words, kind, gender);
    if (known === undefined && (kind === 'doubtfulName' || (kind !== 'bodyName' && this.headlines[mention.block]!)))
      return;
    const draft = known ?? this.addShort(words, mention);
    if (draft.names.at(-1) !== mention.index && kind !== 'fullName') draft.names.push(mention.index);
    draft.gender += gender;
    draft.isEvident ||= Math.abs(gender) >= SURE || isEvidence;
    draft.lastUse = mention.start;
  }

  private find(words: readonly string[], kind: ProseMention['local']['kind'], gender: number): Draft | undefined {
    if (kind === 'fullName' || kind === 'bodyName') {
      const known = this.byBody.get(words.join(' ')) ?? this.byEnds.get(endsOf(words));
      if (known !== undefined || words.length > 1) return known;
    }
    const word = words.at(-1)!;
    return best(this.bySurname.get(word), gender) ?? best(this.byOtherWord.get(word), gender);
  }

  /** An organization, or a person known by a single name. */
  private addShort(words: readonly string[], { local, index }: ProseMention): Draft {
    const isBody = local.kind === 'bodyName';
    const draft = this.newDraft(words, index, isBody);
    if (isBody) this.byBody.set(words.join(' '), draft);
    else pushNamesake(this.bySurname, words.at(-1)!, draft);
    return draft;
  }

  finish(): People {
    const { prose } = this;
    const of = new Int32Array(prose.mentions.length).fill(-1);
    const drafts = this.drafts.filter(({ names }) => names.length > 0);
    drafts.forEach(({ names }, index) => {
      for (const name of names) of[name] = index;
    });
    const votes = pronounVotes(prose, of, drafts.length);
    const all = drafts.map((draft, index): Person => {
      const { start, end } = prose.mentions[draft.introduction]!;
      const isGenderSure = Math.abs(draft.gender) >= SURE;
      const gender = isGenderSure ? draft.gender : draft.gender + votes[index]!;
      return {
        index,
        name: prose.text.slice(start, end).replace(/\s+/gu, ' '),
        kind: draft.isBody ? 'body' : 'person',
        gender: gender > 0 ? 'male' : gender < 0 ? 'female' : 'unknown',
        isGenderSure,
        names: draft.names.sort((a, b) => a - b),
        introduction: draft.introduction,
        isEvident: draft.isEvident,
      };
    });
    return { all, of };
  }
}

function pushNamesake(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [draft]);
  else if (list.push(draft) > MOST_NAMESAKES) list.shift();
}

/** Among people with the same name: of the right gender, then the one named last. */
function best(drafts: readonly Draft[] | undefined, gender: number): Draft | undefined {
  let chosen: Draft | undefined;
  let chosenAgrees = false;
  for (const draft of drafts ?? []) {
    if (draft.names.length === 0) continue;
    const agrees = gender === 0 || draft.gender === 0 || gender > 0 === draft.gender > 0;
    if (chosen !== undefined && (agrees === chosenAgrees ? draft.lastUse <= chosen.lastUse : chosenAgrees)) continue;
    chosen = draft;
    chosenAgrees = agrees;
  }
  return chosen;
}

/** Reads who the article names, and whom each name means. */
export const peopleOf = (prose: Prose): People => new Inventory(prose).finish();
