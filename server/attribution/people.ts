import { Class } from './lexicon/words';
import { genderOf, type Gender } from './gender';
import { genderOfGivenName } from './lexicon/given-names';
import { isFinite } from './links';
import { isNameKind } from './mentions';
import type { Prose, ProseMention } from './prose';
import { startsSentence } from './names';
import { roleBeside } from './roles';
import { Shape } from './tokens';

/** A person or body that the article names. */
export interface Person {
  readonly index: number;
  /** The fullest name. */
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly gender: Gender;
  /** Mentions by name, in order: indexes into {@link Prose.mentions}. */
  readonly names: readonly number[];
  /** The mention of the fullest name that stands first. */
  readonly introduction: number;
  /** True where the article treats the name as somebody who speaks or holds an office; a place or an adjective has no such sign. */
  readonly isEvident: boolean;
}

/** Who the article names, and whom each name means. */
export interface People {
  readonly all: readonly Person[];
  /** For each of {@link Prose.mentions}: index into `all`, or -1 where it is no name or unknown. */
  readonly of: Int32Array;
}

interface Draft {
  words: readonly string[];
  readonly isBody: boolean;
  readonly names: number[];
  introduction: number;
  gender: number;
  isEvident: boolean;
}

/** Signs beside a mention that the name is a person's or a speaking body's: a title, a role, a reporting verb. */
function isEvidence(prose: Prose, mention: ProseMention): boolean {
  const { first, titleFirst, links } = mention.local;
  if (titleFirst < first || links.context === 'inverted' || links.context === 'accordingTo') return true;
  const { tokens } = prose.blocks[mention.block]!;
  const isSubject = links.subject === 'direct' || links.subject === 'auxiliary' || links.subject === 'apposition';
  if (isSubject && links.context !== 'preposition' && isFinite(tokens, links.verb)) return true;
  return roleBeside(prose, mention) !== null;
}

/** The words of a name without initials and suffixes, lower case, accents off: what has to agree. */
function keyWords(prose: Prose, mention: ProseMention): string[] {
  const { tokens } = prose.blocks[mention.block]!;
  const words: string[] = [];
  for (let index = mention.local.first; index <= mention.local.last; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic)) !== 0) continue;
    if ((bits & Class.suffix) !== 0 && words.length > 0) continue;
    // "De Blasio" is the surname of "Bill de Blasio".
    if ((bits & Class.particle) !== 0 && index < mention.local.last) continue;
    const word = tokens.words[index]!;
    // Initials count only where they are all there is: "J. K. Osei", "Donald J. Trump".
    if ((bits & Shape.initial) !== 0 && words.length > 0) continue;
    words.push(/^[a-z-]*$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return words;
}

/** Blocks in title case or capitals, where each word looks like a name: their runs prove nothing. */
function isHeadline(prose: Prose, block: number): boolean {
  const { tokens } = prose.blocks[block]!;
  let capitals = 0;
  let words = 0;
  for (let index = 0; index < tokens.count; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic | Class.function)) !== 0) continue;
    words++;
    if ((bits & (Shape.capital | Shape.number)) !== 0) capitals++;
  }
  return words > 3 && capitals > 0.85 * words;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Reads who is who: full names first, then surnames, given names and bodies by what the whole article says. */
export function peopleOf(prose: Prose): People {
  const of = new Int32Array(prose.mentions.length).fill(-1);
  const drafts: Draft[] = [];
  const byEnds = new Map<string, Draft>();
  const bySurname = new Map<string, Draft[]>();
  const byGiven = new Map<string, Draft[]>();
  const byBody = new Map<string, Draft>();
  const keys = new Map<number, string[]>();
  const headline = prose.blocks.map((block, index) => block !== null && isHeadline(prose, index));

  // Full names, outside headlines.
  for (const mention of prose.mentions) {
    const { kind } = mention.local;
    if (!isNameKind(kind)) continue;
    const words = keyWords(prose, mention);
    keys.set(mention.index, words);
    if (kind !== 'fullName' || headline[mention.block]! || words.length < 2) continue;
    const ends = `${words[0]!} ${words.at(-1)!}`;
    let draft = byEnds.get(ends);
    if (draft === undefined) {
      draft = { words, isBody: false, names: [], introduction: mention.index, gender: 0, isEvident: false };
      byEnds.set(ends, draft);
      push(bySurname, words.at(-1)!, draft);
      push(byGiven, words[0]!, draft);
      drafts.push(draft);
    }
    draft.names.push(mention.index);
    if (words.length > draft.words.length) {
      draft.words = words;
      draft.introduction = mention.index;
    }
  }

  mergeMisread(prose, drafts, bySurname, byEnds);

  // Everything else, in the order of the text: a name goes to whom it fits best.
  const lastUse = new Map<Draft, number>();
  for (const mention of prose.mentions) {
    const words = keys.get(mention.index);
    if (words === undefined || words.length === 0) continue;
    const { kind } = mention.local;
    const gender = genderOf(prose, mention);
    let draft: Draft | undefined;
    if (kind === 'fullName') {
      draft = byEnds.get(`${words[0]!} ${words.at(-1)!}`);
      if (draft === undefined) continue;
    } else if (kind === 'bodyName') {
      const name = words.join(' ');
      draft = byBody.get(name) ?? byEnds.get(`${words[0]!} ${words.at(-1)!}`);
      if (draft === undefined && words.length === 1) draft = best(bySurname.get(words[0]!), gender, lastUse);
      if (draft === undefined) {
        draft = { words, isBody: true, names: [], introduction: mention.index, gender: 0, isEvident: false };
        byBody.set(name, draft);
        drafts.push(draft);
      }
      draft.names.push(mention.index);
    } else {
      const word = words.at(-1)!;
      draft = best(bySurname.get(word), gender, lastUse) ?? best(byGiven.get(word), gender, lastUse);
      if (draft === undefined) {
        if (kind === 'doubtfulName' || headline[mention.block]!) continue;
        draft = { words, isBody: false, names: [], introduction: mention.index, gender: 0, isEvident: false };
        push(bySurname, word, draft);
        drafts.push(draft);
      }
      draft.names.push(mention.index);
    }
    draft.gender += gender;
    draft.isEvident ||= Math.abs(gender) >= 2 || isEvidence(prose, mention);
    lastUse.set(draft, mention.start);
  }

  drafts.forEach((draft, index) => {
    for (const name of draft.names) of[name] = index;
  });
  const all = drafts.map((draft, index): Person => {
    const { start, end } = prose.mentions[draft.introduction]!;
    return {
      index,
      name: prose.text.slice(start, end).replace(/\s+/gu, ' '),
      kind: draft.isBody ? 'body' : 'person',
      gender: draft.gender > 0 ? 'male' : draft.gender < 0 ? 'female' : 'unknown',
      names: draft.names.sort((a, b) => a - b),
      introduction: draft.introduction,
      isEvident: draft.isEvident,
    };
  });
  return { all, of };
}

/**
 * "Absent Sanders, …" once at the start of a sentence is Sanders: its first word is a capitalised common word, unless it is
 * known as a given name. Such names go to the one other person of the surname.
 */
function mergeMisread(
  prose: Prose,
  drafts: Draft[],
  bySurname: Map<string, Draft[]>,
  byEnds: Map<string, Draft>,
): void {
  for (const draft of drafts) {
    const first = prose.mentions[draft.introduction]!;
    if (draft.names.length > 1 || genderOfGivenName(draft.words[0]!) !== 0) continue;
    if (!startsSentence(prose.blocks[first.block]!.tokens, first.local.first)) continue;
    const namesakes = bySurname.get(draft.words.at(-1)!)!;
    const other = namesakes.find((each) => each !== draft && each.names.length > 0);
    if (other === undefined) continue;
    namesakes.splice(namesakes.indexOf(draft), 1);
    byEnds.set(`${draft.words[0]!} ${draft.words.at(-1)!}`, other);
    other.names.push(...draft.names);
    draft.names.length = 0;
  }
  const kept = drafts.filter(({ names }) => names.length > 0);
  drafts.splice(0, drafts.length, ...kept);
}

/** Among people of one surname: of the right gender, then the one last named. */
function best(
  drafts: readonly Draft[] | undefined,
  gender: number,
  lastUse: ReadonlyMap<Draft, number>,
): Draft | undefined {
  if (drafts === undefined) return undefined;
  let chosen: Draft | undefined;
  let score = -Infinity;
  for (const draft of drafts) {
    const agrees = gender === 0 || draft.gender === 0 || gender > 0 === draft.gender > 0;
    const value = (agrees ? 1e12 : 0) + (lastUse.get(draft) ?? -1);
    if (value > score) {
      score = value;
      chosen = draft;
    }
  }
  return chosen;
}
