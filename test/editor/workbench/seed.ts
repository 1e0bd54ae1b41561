import { SEED_ARTICLE } from '../../../tools/host/paths';
import { placeIn } from './newsroom';

/** The line, from 1, whose quotation stands alone and seems to be Trump's own words; and how its first row reads. */
export const PULL_QUOTE_LINE = 13;
export const PULL_QUOTE_ROW = /^Trump\s"doesn't/;

/** Just inside the first occurrence of `text` at or below a line of the seed article: line and column, all from 1. */
export const placeOf = (text: string, fromLine = 1): [line: number, column: number] =>
  placeIn(SEED_ARTICLE, text, fromLine);
