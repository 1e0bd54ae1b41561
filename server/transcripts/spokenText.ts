import { firstIndex } from '../text/binarySearch';
import { isSpace } from '../text/characters';
import type { Span } from '../text/span';
import type { Label, Passage, TranscriptFormat, TranscriptProblem, TranscriptReading } from './transcript';

/** The words of a transcript alone, without times, labels and mark-up, and where each of them is in the file. */
export interface SpokenText {
  readonly text: string;
  /** The span in the file of a span of {@link text}. */
  readonly fileSpan: (spoken: Span) => Span;
  /** The span of {@link text} that starts at or after an offset of the file. */
  readonly spokenOffset: (file: number) => number;
  /** The second at which the text at an offset of {@link text} is heard; undefined if the file does not say. */
  readonly timeAt: (spoken: number) => number | undefined;
}

/**
 * A stretch of the spoken text: copied character by character, or written in place of a stretch with a different
 * length.
 */
interface Piece {
  readonly at: number;
  readonly file: number;
  readonly fileEnd: number;
  readonly copied: boolean;
}

/** At most this many problems are listed for a transcript. */
const MOST_PROBLEMS = 20;

/** Collects what a reader finds in a file, from its start to its end. Passages without words are left out. */
export class TranscriptBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private endsWithSpace = true;
  private readonly pieces: Piece[] = [];
  private readonly stamps: { readonly at: number; readonly seconds: number }[] = [];
  private readonly passages: Passage[] = [];
  private readonly problems: TranscriptProblem[] = [];
  private current: { start: number; label: Label | undefined; from: number | undefined; at: number } | undefined;

  constructor(private readonly file: string) {}

  /** Starts a passage at an offset of the file; the previous one must be closed. */
  open(start: number, label?: Label, from?: number): void {
    this.space();
    this.current = { start, label, from, at: this.length };
  }

  /** Ends the passage at an offset of the file. */
  close(end: number, to?: number): void {
    const { current, length } = this;
    this.current = undefined;
    if (!current || current.at === length) return;
    const { start, label, from, at } = current;
    this.passages.push({ start, end, label, from, to, spoken: { start: at, end: length } });
  }

  /** Copies a stretch of the file. */
  copy(start: number, end: number): void {
    // No passage starts with a space.
    if (this.current?.at === this.length) while (start < end && isSpace(this.file.charCodeAt(start))) start++;
    if (start < end) this.add(this.file.slice(start, end), start, end);
  }

  /** Writes the decoded form of a stretch of the file: `&` for `&amp;`. */
  put(meant: string, start: number, end: number): void {
    if (meant !== '') this.add(meant, start, end);
  }

  /** Separates two words, unless they already are. */
  space(): void {
    if (this.endsWithSpace) return;
    this.parts.push(' ');
    this.length++;
    this.endsWithSpace = true;
  }

  /** Sets the time of the words that come next. */
  stamp(seconds: number): void {
    this.stamps.push({ at: this.length, seconds });
  }

  problem(span: Span, message: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ start: span.start, end: span.end, message });
  }

  read(format: TranscriptFormat): TranscriptReading {
    const { passages, problems } = this;
    return { format, passages, problems, spoken: spokenText(this.parts.join(''), this.pieces, this.stamps, passages) };
  }

  private add(text: string, file: number, fileEnd: number): void {
    const last = this.pieces.at(-1);
    const copied = text.length === fileEnd - file;
    // Copies that are adjacent in both the file and the text are one piece.
    const continues = copied && last?.copied && last.fileEnd === file && this.length - last.at === file - last.file;
    if (continues) this.pieces[this.pieces.length - 1] = { ...last, fileEnd };
    else this.pieces.push({ at: this.length, file, fileEnd, copied });
    this.parts.push(text);
    this.length += text.length;
    this.endsWithSpace = /\s$/u.test(text);
  }
}

function spokenText(
  text: string,
  pieces: readonly Piece[],
  stamps: readonly { readonly at: number; readonly seconds: number }[],
  passages: readonly Passage[],
): SpokenText {
  const pieceOf = (offset: number): number =>
    Math.max(0, firstIndex(pieces.length, (index) => pieces[index]!.at > offset) - 1);
  const fileOffset = (offset: number, isEnd: boolean): number => {
    const index = pieceOf(isEnd ? Math.max(0, offset - 1) : offset);
    const piece = pieces[index];
    if (!piece) return 0;
    if (piece.copied) return Math.min(piece.fileEnd, piece.file + (offset - piece.at));
    return isEnd ? piece.fileEnd : piece.file;
  };
  return {
    text,
    fileSpan: ({ start, end }) => {
      const fileEnd = fileOffset(Math.max(start, end), true);
      // An empty span between two passages is placed where the first one ends.
      return { start: Math.min(fileOffset(start, false), fileEnd), end: fileEnd };
    },
    spokenOffset: (file) => {
      const index = firstIndex(pieces.length, (at) => pieces[at]!.fileEnd > file);
      const piece = pieces[index];
      if (!piece) return text.length;
      return Math.min(text.length, piece.at + Math.max(0, file - piece.file));
    },
    timeAt: (offset) => {
      const passage = passages[firstIndex(passages.length, (index) => passages[index]!.spoken.end > offset)];
      const stamp = stamps[firstIndex(stamps.length, (index) => stamps[index]!.at > offset) - 1];
      if (stamp && (!passage || stamp.at >= passage.spoken.start)) return stamp.seconds;
      return passage?.from;
    },
  };
}
