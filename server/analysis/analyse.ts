import type { Article, CitationForm, LanguageId } from '../article/article';
import { readArticle } from '../article/readArticle';
import { attribute } from '../attribution/attribute';
import { isCertain } from '../attribution/attribution';
import type { Attribution, Attributions } from '../attribution/attribution';
import type { DeclaredSource, References } from '../references/reference';
import { resolveReferences } from '../references/resolve';

/** All that the linter knows of one article. Immutable; rules, features and reports read only this. */
export interface Analysis {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly article: Article;
  readonly attributions: Attributions;
  readonly references: References;
  /** What is declared outside of the running text: what `analyse` was given. */
  readonly sources: readonly DeclaredSource[];
  /** False for text that is no article (a README, a log, a list of packages): rules stay silent there. */
  readonly isArticle: boolean;
}

/**
 * Reads an article: the one way in for every entry.
 * @param text any text: nothing in it makes this fail, and the time taken is linear in its length.
 * @param previous the analysis before an edit, if there is one: what has not changed is taken from it. The result is
 *   the same without it.
 * @param sources what is declared outside of the running text, in the order in which it counts.
 */
export function analyse(
  text: string,
  languageId: LanguageId,
  previous?: Analysis,
  sources: readonly DeclaredSource[] = [],
): Analysis {
  const article = readArticle(text, languageId, previous?.article, new Set(sources.map(({ key }) => key)));
  const attributions = attribute(article);
  const references = resolveReferences(article, attributions, sources);
  return { text, languageId, article, attributions, references, sources, isArticle: isArticle(article, attributions) };
}

/** Forms of citation that stand in manuals and lists of changes as well: they alone make no article. */
const ANYWHERE: ReadonlySet<CitationForm> = new Set(['link', 'named', 'wikilink']);

/** An article quotes somebody, or cites something; and does so more often than it shows code. */
function isArticle({ blocks, citations }: Article, { attributions, statements }: Attributions): boolean {
  const speech = attributions.filter(isPlainSpeech).length;
  const cites = citations.filter(({ form }) => !ANYWHERE.has(form)).length;
  const says = cites + speech * 2 + statements.length;
  if (cites + speech === 0) return false;
  let code = 0;
  for (const { kind, content } of blocks) {
    if (kind === 'code') code += 2;
    else for (const { start } of content.masked) if (content.text.charAt(start) === '`') code++;
  }
  return says > code;
}

/** Speech by a plain construction, or surely: a command's output in quotation marks is neither. */
const isPlainSpeech = (attribution: Attribution): boolean =>
  attribution.kind === 'speech' &&
  attribution.cue !== null &&
  (attribution.evidence.by === 'pattern' || isCertain(attribution));
