/** A finding as VS Code was told of it. */
export interface Seen {
  readonly rule: string;
  readonly severity: string;
  /** From 1. */
  readonly line: number;
  /** The words that it underlines. */
  readonly words: string;
  readonly message: string;
}
