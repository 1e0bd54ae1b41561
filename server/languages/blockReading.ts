import type { BlockContent } from '../article/article';
import { quotedTokens } from '../english/mentions';
import type { LocalMention } from '../english/mentions';
import { NO_LINKS } from '../english/subjectLinks';
import type { Links } from '../english/subjectLinks';
import { tokensOf } from '../english/tokens';
import type { Language } from './languageTable';
import { nameIn, runEnd } from './nounPhrases';
import type { Head } from './nounPhrases';
import { reportsOf } from './reportingClauses';
import type { Report } from './reportingClauses';
import { isMark, wordsOf } from './languageTokens';
import type { Words } from './languageTokens';

/** A report, with its subject as an index into the block's mentions; -1 if the text has none. */
export interface ReadReport extends Omit<Report, 'subject'> {
  readonly mention: number;
}

/** The content of a block in a language other than English. */
export interface Reading {
  readonly view: Words;
  readonly mentions: readonly LocalMention[];
  readonly reports: readonly ReadReport[];
}

const cache = new WeakMap<BlockContent, Reading>();

/** Who is named in a block, and who reports; the same object for the same block text and language. */
export function readingOf(content: BlockContent, language: Language): Reading {
  let reading = cache.get(content);
  if (reading?.view.language !== language) {
    reading = read(content, language);
    cache.set(content, reading);
  }
  return reading;
}

function read(content: BlockContent, language: Language): Reading {
  const tokens = tokensOf(content);
  const view = wordsOf(content, language, quotedTokens(content, tokens));
  const reports = reportsOf(view);
  const byLast = new Map<number, LocalMention>();
  const add = (head: Head, links: Links): void => {
    const known = byLast.get(head.last);
    if (known !== undefined && (links === NO_LINKS || known.links !== NO_LINKS)) return;
    const start = tokens.starts[head.first]! + (head.kind === 'definite' ? 0 : view.elided[head.first]!);
    byLast.set(head.last, { ...head, start, end: tokens.ends[head.last]!, links });
  };
  for (const { subject, form, cue } of reports)
    if (subject !== undefined)
      add(subject.head, form === 'colon' ? NO_LINKS : reporting(form === 'verb' ? 'inverted' : 'accordingTo', cue));
  for (const head of namesAndPronouns(view)) add(head, NO_LINKS);
  const mentions = [...byLast.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Map(mentions.map(({ last }, index) => [last, index]));
  return {
    view,
    mentions,
    reports: reports.map(({ subject, ...report }) => ({
      ...report,
      mention: subject === undefined ? -1 : places.get(subject.head.last)!,
    })),
  };
}

/** For the subject of a report, the side of its verb does not matter here. */
const reporting = (context: Links['context'], before: number): Links => ({
  subject: 'none',
  verb: -1,
  context,
  before,
});

function namesAndPronouns(view: Words): Head[] {
  const { tokens, language, names, quoted } = view;
  const heads: Head[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const pronoun = quoted[index] === 1 ? undefined : language.pronouns.get(tokens.words[index]!);
    if (pronoun !== undefined) heads.push({ first: index, last: index, titleFirst: index, kind: pronoun });
    if (names[index] !== 1 || quoted[index] === 1) continue;
    const end = runEnd(view, index);
    const name = nameIn(view, index, end, hasDeterminerBefore(view, index), isRoleBefore(view, index));
    if (name !== undefined) heads.push(name);
    index = end - 1;
  }
  return heads;
}

function hasDeterminerBefore({ words, language, elided }: Words, index: number): boolean {
  const before = words[index - 1] ?? '';
  return elided[index]! > 0 || language.determiners.has(before) || language.oblique.has(before);
}

/** "el fiscal *Tarek Ruiz*": a noun in lower case is before the name. */
function isRoleBefore(view: Words, index: number): boolean {
  const { words, language } = view;
  if (language.hasCapitalNouns || index < 2 || isMark(view, index - 1) || language.small.has(words[index - 1]!))
    return false;
  return language.determiners.has(words[index - 2]!);
}
