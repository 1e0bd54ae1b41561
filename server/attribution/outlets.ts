import { OUTLETS, SOCIAL_PLATFORMS } from './lexicon/outlet-names';
import { Class } from './lexicon/words';
import { Shape, type Tokens } from './tokens';

/** A name in a block: token indexes, both ends included. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Last words of outlets' names: "Harbour Dispatch", "Süddeutsche Zeitung". */
const OUTLET_NOUNS = words(
  'times post herald tribune gazette chronicle guardian telegraph observer dispatch inquirer examiner bulletin ledger sentinel ' +
    'globe courier journal news newspaper magazine radio tv television broadcasting broadcaster wire newswire mail express mirror ' +
    'standard star sun record review mercury argus echo advertiser register monitor independent weekly daily today zeitung ' +
    'tageblatt tagblatt rundschau nachrichten anzeiger allgemeine presse gazeta pravda dziennik novosti nieuws nyheter tidende ' +
    'tidningen posten bladet diario jornal giornale corriere noticias correio shimbun ilbo sabah podcast newsletter live press',
);
/** First words of outlets' names: "Radio Kestrel", "Channel 4". */
const OUTLET_OPENERS = words(
  'radio rádio tv télé tele channel canal kanal agence agencia agenzia diario jornal gazeta journal',
);
/** Words after the name of a house that name one of its services: "France 24 English", "BBC Radio 4". */
const SERVICES = words(
  'english arabic french spanish german russian persian turkish news tv television radio online digital live international business ' +
    'world africa asia europe america american uk usa us india australia canada today sport sports politics opinion magazine scotland ' +
    'wales brasil brazil español arabia weekend one two',
);
/** Endings of outlets' names in one word: "Nordwire", "Aftenposten". */
const ONE_WORD = /.(?:wire|newsroom|posten|bladet|zeitung|tidende|nyheter)$/u;
const JOINERS = words('of the for and & de du des del della la le el al do da di y e + / -');
const LONGEST = 7;

/** True for the name of an outlet, as its lower-case words without "the". */
function isOutletWords(name: readonly string[]): boolean {
  const last = name.at(-1);
  if (last === undefined) return false;
  if (OUTLETS.has(name.join(' '))) return true;
  if (name.length === 1) return ONE_WORD.test(last);
  if (OUTLET_OPENERS.has(name[0]!) || OUTLET_NOUNS.has(last)) return true;
  if (last === 'agency' && name.at(-2) === 'news') return true;
  return (SERVICES.has(last) || /^\d{1,2}$/u.test(last)) && isOutletWords(name.slice(0, -1));
}

const wordsOf = (name: string): string[] =>
  name
    .slice(0, 120)
    .toLowerCase()
    .replace(/^the /u, '')
    .split(/[\s*_]+/u)
    .filter((word) => word !== '');

/** True where a name reads like an outlet's, or is a well-known one's. A name by itself proves little: "The Times", "X". */
export const isOutletName = (name: string): boolean => isOutletWords(wordsOf(name));

export const isPlatformName = (name: string): boolean => SOCIAL_PLATFORMS.has(name.toLowerCase());

/** The last token of the capitalised run that starts at `at`, or -1. Figures and small joining words may stand within it. */
export function capitalRunEnd({ flags, words: tokens }: Tokens, at: number, end: number): number {
  const isNumber = (index: number): boolean => (flags[index]! & Shape.number) !== 0;
  const isName = (index: number): boolean => {
    const bits = flags[index]!;
    if ((bits & Shape.capital) === 0 || (bits & Class.pronoun) !== 0) return false;
    // A weekday or month belongs to a paper's name ("Sunday Times"), and else to the sentence.
    return (bits & Class.time) === 0 || (index + 1 < end && OUTLET_NOUNS.has(tokens[index + 1]!));
  };
  const limit = Math.min(end, at + LONGEST);
  if (at >= limit || !(isName(at) || (isNumber(at) && at + 1 < limit && isName(at + 1)))) return -1;
  let last = at;
  for (let index = at + 1; index < limit; index++) {
    if (isName(index) || isNumber(index)) last = index;
    else if (!JOINERS.has(tokens[index]!)) break;
  }
  return last;
}

/**
 * The outlet or platform whose name starts at token `at`, "the" and links' brackets skipped; null where there is none.
 * A capital "The" is part of the name.
 */
export function outletAt(tokens: Tokens, at: number, end: number): NameSpan | null {
  let start = at;
  while (start < end && (tokens.words[start] === '[' || tokens.words[start] === 'broadcaster')) start++;
  const hasArticle = tokens.words[start] === 'the';
  const first = hasArticle ? start + 1 : start;
  const from = hasArticle && (tokens.flags[start]! & Shape.capital) !== 0 ? start : first;
  const runEnd = capitalRunEnd(tokens, first, end);
  for (let last = runEnd; last >= first; last--) {
    const name = tokens.words.slice(first, last + 1);
    // One more word is a service of the house: "CBC North".
    if (isOutletWords(name)) return { first: from, last: runEnd === last + 1 ? runEnd : last };
    if (!hasArticle && isPlatform(tokens, first, name)) return { first, last };
  }
  return null;
}

/** "X" only as a capital letter by itself; the tokeniser counts a stop after it as an initial's. */
const isPlatform = ({ flags }: Tokens, first: number, name: readonly string[]): boolean =>
  SOCIAL_PLATFORMS.has(name.join(' ')) && (flags[first]! & Shape.capital) !== 0;

/** The outlet whose name ends at token `last`, or null: "a *Reuters* interview". */
export function outletEndingAt(tokens: Tokens, last: number, from: number): NameSpan | null {
  for (let first = Math.max(from, last - LONGEST); first <= last; first++) {
    if (tokens.words[first] === 'the' && (tokens.flags[first]! & Shape.capital) === 0) continue;
    const outlet = outletAt(tokens, first, last + 1);
    if (outlet?.last === last) return outlet;
  }
  return null;
}
