/** The request of our own client: the words of the quotation at a position, and those of its transcript. */
export const COMPARISON = 'attribution/comparison';

export interface Comparison {
  readonly quoted: string;
  readonly spoken: string;
  /** The name of the transcript's file. */
  readonly file: string;
}
