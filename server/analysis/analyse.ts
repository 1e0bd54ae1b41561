import type { Article, LanguageId } from '../article/article';
import { NO_HOUSE } from '../article/house';
import type { House } from '../article/house';
import { readingSteps } from '../article/readArticle';
import { attributionSteps } from '../attribution/attribute';
import type { Attributions } from '../attribution/attribution';
import { NO_CHECKS } from '../checks/checks';
import type { Checks } from '../checks/checks';
import type { DeclaredSource, References } from '../references/reference';
import { resolveReferences } from '../references/resolveReferences';
import type { AttachedTranscript } from '../transcripts/transcript';
import { finished } from '../text/steps';
import type { Steps } from '../text/steps';
import { isArticle } from './isArticle';

const NO_TEXTS: readonly AttachedTranscript[] = [];

/** All that the linter knows of one article. Immutable; rules, features and reports read only this. */
export interface Analysis {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly article: Article;
  readonly attributions: Attributions;
  readonly references: References;
  /** Sources declared outside the running text, as given to `analyse`. */
  readonly sources: readonly DeclaredSource[];
  /** The transcripts on file: {@link proofsOf} compares the quotations with them. */
  readonly texts: readonly AttachedTranscript[];
  /** What people have signed and ignored: {@link signOffsOf} matches it to quotations. */
  readonly checks: Checks;
  /** False for text that is not an article (a README, a log, a list of packages): rules stay silent there. */
  readonly isArticle: boolean;
}

/**
 * Reads an article. Every entry calls this function.
 * @param text any text: no input makes this fail, and the time is linear in its length.
 * @param previous the analysis before an edit, if there is one: unchanged parts are reused. The result is the same
 * without it.
 * @param sources sources declared outside the running text, the highest priority first.
 * @param texts the transcripts on file.
 * @param checks what people have signed and ignored.
 * @param house what the newsroom has settled; as for the analysis before, unless given.
 */
export const analyse = (
  text: string,
  languageId: LanguageId,
  previous?: Analysis,
  sources?: readonly DeclaredSource[],
  texts?: readonly AttachedTranscript[],
  checks?: Checks,
  house?: House,
): Analysis => finished(analysisSteps(text, languageId, previous, sources, texts, checks, house));

/** {@link analyse} in steps, each a small part of a long article. */
export function* analysisSteps(
  text: string,
  languageId: LanguageId,
  previous?: Analysis,
  sources: readonly DeclaredSource[] = [],
  texts: readonly AttachedTranscript[] = NO_TEXTS,
  checks: Checks = NO_CHECKS,
  house: House = previous?.article.house ?? NO_HOUSE,
): Steps<Analysis> {
  const declared = new Set(sources.map(({ key }) => key));
  const article = yield* readingSteps(text, languageId, previous?.article, declared, house);
  const attributions = yield* attributionSteps(article, previous?.article);
  yield;
  const references = resolveReferences(article, attributions, sources);
  return {
    ...{ text, languageId, article, attributions, references, sources, texts, checks },
    isArticle: isArticle(article, attributions),
  };
}
