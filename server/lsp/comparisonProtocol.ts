/** The request of our own client: the words of the quotation at a position, and those of its transcript. */
export const COMPARISON = 'attribution/comparison';

export interface Comparison {
  readonly quoted: string;
  readonly spoken: string;
  /** The name of the transcript's file, and where in it the words are heard: `lesser.vtt 0:41`. */
  readonly transcript: string;
  /** The name of the article's file. */
  readonly article: string;
}
