import type { DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';

/** A file that declares sources. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** A problem in a file of sources, and where it is in the text. */
export interface SourceProblem extends Span {
  readonly file: SourceText;
  readonly message: string;
  /** The id of the rule that gives it as a hint; absent for what is wrong with the file itself. */
  readonly rule?: string;
  /** Where it is recorded, if the article's baseline has it: a sentence. */
  readonly known?: string;
}

/** The name that reports and baselines use for findings in files of sources, which belong to no rule. */
export const SOURCES_FILE = 'sources-file';

/** What a text declares. A broken part is left out, the rest counts. */
export interface ReadSources {
  readonly sources: readonly DeclaredSource[];
  readonly problems: readonly (Span & { readonly message: string })[];
}

/** Nobody reads more problems in one file. */
export const MOST_PROBLEMS = 100;

/** Ten times what the largest newsroom cites; this many take a second or two. */
export const MOST_SOURCES = 10_000;
export const TOO_MANY =
  'This file has more than 10,000 sources. The rest, from here on, were not read. Split the file.';

export const NOTHING: ReadSources = { sources: [], problems: [] };
