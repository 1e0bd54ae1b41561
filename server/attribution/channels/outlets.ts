import { nameKey } from '../../article/knownNames';
import { NEWS_AGENCIES, ONLY_WITH_ARTICLE, OUTLETS, SOCIAL_PLATFORMS } from '../../english/lexicon/outletNames';
import { Class } from '../../english/lexicon/wordClasses';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

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
    'tidningen posten bladet diario jornal giornale corriere noticias correio shimbun ilbo sabah podcast newsletter live press ' +
    'fm kurier merkur bote volksstimme volksblatt morgenpost abendblatt dagblad dagbladet avis avisen avisa nytt dépêche voix courrier ' +
    'matin soir dauphiné vanguardia voz gaceta prensa stampa gazzetta messaggero novine vijesti vesti vecernji lapok hírlap ' +
    'harian kompas gazetesi haber',
);
/** First words of outlets' names: "Radio Kestrel", "Channel 4". */
const OUTLET_OPENERS = words(
  'radio rádio tv télé tele channel canal kanal agence agencia agenzia diario jornal gazeta journal suara warta harian berita',
);
/** Words after the name of a house that name one of its services: "France 24 English", "BBC Radio 4". */
const SERVICES = words(
  'english arabic french spanish german russian persian turkish news tv television radio online digital live international business ' +
    'world africa asia europe america american uk usa us india australia canada today sport sports politics opinion magazine scotland ' +
    'wales brasil brazil español arabia weekend one two north south east west service businessweek newsnight breakfast sounds',
);
/** Endings of outlets' names in one word: "Nordwire", "Aftenposten". */
const ONE_WORD =
  /.(?:wire|newsroom|posten|bladet|zeitung|tidende|nyheter|nytt|welle|[-]kurier|[-]bote|[-]echo|[-]presse|[-]post|[-]anzeiger)$/u;
/** Nouns next to a name that show that it is an outlet. */
const HEADS = words(
  'newspaper paper daily weekly tabloid broadcaster magazine station website channel network outlet newswire portal',
);
/** Last words of places that begin like outlets: "Radio City", "Channel Islands". */
const PLACES = words('street city islands island tunnel tower square house hall');
/** Capitalised things other than newspapers that are daily or weekly. */
const RITES = words('mass rosary eucharist vespers cabinet');
export const isOutletHead = (word: string): boolean => HEADS.has(word);
const JOINERS = words('of the for and & de du des del della la le el al do da di y e + / -');
const LONGEST = 7;

/** True for the name of an outlet, as its lower-case words without "the". */
function isOutletWords(name: readonly string[]): boolean {
  const last = name.at(-1);
  if (last === undefined) return false;
  if (OUTLETS.has(name.join(' '))) return true;
  if (ONE_WORD.test(last)) return true;
  if (name.length === 1) return false;
  // "CNN and The New York Times" are two, "Chris Wallace of Fox News" is one of its people; "Voice of Velm" is one.
  const joint = name.findIndex((word) => word === 'and' || word === 'of');
  if (joint > 0 && isOutletWords(name.slice(joint + (name[joint + 1] === 'the' ? 2 : 1)))) return false;
  if (PLACES.has(last)) return false;
  if (OUTLET_OPENERS.has(name[0]!) || OUTLET_NOUNS.has(last)) return true;
  if (last === 'agency' && name.at(-2) === 'news') return true;
  // "Channel 4", "France 24"; but "told Reuters 24 people died".
  if (/^\d{1,2}$/u.test(last) && NEWS_AGENCIES.has(name.slice(0, -1).join(' '))) return false;
  return (SERVICES.has(last) || /^\d{1,2}$/u.test(last)) && isOutletWords(name.slice(0, -1));
}

const wordsOf = (name: string): string[] =>
  name
    .slice(0, 120)
    .toLowerCase()
    .replace(/^the /u, '')
    .split(/[\s*_]+/u)
    .filter((word) => word !== '');

/** True where a name reads like an outlet's, or is a well-known one's. A name alone proves little: "The Times", "X". */
export const isOutletName = (name: string): boolean => isOutletWords(wordsOf(name));

/** Words for any medium, and words that are more often something else. */
const NO_NAMES = words(
  'news newspaper magazine radio tv television broadcasting broadcaster wire newswire record review register daily weekly today ' +
    'podcast newsletter live press fm correspondence nachrichten noticias presse novine vijesti vesti haber bote soir matin',
);

/** True for an outlet's short name in an entry: "Courier", "the Herald". In a sentence it proves nothing. */
export function isShortOutletName(name: string): boolean {
  const [word = '', ...others] = wordsOf(name);
  return others.length === 0 && OUTLET_NOUNS.has(word) && !NO_NAMES.has(word) && /^(?:the )?\p{Lu}/iu.test(name);
}

export const isPlatformName = (name: string): boolean => SOCIAL_PLATFORMS.has(name.toLowerCase());

/** The last token of the capitalised run that starts at `at`, or -1. It may contain figures and small joining words. */
export function capitalRunEnd({ flags, words: tokens }: Tokens, at: number, end: number): number {
  const isNumber = (index: number): boolean => (flags[index]! & Shape.number) !== 0;
  const isName = (index: number): boolean => {
    const bits = flags[index]!;
    if ((bits & Shape.capital) === 0 || (bits & Class.pronoun) !== 0) return false;
    // A weekday or month may belong to a newspaper's name ("Sunday Times"), otherwise it belongs to the sentence.
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
 * The outlet or platform whose name starts at token `at`, after "the" and a link's brackets; undefined where there is
 * none. A capital "The" is part of the name.
 */
export function outletAt(tokens: Tokens, at: number, end: number): NameSpan | undefined {
  const { words, flags } = tokens;
  let start = at;
  while (start < end && words[start] === '[') start++;
  const hasArticle = words[start] === 'the';
  const first = hasArticle ? start + 1 : start;
  if (first >= end) return undefined;
  const isHead = (index: number): boolean =>
    index < end &&
    (flags[index]! & Shape.capital) === 0 &&
    // "the news agency Vestpress"; but space and health agencies are not outlets.
    (HEADS.has(words[index]!) || (words[index] === 'agency' && words[index - 1] === 'news'));
  // "the weekly Lantern Hill", "state broadcaster TVK"
  for (let head = first; head < first + 3; head++) {
    if (isHead(head)) return RITES.has(words[head + 1] ?? '') ? undefined : runAfter(tokens, head + 1, end);
    if (
      ((flags[head] ?? Shape.punctuation) & (Class.function | Shape.capital | Shape.punctuation | Shape.number)) !==
      0
    )
      break;
  }
  const from = hasArticle && (flags[start]! & Shape.capital) !== 0 ? start : first;
  if ((flags[first]! & Class.function) !== 0) return undefined;
  const runEnd = capitalRunEnd(tokens, first, end);
  if (runEnd >= first && isHead(runEnd + 1)) {
    // "the Velm newspaper" may be any newspaper of the town; "the M9 channel" has a name.
    const isAnyOf = hasArticle && !/^(?:channel|network|portal)$/u.test(words[runEnd + 1]!);
    return (
      runAfter(tokens, runEnd + 2, end) ??
      (isAnyOf && !isOutletWords(words.slice(first, runEnd + 1)) ? undefined : { first, last: runEnd })
    );
  }
  for (let last = runEnd; last >= first; last--) {
    const name = words.slice(first, last + 1);
    if (!hasArticle && ONLY_WITH_ARTICLE.has(name.join(' '))) return undefined;
    if (isOutletWords(name) || isKnown(tokens, name) || (!hasArticle && isPlatform(tokens, first, name))) {
      const whole = wholeName(tokens, last, runEnd);
      return whole < 0 ? undefined : { first: from, last: whole };
    }
  }
  return undefined;
}

/**
 * Where an outlet's name ends if its capitalised run continues: services of the same house are part of it ("CBC
 * North"). With any other word, it is a different name and the result is -1: "the Guardian Council".
 */
function wholeName({ words, flags }: Tokens, last: number, runEnd: number): number {
  let end = last;
  while (end < runEnd && SERVICES.has(words[end + 1]!)) end++;
  // "Reuters and Nordwire" are two; "told Reuters 240 people died".
  if (end === runEnd || words[end + 1] === 'and' || (flags[end + 1]! & Shape.number) !== 0) return end;
  return -1;
}

/** What may follow a complete name; a noun may not ("a weekly Cabinet meeting"). */
const AFTER_NAME =
  Class.function |
  Class.cue |
  Class.time |
  Class.auxiliary |
  Shape.punctuation |
  Shape.clitic |
  Shape.number |
  Shape.quote;

/** "the newspaper *Lantern Hill*", "the Norwegian broadcaster *Fjordtal*": whatever is called that is an outlet. */
function runAfter(tokens: Tokens, at: number, end: number): NameSpan | undefined {
  const last = at < end && (tokens.flags[at]! & Class.function) === 0 ? capitalRunEnd(tokens, at, end) : -1;
  if (last < 0) return undefined;
  const isWhole = last + 1 >= end || (tokens.flags[last + 1]! & AFTER_NAME) !== 0;
  return isWhole ? { first: at, last } : undefined;
}

/** True for an outlet that the newsroom names. */
const isKnown = ({ outlets }: Tokens, name: readonly string[]): boolean =>
  outlets !== undefined && outlets.size > 0 && outlets.has(nameKey(name.join(' ')));

/** "X" only as a single capital letter; the tokeniser takes a full stop after it for an initial's. */
const isPlatform = ({ flags }: Tokens, first: number, name: readonly string[]): boolean =>
  SOCIAL_PLATFORMS.has(name.join(' ')) && (flags[first]! & Shape.capital) !== 0;

/** The outlet whose name ends at token `last`, or undefined: "a *Reuters* interview". */
export function outletEndingAt(tokens: Tokens, last: number, from: number): NameSpan | undefined {
  for (let first = Math.max(from, last - LONGEST); first <= last; first++) {
    if (tokens.words[first] === 'the' && (tokens.flags[first]! & Shape.capital) === 0) continue;
    // The whole name, not a part of it: "Capitol Hill testimony".
    const before = first > from ? tokens.flags[first - 1]! : 0;
    if ((before & Shape.capital) !== 0 && (before & Class.function) === 0) continue;
    const outlet = outletAt(tokens, first, last + 1);
    if (outlet?.last === last) return outlet;
    // "the Nikkei newspaper reported"; "the Velm newspaper" may be any newspaper of the town.
    const isNamed = outlet?.last === last - 1 && HEADS.has(tokens.words[last]!);
    if (isNamed && isOutletWords(tokens.words.slice(first, last))) return outlet;
  }
  return undefined;
}
