import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { LanguageId } from '../../server/article/article';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../../server/linter/lint';
import { withoutFixes } from '../../server/linter/rule';
import type { Finding } from '../../server/linter/rule';
import { rules } from '../../server/rules/registry';

/** One text of the folder, and the linter's results with its defaults. */
export interface Checked {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
  readonly words: number;
  readonly isArticle: boolean;
  readonly findings: readonly Finding[];
}

const LANGUAGES: Readonly<Record<string, LanguageId>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plaintext',
};

/** All Markdown and plain-text files of a folder, checked, by path. */
export const articlesOf = (folder: string): readonly Checked[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in LANGUAGES)
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => checked(relative(folder, file), readFileSync(file, 'utf8')));

/** The linter's results for a single text: no settings, no files next to it. */
export function checked(path: string, text: string): Checked {
  const analysis = analyse(text, LANGUAGES[extname(path)] ?? 'markdown');
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return { path, text, words, isArticle: analysis.isArticle, findings: lint(rules, analysis).map(withoutFixes) };
}
