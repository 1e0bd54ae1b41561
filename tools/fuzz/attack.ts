import type { LanguageId } from '../../server/article/article';
import type { Random } from './random';

/** A text that attacks start from. */
export interface CorpusText {
  readonly name: string;
  readonly text: string;
  readonly languageId: LanguageId;
}

/** One way to attack the product: what it does in a round, and the laws that it checks the answers against. */
export interface Attack {
  readonly name: string;
  /** Too slow for the short run within `npm test`. */
  readonly heavy?: boolean;
  /** Prepares once per run: starts a server, makes a folder. */
  start(texts: readonly CorpusText[]): Running | Promise<Running>;
}

export interface Running {
  /**
   * One round of a few to a few hundred milliseconds, determined by `random` alone. Throws a {@link Violation} if a law
   * is broken; any other exception breaks the law that nothing throws.
   */
  round(random: Random, tally: Tally): void | Promise<void>;
  stop?(): void | Promise<void>;
}

/** How often something was tried, by name: "edits", "messages". */
export class Tally {
  readonly counts = new Map<string, number>();

  add(what: string, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
}

/** A law that was broken. */
export class Violation extends Error {
  /**
   * @param law in a few words, the same for all its violations: "incremental equals full".
   * @param test the smallest case that still breaks it, as the lines of a test to paste.
   */
  constructor(
    readonly law: string,
    detail: string,
    readonly test?: string,
  ) {
    super(detail);
  }
}
