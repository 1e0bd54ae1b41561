/** The request of our own client for the words of the quotation at a position, and those of its transcript. */
export const COMPARISON = 'attribution/comparison';

export interface Comparison {
  readonly quoted: string;
  readonly spoken: string;
  /** The name of the transcript's file, and the time of the words in it: `lesser.vtt 0:41`. */
  readonly transcript: string;
  /** The name of the article's file. */
  readonly article: string;
}
