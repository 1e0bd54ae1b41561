import { isWord } from '../../text/characters';
import type { Span } from '../../text/span';
import { UnitReader } from '../words/unitReader';
import type { UnitSink } from '../words/unitReader';
import type { Filler } from './wordIndex';

/** The words of a quotation in the form that is compared. All spans are offsets in the article. */
export interface QuotedWords {
  /** The word of each unit; empty for brackets that replace words. */
  readonly units: readonly string[];
  readonly spans: readonly Span[];
  /** The hesitations in the quotation, and the unit that follows each. */
  readonly fillers: readonly Filler[];
  /** The units that follow an ellipsis. */
  readonly cuts: readonly number[];
  /** The number of words as a reader counts them. */
  readonly count: number;
}

/** Only the first words of longer quotations are compared. In UTF-16 units. */
const LONGEST = 20_000;

/** `[t]he`: a letter in brackets is a letter. */
const LETTER = /^\[(\p{L})\](?=\p{L})/u;

/**
 * Reads the words of a quotation.
 * @param text the article.
 * @param parts what a reader sees of the quotation, without mark-up, in order.
 */
export function readQuotedWords(text: string, parts: readonly Span[]): QuotedWords {
  const { plain, offsets } = plainText(text, parts);
  const units: string[] = [];
  const spans: Span[] = [];
  const fillers: Filler[] = [];
  const cuts: number[] = [];
  let count = 0;
  let last = -1;
  const spanOf = (start: number, end: number): Span => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 });
  const sink: UnitSink = {
    unit: (unit, start, end) => {
      units.push(unit);
      spans.push(spanOf(start, end));
      if (start !== last) count++;
      last = start;
    },
    filler: (start, end) => void fillers.push({ before: units.length, ...spanOf(start, end) }),
    gap: (start, end) => {
      units.push('');
      spans.push(spanOf(start, end));
    },
    cut: () => void cuts.push(units.length),
  };
  new UnitReader(sink, true).read(plain, 0, plain.length);
  return { units, spans, fillers, cuts, count };
}

/** The parts in sequence, and the position of each character in the text. */
function plainText(text: string, parts: readonly Span[]): { plain: string; offsets: number[] } {
  let plain = '';
  const offsets: number[] = [];
  const add = (start: number, end: number): void => {
    plain += text.slice(start, end);
    for (let at = start; at < end; at++) offsets.push(at);
  };
  let before = -1;
  for (const { start, end } of parts) {
    if (plain.length > LONGEST) break;
    // Emphasis may end within a word; a paragraph does not.
    if (before !== -1 && start - before > 8) {
      plain += ' ';
      offsets.push(start);
    }
    before = end;
    let from = start;
    for (let at = text.indexOf('[', start); at !== -1 && at < end; at = text.indexOf('[', at + 1)) {
      const isInWord = at > start && isWord(text.charCodeAt(at - 1));
      if (isInWord || !LETTER.test(text.slice(at, at + 5))) continue;
      add(from, at);
      const letter = at + 1;
      const close = text.indexOf(']', letter);
      add(letter, close);
      from = close + 1;
    }
    add(from, Math.min(end, from + LONGEST));
  }
  return { plain, offsets };
}
