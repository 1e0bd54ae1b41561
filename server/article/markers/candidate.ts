import { isWord } from '../../text/characters';
import type { Span } from '../../text/span';
import type { CitationForm, InlineSource } from '../article';

/** What looks like a citation in its block; the whole article decides (`citationsOf`). Relative offsets. */
export interface CitationCandidate extends Span {
  readonly form: CitationForm;
  /** As in `Citation`; empty for a source that has no number of its own. None at all for what a machine left and is no citation. */
  readonly keys: readonly string[];
  readonly keySpans?: readonly Span[] | undefined;
  readonly sources?: readonly InlineSource[] | undefined;
  /** What stands right before it: nothing that binds, a word (`array[1]`), or another bracket's text (`[text][1]`, `{[1]}`). */
  readonly after: 'free' | 'word' | 'bracket';
  /** True where a sentence or clause ends after it: a stop, a mark, the end, another bracket. `sshd[12]:` is a log. */
  readonly beforeStop: boolean;
  /** True where it is in front of the words that it cites: `**15:29** “…”`. */
  readonly leads?: true;
}

/** Matches a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The candidate with what stands around it in the text. */
export function candidate(text: string, marker: Omit<CitationCandidate, 'after' | 'beforeStop'>): CitationCandidate {
  const { start, end, form, keys, keySpans, sources } = marker;
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  // Written out, each with the same fields: articles have thousands.
  return {
    start,
    end,
    form,
    keys,
    keySpans,
    sources,
    after:
      before === 0x5d || before === 0x21 || before === 0x7b
        ? 'bracket'
        : isWord(before) || before === 0x5f
          ? 'word'
          : 'free',
    beforeStop: next !== 0x20 && next !== 0x3a && !isWord(next),
  };
}

/** The spans of a pattern's matches within `text`, moved by `offset`. */
export const spansOf = (pattern: RegExp, text: string, offset: number): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }));
