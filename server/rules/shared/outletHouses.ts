import { NEWS_AGENCIES, SOCIAL_PLATFORMS } from '../../english/lexicon/outletNames';

const list = (names: string): readonly string[] => names.split('|');

/** Names of the same organization that share no word, in the form of {@link wordsOf}. Public knowledge. */
const HOUSES: readonly ReadonlySet<string>[] = [
  'guardian|observer',
  'daily mail|mail on sunday|mailonline',
  'bbc|newsnight|panorama|hardtalk|question time|today programme|today program',
  'cbs|60 minutes|face the nation',
  'nbc|msnbc|ms now|cnbc|meet the press',
  'abc|good morning america|nightline',
  'cnn|state of the union',
  'npr|morning edition|all things considered',
  'itv|good morning britain|peston',
  'ard|tagesschau|tagesthemen',
  'deutsche welle|dw',
  'rfe rl|rfe|radio free europe|radio liberty',
  'washington post|wapo',
  'x|twitter',
  'pa|pa media|press association',
  'ntb|norsk telegrambyra',
].map((names) => new Set(list(names)));

/** Sites that show the reports of others. */
const CARRIERS: ReadonlySet<string> = new Set(
  list(
    'yahoo|yahoo finance|msn|aol|google|apple|flipboard|smartnews|wikipedia|wikinews|archive org|internet archive|lexisnexis|factiva',
  ),
);

const ARTICLES = /^(?:the|la|le|les|el|los|der|die|das|de|het|il|o|os)$/u;
/** Words for services and languages, which do not identify an organization. */
const SERVICES: ReadonlySet<string> = new Set(
  list('news|online|english|international|digital|live|newspaper|magazine|com|org|net|website|agency|service'),
);
const SMALL: ReadonlySet<string> = new Set(list('of|the|and|de|du|des|der|la|le'));

/** An outlet's name in the form that is compared: without accents, articles and the words of its services. */
function wordsOf(name: string): readonly string[] {
  const all = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = all.filter((word, index) => (index > 0 || !ARTICLES.test(word)) && !SERVICES.has(word));
  return own.length > 0 ? own : all;
}

const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);
const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** "Associated Press" and "AP", "Voice of America" and "VOA". */
const isShort = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 &&
  long.length > 1 &&
  (short[0] === initials(long) || short[0] === initials(long.filter((word) => !SMALL.has(word))));

/**
 * True where two names probably mean the same organization: identical, a service or programme of it, or its initials.
 */
export function isSameOutlet(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [left, right] = [a.join(' '), b.join(' ')];
  if (holds(left, right) || holds(right, left) || a.join('') === b.join('')) return true;
  if (isShort(a, b) || isShort(b, a)) return true;
  const inHouse = (house: ReadonlySet<string>, words: string): boolean => [...house].some((name) => holds(words, name));
  return HOUSES.some((house) => inHouse(house, left) && inHouse(house, right));
}

/** True where a text names the outlet, ignoring articles and words for services. */
export const namesOutlet = (text: string, outlet: string): boolean => {
  const words = wordsOf(outlet).join(' ');
  const all = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return holds(all, words);
};

const lower = (name: string): string => name.toLowerCase().replace(/^the /u, '');

/** True for agencies, whose reports appear in all kinds of outlets. */
export const isAgency = (name: string): boolean => NEWS_AGENCIES.has(lower(name));

/** True for places that publish the words of others: social networks, news portals, archives. */
export const isCarrier = (name: string): boolean =>
  SOCIAL_PLATFORMS.has(lower(name)) || CARRIERS.has(wordsOf(name).join(' '));
