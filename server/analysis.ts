import type { Article, LanguageId } from './article/article';
import type { Attributions } from './attribution/attribution';
import type { References } from './references/reference';

/** A file of sources beside the article, already read. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** All that the linter knows of one article. Immutable; rules, features and reports read only this. */
export interface Analysis {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly article: Article;
  readonly attributions: Attributions;
  readonly references: References;
  /** False for text that is no article (a README, a log, a list of packages): rules stay silent there. */
  readonly isArticle: boolean;
}
