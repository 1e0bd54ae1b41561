import type { Analysis } from '../analysis/analyse';
import { blockAt, sentenceAt } from '../article/positions';
import type { Finding } from '../linter/rule';
import { textOf } from '../text/span';

/**
 * A report of a finding that should not be there, for its reader to send: the rule, and the sentence with the place
 * marked by ⟦ ⟧. Names, addresses and numbers of three digits or more are masked, so that it tells nothing about the
 * story. The same name has the same mask.
 */
export function falseAlarmReport(analysis: Analysis, finding: Finding): string {
  const { text, article, languageId } = analysis;
  const { rule, start, end } = finding;
  const first = blockAt(article, start);
  const last = blockAt(article, Math.max(start, end - 1)) ?? first;
  const from = first ? Math.min(start, sentenceAt(first, start).start) : start;
  const to = last ? Math.max(end, sentenceAt(last, Math.max(start, end - 1)).end) : end;
  const marked = `${text.slice(from, start)}⟦${textOf(text, finding)}⟧${text.slice(end, to)}`;
  const cut = marked.length > LONGEST ? `${marked.slice(0, LONGEST)}…` : marked;
  return `Rule: ${rule} (${finding.severity})\nText: ${languageId}\n\n${masked(cut, wordsInLowerCase(text))}\n`;
}

/** In UTF-16 units. */
const LONGEST = 1500;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s⟦⟧]{1,2000}|[^\s@⟦⟧]{1,100}@[^\s@⟦⟧]{1,100}/gu;
/** Capitalised words in a row, with the small words that names have in them. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?: (?:(?:al|da|de|del|den|der|di|du|el|la|le|van|von) ){0,3}\p{Lu}[\p{L}\p{M}\p{N}’'-]*)*/gu;
const LONG_NUMBER = /\d[\d.,]{1,15}\d/gu;

/** Every word that the article also writes small, such as one that opened a sentence, is no name. */
const wordsInLowerCase = (text: string): ReadonlySet<string> =>
  new Set(text.replace(ADDRESS, ' ').match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}’'-]*/gu));

function masked(sentence: string, small: ReadonlySet<string>): string {
  const masks = new Map<string, string>();
  const maskOf = (name: string): string => {
    const key = name
      .split(' ')
      .at(-1)!
      .replace(/[’']s?$/u, '');
    const known = masks.get(key) ?? `Name${masks.size + 1}`;
    masks.set(key, known);
    return known;
  };
  return sentence
    .replace(ADDRESS, '[address]')
    .replace(NAME, (name) => {
      const [first = '', ...others] = name.split(' ');
      if (!small.has(first.toLowerCase())) return maskOf(name);
      return others.length === 0 ? name : `${first} ${maskOf(others.join(' '))}`;
    })
    .replace(LONG_NUMBER, (number) => number.replace(/\d/gu, '0'));
}
