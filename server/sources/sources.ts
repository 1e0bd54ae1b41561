import type { DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';

/** A file that declares sources. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** What is wrong in a file of sources, and where in its text. */
export interface SourceProblem extends Span {
  readonly file: SourceText;
  readonly message: string;
}

/** What a text declares. A part that is wrong is left out, and the rest is taken. */
export interface ReadSources {
  readonly sources: readonly DeclaredSource[];
  readonly problems: readonly (Span & { readonly message: string })[];
}

/** Of one file, nobody reads more problems. */
export const MOST_PROBLEMS = 100;

/** Ten times what the largest newsroom cites; as many take a second or two. */
export const MOST_SOURCES = 10_000;
export const TOO_MANY =
  'This file has more than 10,000 sources. The rest, from here on, were not read. Split the file.';

export const NOTHING: ReadSources = { sources: [], problems: [] };
