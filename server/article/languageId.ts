import type { LanguageId } from './article';

/** The ids that editors use for Markdown and formats like it; everything else is plain text. */
const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'mdx', 'quarto', 'rmarkdown', 'rmd', 'pandoc', 'gfm']);

/** The language of a document by the id that an editor gives it. */
export const languageOfId = (languageId: string): LanguageId => (MARKDOWN.has(languageId) ? 'markdown' : 'plaintext');

/** The language of a file by its name, path or URI; text without a name is plain. */
export const languageOfName = (name: string): LanguageId =>
  /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'plaintext';
