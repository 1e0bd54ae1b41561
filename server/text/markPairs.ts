import type { Span } from './span';

/** A quotation's marks, opening and closing, by family. */
export type MarkStyle =
  'straight' | 'curly' | 'guillemet' | 'low-high' | 'single' | 'double-apostrophe' | 'corner' | 'white-corner';

/**
 * `mixed`: straight with curly. `same`: the same mark at both ends, which only opens or only closes. `mismatched`: two
 * different kinds.
 */
export type PairProblem = 'mixed' | 'same' | 'mismatched';

/** An opening mark and its closing mark. */
export interface MarkPair {
  readonly open: Span;
  readonly close: Span;
  readonly style: MarkStyle;
  readonly problem?: PairProblem;
}

/** A mark that found no partner in its paragraph. */
export interface LoneMark extends Span {
  readonly style: MarkStyle;
}

/** The family of a double mark. */
export function styleOf(char: string): MarkStyle {
  switch (char) {
    case '"':
      return 'straight';
    case "''":
    case '``':
      return 'double-apostrophe';
    case '„':
      return 'low-high';
    case '«':
    case '»':
      return 'guillemet';
    case '「':
    case '」':
      return 'corner';
    case '『':
    case '』':
      return 'white-corner';
    default:
      return 'curly';
  }
}

/** Which opening marks each closing mark can close, best first. */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '“', '„'],
  "''": ["''", '``', '“', '"'],
  '”': ['“', '”', '„', '"', '‟', "''", '``'],
  '“': ['„', '“'],
  '„': ['„'],
  '»': ['«', '»'],
  '«': ['»', '«'],
  '」': ['「'],
  '』': ['『'],
};

/** Marks that no language uses both to open and to close, so that the mark itself shows its direction. */
const DIRECTED = new Set(['“', '”', '„', '«', '»']);

/** What is wrong with a quotation that opens and closes with these marks. */
export function problemOf(open: string, close: string): PairProblem | undefined {
  if (open === close) return DIRECTED.has(open) ? 'same' : undefined;
  if (open === '"' || close === '"') return 'mixed';
  return ANSWERS[close]?.includes(open) ? undefined : 'mismatched';
}

/** True for marks that one quotation may have at its ends: straight and curly are often mixed. */
export const isSameFamily = (a: MarkStyle, b: MarkStyle): boolean =>
  a === b || ((a === 'straight' || a === 'curly') && (b === 'straight' || b === 'curly'));
