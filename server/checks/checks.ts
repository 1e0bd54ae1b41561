import type { Span } from '../text/span';

/**
 * Where an entry belongs in an article: words of it, by which they are found wherever they stand. Their case,
 * punctuation and line breaks do not count.
 */
export interface Anchor {
  /** As they were written, on one line. */
  readonly words: string;
  /** Counts from 1: which of the places with these words is meant. */
  readonly nth: number;
}

/** A person's word that a quotation was checked, and what it was then. */
export interface SignOff extends Anchor {
  readonly kind: 'signed';
  readonly by: string;
  /** As written: "2026-05-03". */
  readonly date?: string | undefined;
  /** Who said it, where the article made that clear. */
  readonly speaker?: string | undefined;
  /** What it was cited to: addresses or titles, or keys of sources of which the article says neither. */
  readonly sources: readonly string[];
  /** Absent where no text of the source was on file. */
  readonly state?: string | undefined;
  /** The name of the transcript's file, and when the words are said in it. */
  readonly file?: string | undefined;
  readonly at?: string | undefined;
  /** The source's words, where they were not the same. */
  readonly spoken?: string | undefined;
  readonly note?: string | undefined;
}

/** Findings of one rule that are not shown: those on the words of the anchor. */
export interface Ignore extends Anchor {
  readonly kind: 'ignored';
  readonly rule: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

export type Check = SignOff | Ignore;

/** An entry, and the lines of the file that it has. */
export type WrittenCheck = Check & { readonly lines: Span };

/** What `NAME.checks.yaml` holds. Of a file with mistakes, the entries without. */
export interface Checks {
  readonly all: readonly WrittenCheck[];
  /** False for a file to which nothing can be added before a person has repaired it. */
  readonly isWritable: boolean;
}

export const NO_CHECKS: Checks = { all: [], isWritable: true };

/** Larger files are not read, and more entries neither: 2,000 are a book's. In UTF-16 units. */
export const LONGEST_CHECKS = 1 << 20;
export const MOST_CHECKS = 2000;

const ENDING = '.checks.yaml';

/** The URI of the file beside an article: `a/storm.checks.yaml` for `a/storm.md`. */
export const checksUriOf = (article: string): string => article.replace(/\.[^./]*$/u, '') + ENDING;

export const isChecksFile = (name: string): boolean => name.toLowerCase().endsWith(ENDING);

/** Glob of these files. */
export const CHECKS_GLOB = `**/*${ENDING}`;
