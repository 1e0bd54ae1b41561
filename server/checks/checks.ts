import type { Span } from '../text/span';
import { withoutEnding } from '../text/fileNames';

/**
 * Where an entry belongs in an article: words that are searched for wherever they have moved. Case, punctuation and
 * line breaks do not count.
 */
export interface Anchor {
  /** As they were written, on one line. */
  readonly words: string;
  /** Which of the places with these words is meant, counted from 1. */
  readonly nth: number;
}

/** A person's confirmation that a quotation was checked, and its state at the time. */
export interface SignOff extends Anchor {
  readonly kind: 'signed';
  readonly by: string;
  /** As written: "2026-05-03". */
  readonly date?: string | undefined;
  /** Who said it, if the article made that clear. */
  readonly speaker?: string | undefined;
  /** What it was cited to: addresses or titles; keys of sources for which the article gives neither. */
  readonly sources: readonly string[];
  /** Absent where no text of the source was on file. */
  readonly state?: string | undefined;
  /** The name of the transcript's file, and the time of the words in it. */
  readonly file?: string | undefined;
  readonly at?: string | undefined;
  /** The source's words, if they differed. */
  readonly spoken?: string | undefined;
  readonly note?: string | undefined;
}

/** Findings that are not shown: those at the words of the anchor or, without words, those in the whole article. */
export interface Ignore extends Anchor {
  readonly kind: 'ignored';
  /** Absent for the findings of all rules. */
  readonly rule?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

/** An entry of a file of checks. */
export type Check = SignOff | Ignore;

/** An entry and its lines in the file. */
export type WrittenCheck = Check & { readonly lines: Span };
export type WrittenIgnore = Extract<WrittenCheck, { kind: 'ignored' }>;

/** The content of `NAME.checks.yaml`. If the file has mistakes, only the entries without mistakes. */
export interface Checks {
  readonly all: readonly WrittenCheck[];
  /** False for a file that a person must repair before anything can be added. */
  readonly isWritable: boolean;
}

/** The checks of an article without such a file. */
export const NO_CHECKS: Checks = { all: [], isWritable: true };

/** Larger files are not read, nor are more entries: 2,000 are enough for a book. In UTF-16 units. */
export const LONGEST_CHECKS = 1 << 20;
export const MOST_CHECKS = 2000;

const ENDING = '.checks.yaml';

/** The URI of the file beside an article: `a/storm.checks.yaml` for `a/storm.md`. */
export const checksUriOf = (article: string): string => withoutEnding(article) + ENDING;

/** Whether a file is one of checks, by its name, path or URI. */
export const isChecksFile = (name: string): boolean => name.toLowerCase().endsWith(ENDING);

/** Glob of these files. */
export const CHECKS_GLOB = `**/*${ENDING}`;
