import { CLOSE_BRACKET, COLON, EXCLAMATION_MARK, OPEN_BRACE, SPACE, UNDERSCORE, isWord } from '../../text/characters';
import type { Span } from '../../text/span';
import type { CitationCandidate } from '../article';

/** Matches a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The candidate with its surroundings in the text. */
export function candidate(text: string, marker: Omit<CitationCandidate, 'after' | 'beforeStop'>): CitationCandidate {
  const { start, end, form, keys, keySpans, sources } = marker;
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  // Written out, always with the same fields, for speed: articles have thousands.
  return {
    start,
    end,
    form,
    keys,
    keySpans,
    sources,
    after:
      before === CLOSE_BRACKET || before === EXCLAMATION_MARK || before === OPEN_BRACE
        ? 'bracket'
        : isWord(before) || before === UNDERSCORE
          ? 'word'
          : 'free',
    beforeStop: next !== SPACE && next !== COLON && !isWord(next),
  };
}

/** The spans of a pattern's matches within `text`, moved by `offset`. */
export const spansOf = (pattern: RegExp, text: string, offset: number): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }));
