import { genderOfGivenName } from './lexicon/givenNames';
import { OUTLETS } from './lexicon/outletNames';
import { Class } from './lexicon/wordClasses';
import { Shape } from './tokens';
import type { Tokens } from './tokens';

/** A capitalised run that names a person, organization or place, without titles: token indexes, both ends included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /**
   * First token of the titles before it ("former President" of "former President Ana Ruiz"); `first` where it has none.
   */
  readonly titleFirst: number;
  readonly isBody: boolean;
  /** A single word at the start of a sentence: its capital proves nothing. */
  readonly isDoubtful: boolean;
}

const { capital, capitals, initial, number, comma, stop, quote, colon, clitic, punctuation } = Shape;
const NEVER_NAME = Class.function | Class.time;

/** True where a capital says nothing because a sentence starts here. */
export function startsSentence({ flags }: Tokens, index: number): boolean {
  return index === 0 || (flags[index - 1]! & (stop | quote | colon)) !== 0;
}

function isNameWord(tokens: Tokens, index: number): boolean {
  const { flags, words } = tokens;
  if (index >= flags.length || (flags[index]! & capital) === 0) return false;
  const bits = flags[index]!;
  if ((bits & NEVER_NAME) === 0) return true;
  const next = flags[index + 1] ?? 0;
  // "Jan Brewer", "April Ryan": a month followed by a name.
  if ((bits & Class.time) !== 0)
    return (next & (capital | NEVER_NAME)) === capital && words[index]!.length > 2 && !words[index]!.endsWith('day');
  // "George Will", "Mr. May": a closed-class word with a capital within a sentence, as the subject of a reporting verb.
  if ((bits & (Class.auxiliary | Class.preposition)) === 0 || startsSentence(tokens, index)) return false;
  return (next & (Class.cue | capital)) === Class.cue;
}

/** True where a lower-case particle is within a name: Ludwig *van der* Berg. */
function skipParticles(tokens: Tokens, index: number): number {
  let next = index;
  while (
    next < index + 3 &&
    next < tokens.count &&
    (tokens.flags[next]! & (Class.particle | capital)) === Class.particle
  )
    next++;
  return next > index && isNameWord(tokens, next) ? next : -1;
}

/** True where emphasis begins or ends before a token: "**Rhetoric** Orban" is no name. */
function isParted({ starts, ends }: Tokens, text: string, index: number): boolean {
  const from = ends[index - 1]!;
  return starts[index]! > from + 1 && /[*_]/u.test(text.slice(from, starts[index]));
}

/** Index after the run's next word, or -1 where the run ends before `index`. */
function extend(tokens: Tokens, text: string, from: number, index: number): number {
  const { flags, words, count } = tokens;
  if (index >= count || isParted(tokens, text, index)) return -1;
  if (isNameWord(tokens, index)) return index + 1;
  const bits = flags[index]!;
  // A capitalised particle ("De Souza") or an initial is part of the name even if the word is also a function word.
  if ((bits & capital) !== 0 && (bits & (Class.particle | initial)) !== 0) return index + 1;
  const particle = skipParticles(tokens, index);
  if (particle > 0) return particle + 1;
  if ((bits & comma) !== 0 && index + 1 < count && (flags[index + 1]! & Class.suffix) !== 0) return index + 2;
  const word = words[index]!;
  // "Billie" of: Ana “Billie” Ruiz.
  if (
    (bits & quote) !== 0 &&
    isNameWord(tokens, index + 1) &&
    ((flags[index + 2] ?? 0) & quote) !== 0 &&
    isNameWord(tokens, index + 3)
  )
    return index + 4;
  if (word === '&') return isNameWord(tokens, index + 1) ? index + 2 : -1;
  if (word === 'of' || word === 'for' || word === 'and') {
    const isBody = flags.slice(from, index).some((each) => (each & Class.body) !== 0);
    const next = words[index + 1] === 'the' ? index + 2 : index + 1;
    if (isBody && isNameWord(tokens, next) && (word !== 'and' || words.slice(from, index).includes('of')))
      return next + 1;
  }
  return -1;
}

/**
 * Where the name itself starts: after the last title, office or occupation ("Republican Ana Ruiz", "Minority Leader Bo
 * Li").
 */
function afterTitles(tokens: Tokens, first: number, last: number): number {
  const { flags, words } = tokens;
  let start = first;
  // A suffix alone is not a name: "Martin Luther King Jr."
  let end = last;
  while (end > first && (flags[end]! & (Class.suffix | comma)) !== 0) end--;
  for (let index = first; index < end; index++) {
    const bits = flags[index]!;
    const isTitle = (bits & Class.title) !== 0 || ((bits & Class.role) !== 0 && (index === first || index + 1 < end));
    // "Oslo CEO Ana Ruiz", "NATO chief": an abbreviation of three letters or more.
    const isAbbreviation =
      (bits & capitals) !== 0 &&
      (flags[index + 1]! & capitals) === 0 &&
      /^\p{L}{3,}$/u.test(words[index]!) &&
      index + 1 < end;
    if ((isTitle || isAbbreviation) && (flags[index + 1]! & (capital | Class.particle)) !== 0) start = index + 1;
  }
  // "Said Ana Ruiz": a verb, capitalised at the start of its sentence.
  if (start < end && startsSentence(tokens, start) && (flags[start]! & Class.cue) !== 0) start++;
  // "Secretary of State Ana Ruiz".
  const isOffice =
    start === first &&
    end - start >= 2 &&
    words[start - 1] === 'of' &&
    ((flags[start - 2] ?? 0) & (Class.title | Class.role)) !== 0;
  if (isOffice) return start + 1;
  // "Headteacher Ana Ruiz", "Curator Bo Li" at the start of a sentence.
  const opensWithTrade =
    start === first &&
    end - start >= 2 &&
    startsSentence(tokens, start) &&
    isTrade(words[start]!) &&
    (flags[start + 1]! & Class.particle) === 0;
  return opensWithTrade ? start + 1 : start;
}

/** True where a word looks like an occupation or nationality. */
const isTrade = (word: string): boolean =>
  genderOfGivenName(word) === 0 && /(?:[eo]r|ist|ian|man|woman)$/u.test(word) && word !== 'human';

/** "Connected", "Rejected" at the start of a sentence or list item, with no verb after it. */
const isVerbForm = (tokens: Tokens, index: number): boolean =>
  startsSentence(tokens, index) &&
  /\p{L}{4}ed$/u.test(tokens.words[index]!) &&
  genderOfGivenName(tokens.words[index]!) === 0 &&
  ((tokens.flags[index + 1] ?? 0) & (Class.cue | Class.auxiliary)) === 0;

const GENERATION = /^[iv]+$/u;

/**
 * Where an outlet's name ends within a run whose next words belong to another name: "(told) the Washington Post Trump
 * (was)"; -1 where there is none.
 */
function outletEnd({ words, flags }: Tokens, first: number, last: number): number {
  if (words[first - 1] !== 'the' || ((flags[last + 1] ?? 0) & (Class.auxiliary | Class.cue)) === 0) return -1;
  for (let end = last - 1; end > first; end--) {
    if (!OUTLETS.has(words.slice(first, end + 1).join(' '))) continue;
    return (flags[end + 1]! & (Class.body | Class.role | Class.title | Class.document)) === 0 ? end : -1;
  }
  return -1;
}

/**
 * The capitalised runs of a block, in order. A run never crosses a mark other than the full stop of an initial.
 * @param text the block's text, from which the tokens were read.
 */
export function nameRunsOf(tokens: Tokens, text: string): NameRun[] {
  const { flags, count } = tokens;
  const runs: NameRun[] = [];
  for (let index = 0; index < count; index++) {
    const opensWithParticle =
      startsSentence(tokens, index) && (flags[index]! & Class.particle) !== 0 && isNameWord(tokens, index + 1);
    if (!isNameWord(tokens, index) && !opensWithParticle) continue;
    let end = index + 1;
    for (let next = extend(tokens, text, index, end); next > 0; next = extend(tokens, text, index, end)) end = next;
    const outlet = outletEnd(tokens, index, end - 1);
    if (outlet > 0) end = outlet + 1;
    const resume = end;
    // Letters after a name are not part of it: "Ana Ruiz KC".
    while (
      end > index + 1 &&
      (flags[end - 1]! & (Class.suffix | capitals)) === (Class.suffix | capitals) &&
      !GENERATION.test(tokens.words[end - 1]!)
    )
      end--;
    const last = end - 1;
    const isBody = hasBodyWord(tokens, index, last);
    const first = isBody ? index : afterTitles(tokens, index, last);
    // "the President": a capitalised office is not a name.
    const isTitleOnly =
      first === last && (flags[first]! & (Class.title | Class.role)) !== 0 && !startsSentence(tokens, index);
    if (isTitleOnly || (index === last && isVerbForm(tokens, index))) {
      index = last;
      continue;
    }
    runs.push({
      first,
      last,
      titleFirst: titleStart(tokens, first > index && tokens.words[index - 1] === 'of' ? index - 2 : index),
      isBody: isBody || (first === last && (flags[first]! & capitals) !== 0),
      isDoubtful: index === last && startsSentence(tokens, index),
    });
    index = Math.max(last, resume - 1);
  }
  return runs;
}

/**
 * A run names an organization if its last word, or the word before "of", is a word for one: "Ministry of Health", "Oslo
 * Times".
 */
function hasBodyWord({ flags, words }: Tokens, first: number, last: number): boolean {
  if (last > first && (flags[last]! & Class.body) !== 0) return true;
  // "Radio Norte FM", "Roth Tunnelbau AG".
  if (
    last > first &&
    (flags[last]! & (capitals | Class.suffix | initial)) === capitals &&
    (flags[first]! & capitals) === 0
  )
    return true;
  for (let index = first; index < last; index++) {
    if ((flags[index]! & Class.body) !== 0 && (words[index + 1] === 'of' || words[index + 1] === 'for')) return true;
  }
  return false;
}

/** Titles in lower case before a run: "former president", "prime minister". */
function titleStart({ flags }: Tokens, first: number): number {
  let start = first;
  while (
    start > 0 &&
    first - start < 3 &&
    (flags[start - 1]! & Class.title) !== 0 &&
    (flags[start - 1]! & (punctuation | clitic | number)) === 0
  )
    start--;
  return start;
}
