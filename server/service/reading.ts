import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { LanguageId } from '../article/article';
import type { LocalSettings } from '../config/folderSettings';
import { lint } from '../linter/lint';
import type { Translations } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import { rules } from '../rules/registry';
import type { ArticleSources } from '../sources/sourceFiles';

/**
 * A text to read: open in an editor, saved, from standard input, or virtual. Its URI may have any scheme; it says where the
 * article's settings and the files beside it are looked for. Text that is not saved (`untitled:`) has none beside it.
 */
export interface ArticleText {
  readonly uri: string;
  readonly text: string;
  readonly languageId: LanguageId;
}

/** One article as read. Immutable. */
export interface Reading {
  readonly article: ArticleText;
  readonly settings: LocalSettings;
  /** What is declared outside of its running text, and what is wrong there. */
  readonly sources: ArticleSources;
  readonly analysis: Analysis;
  /** What the rules find, in the language of the service; computed when first asked for. */
  readonly findings: readonly FixableFinding[];
}

/** @param before an earlier reading of the article: what has not changed is taken from it. */
export function readingOf(
  article: ArticleText,
  settings: LocalSettings,
  sources: ArticleSources,
  before: Reading | undefined,
  translations: Translations,
): Reading {
  const known = before && isSameText(before, article) && before.sources.sources === sources.sources;
  const analysis = known
    ? before.analysis
    : analyse(article.text, article.languageId, before?.analysis, sources.sources);
  let findings = known && before.settings.settings === settings.settings ? () => before.findings : undefined;
  return {
    article,
    settings,
    sources,
    analysis,
    get findings() {
      if (findings) return findings();
      const found = lint(rules, analysis, { ...settings.settings, translations });
      findings = () => found;
      return found;
    },
  };
}

export const isSameText = ({ article }: Reading, { text, languageId }: ArticleText): boolean =>
  article.languageId === languageId && article.text === text;

/** Nothing has changed on which the reading depends. */
export const isSameReading = (
  reading: Reading,
  article: ArticleText,
  settings: LocalSettings,
  sources: ArticleSources,
): boolean =>
  isSameText(reading, article) &&
  reading.settings.settings === settings.settings &&
  reading.settings.isRead === settings.isRead &&
  reading.sources === sources;
