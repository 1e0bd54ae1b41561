import { Class } from './lexicon/wordClasses';
import type { NameRun } from './nameRuns';
import { Shape } from './tokens';
import type { Tokens } from './tokens';

/** How a noun phrase without a name begins. */
export type NominalForm = 'definite' | 'indefinite' | 'possessive' | 'quantifier' | 'bare';

/**
 * A noun phrase that may refer to a speaker: "a spokesman", "Obama's former strategist", "critics". Both ends included.
 */
export interface NominalPhrase {
  readonly first: number;
  readonly last: number;
  readonly form: NominalForm;
}

const { capital, punctuation, clitic, number } = Shape;
const LONGEST = 8;
const NOT_IN_PHRASE = Class.function | punctuation | clitic;

/** True where the word can continue a noun phrase that started at `first`. */
function continues({ flags, words }: Tokens, first: number, index: number): boolean {
  const bits = flags[index]!;
  if ((bits & NOT_IN_PHRASE) !== 0) return false;
  if (index === first + 1) return true;
  // After its first word, a verb's form ends the phrase: "the council voted", "the mayor said".
  if ((bits & Class.cue) !== 0 && (bits & (Class.role | Class.document)) === 0) return false;
  return (bits & capital) !== 0 || !/[^e]ed$/u.test(words[index]!);
}

function phraseEnd(tokens: Tokens, first: number): number {
  let last = first;
  for (let index = first + 1; index < tokens.count && index <= first + LONGEST; index++) {
    if (continues(tokens, first, index)) last = index;
    else if ((tokens.flags[index]! & clitic) !== 0 && last === index - 1 && last > first) continue;
    else break;
  }
  return last;
}

/**
 * True where a phrase can end here: not in a name (an office or occupation may have a capital: "the President") nor in
 * a time.
 */
function endsInNoun({ flags }: Tokens, last: number): boolean {
  const bits = flags[last]!;
  if ((bits & (clitic | Class.time)) !== 0) return false;
  return (
    (bits & capital) === 0 || ((bits & (Class.role | Class.title)) !== 0 && ((flags[last + 1] ?? 0) & capital) === 0)
  );
}

/**
 * True for a noun that a name may qualify ("the Ruiz campaign", "Oslo officials"); "Ruiz reportedly", "Ruiz took" have
 * none.
 */
function isSpeakingNoun({ flags, words }: Tokens, last: number): boolean {
  if ((flags[last]! & (Class.role | Class.body | Class.document)) !== 0) return true;
  if (/(?:[eo]r|ist|man|woman|ant)$/u.test(words[last]!)) return true;
  return words[last]!.endsWith('s') && ((flags[last + 1] ?? 0) & (Class.cue | Class.auxiliary)) !== 0;
}

const isLowerNoun = ({ flags }: Tokens, index: number): boolean => (flags[index]! & (NOT_IN_PHRASE | capital)) === 0;

/** True for a number of people: not a year, and not part of "$15.4 million" or "89.54%". */
function isCount({ starts, ends, words }: Tokens, index: number): boolean {
  if (
    /^(?:19|20)\d\d$/u.test(words[index]!) ||
    /^(?:million|billion|trillion|percent|per)$/u.test(words[index + 1] ?? '')
  )
    return false;
  return ends[index - 1] !== starts[index] && !(ends[index] === starts[index + 1] && words[index + 1] === '%');
}

function openingForm(tokens: Tokens, index: number): NominalForm | undefined {
  const { flags, words } = tokens;
  const bits = flags[index]!;
  if ((bits & Class.possessive) !== 0) return 'possessive';
  if (words[index] === 'that') return undefined;
  if ((bits & number) !== 0) return isCount(tokens, index) ? 'quantifier' : undefined;
  if ((bits & Class.determiner) !== 0)
    return words[index] === 'a' || words[index] === 'an' || words[index] === 'another' ? 'indefinite' : 'definite';
  if ((bits & Class.quantifier) !== 0) return 'quantifier';
  return undefined;
}

/**
 * The noun phrases of a block that may refer to a speaker. A phrase whose last word is capitalised does not count: the
 * name in it is the mention.
 */
export function nominalsOf(tokens: Tokens, runs: readonly NameRun[]): NominalPhrase[] {
  const { flags, words, count } = tokens;
  const phrases: NominalPhrase[] = [];
  const add = (first: number, last: number, form: NominalForm): void => void phrases.push({ first, last, form });
  let covered = -1;
  for (let index = 0; index < count; index++) {
    const form = openingForm(tokens, index);
    if (form !== undefined && index > covered) {
      const last = phraseEnd(tokens, index);
      if (last > index && (flags[last]! & (capital | clitic)) === 0) {
        add(index, last, form);
        covered = last;
      } else if (last === index && (form === 'quantifier' || words[index] === 'another'))
        add(index, index, 'quantifier');
      continue;
    }
    if (index <= covered) continue;
    if (words[index] === 'according' && words[index + 1] === 'to') {
      const last = phraseEnd(tokens, index + 1);
      if (last > index + 1 && endsInNoun(tokens, last) && openingForm(tokens, index + 2) === undefined)
        add(index + 2, last, 'bare');
      continue;
    }
    const isPluralSubject = (flags[index]! & Class.auxiliary) !== 0 && index > 0 && words[index - 1]!.endsWith('s');
    if ((flags[index]! & Class.cue) === 0 && !isPluralSubject) continue;
    const bare = bareBefore(tokens, index, covered);
    if (bare >= 0 && (flags[index - 1]! & Class.time) === 0) add(bare, index - 1, 'bare');
    if (
      !isPluralSubject &&
      index > 0 &&
      (flags[index - 1]! & Shape.quote) !== 0 &&
      index + 1 < count &&
      isLowerNoun(tokens, index + 1)
    ) {
      const last = phraseEnd(tokens, index);
      if ((flags[last]! & capital) === 0) add(index + 1, last, 'bare');
    }
  }
  for (const run of runs) {
    // "Obama's former strategist", "Clinton campaign officials", "Time magazine".
    const after = run.last + 1;
    if (after >= count) continue;
    const isPossessive = (flags[after]! & clitic) !== 0 && words[after] === 's';
    const from = isPossessive ? after : run.last;
    if (from + 1 >= count || !isLowerNoun(tokens, from + 1) || (!isPossessive && (flags[from + 1]! & Class.cue) !== 0))
      continue;
    const last = phraseEnd(tokens, from);
    if (last > from && isLowerNoun(tokens, last) && (isPossessive || isSpeakingNoun(tokens, last)))
      add(run.first, last, 'possessive');
  }
  return phrases.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** First token of the bare noun phrase that ends before the verb at `verb`, or -1. */
function bareBefore(tokens: Tokens, verb: number, covered: number): number {
  let first = verb;
  while (
    first > covered + 1 &&
    verb - first < 4 &&
    isLowerNoun(tokens, first - 1) &&
    (tokens.flags[first - 1]! & Class.cue) === 0
  )
    first--;
  if (first === verb) return -1;
  const before = first > 0 ? tokens.flags[first - 1]! : Shape.stop;
  // A capitalised word before it belongs to a name's phrase, which is found from the name.
  return (before & (capital | clitic)) === 0 ? first : -1;
}
