import type { Config } from '../config/config';
import type { CheckedFile } from '../reports/checked';

/** The options of `check` that concern one article. */
export interface CheckOptions {
  readonly stdinName: string;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** Whether each finding tells the words that it belongs to. */
  readonly isAnchored: boolean;
  /** Settings that override every configuration file. */
  readonly over: Config | undefined;
  /** The file with the known findings of all articles, if the configuration files do not say. */
  readonly baseline: string | undefined;
}

/** What was found in an article, or why it was not read. */
export interface CheckedArticle {
  readonly file?: CheckedFile;
  /** By URI, the files of sources with problems. */
  readonly sources: ReadonlyMap<string, CheckedFile>;
  readonly isArticle: boolean;
  /** By the path of the baseline, how many of its findings no longer exist. */
  readonly gone: ReadonlyMap<string, number>;
  readonly failure?: string;
  /** The problems in all configuration files that were read so far. */
  readonly configProblems: readonly string[];
}

/** An article that was not read. */
export const UNCHECKED: CheckedArticle = { sources: new Map(), isArticle: false, gone: new Map(), configProblems: [] };
