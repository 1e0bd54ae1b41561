import { isSpace, isWord } from '../text/characters';
import { isQuotationMark, pairMarks } from '../text/quotationMarks';
import type { PairedMarks } from '../text/quotationMarks';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { BlockContent, BlockKind, LanguageId } from './article';
import { readCitation } from './citations';
import type { CitationCandidate } from './citations';
import { linkEnd } from './links';

/** A block with this many marks, every fourth character or more, is no prose, and pairing them would help nobody. */
const NOISE = 500;
const isNoise = (marks: number, length: number): boolean => marks > NOISE && marks * 4 > length;

const NO_MARKS: PairedMarks = { pairs: [], unclosed: [], unopened: [] };

/** Kinds of block in which nothing is prose. */
const NO_PROSE: ReadonlySet<BlockKind> = new Set(['code', 'html', 'frontMatter']);

class Content implements BlockContent {
  private sentenceCache: readonly Span[] | undefined;

  constructor(
    readonly text: string,
    readonly masked: readonly Span[],
    readonly marks: PairedMarks,
    readonly citations: readonly CitationCandidate[],
  ) {}

  get sentences(): readonly Span[] {
    return (this.sentenceCache ??= withCitations(sentencesOf(blank(this)), this.citations));
  }
}

/** The text with everything that is no prose blanked out, as {@link sentencesOf} asks; of the same length. */
function blank({ text, masked, citations }: BlockContent): string {
  const blanks = [...masked, ...citations].sort((a, b) => a.start - b.start);
  let prose = '';
  let from = 0;
  for (const { start, end } of blanks) {
    if (start < from) continue;
    // Code and addresses are words of the sentence; marks, comments and citations are nothing.
    const isWordLike = text.charAt(start) === '`' || isWord(text.charCodeAt(start));
    prose += text.slice(from, start) + (isWordLike ? 'X' : ' ').repeat(end - start);
    from = end;
  }
  prose += text.slice(from);
  return /[\r\n]/u.test(prose) ? prose.replace(/[\r\n]/gu, ' ') : prose;
}

/** The sentences with the citations that stand between them: each belongs to the sentence before it. */
function withCitations(sentences: readonly Span[], citations: readonly Span[]): Span[] {
  let next = 0;
  return sentences.map(({ start, end }, index) => {
    const limit = sentences[index + 1]?.start ?? Infinity;
    let last = end;
    for (; next < citations.length && citations[next]!.start < limit; next++)
      if (citations[next]!.start >= end) last = citations[next]!.end;
    return { start, end: last };
  });
}

/** Reads one block from left to right, noting masked spans, quotation marks and citations. */
class Scanner {
  readonly masked: Span[] = [];
  readonly marks: number[] = [];
  readonly citations: CitationCandidate[] = [];
  /** Where runs of backquotes start, by their length: a run is closed by the next of its length. */
  private backquotes: ReadonlyMap<number, number[]> | undefined;
  private commentsEnd = true;

  constructor(
    private readonly text: string,
    private readonly markdown: boolean,
  ) {}

  private mask(start: number, end: number): number {
    this.masked.push({ start, end });
    return end;
  }

  scan(from: number, skipPrefix: boolean): void {
    const { text } = this;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      // Letters and spaces first: they are nearly everything.
      if (code === 0x20 || (code >= 0x61 && code <= 0x7a)) {
        at++;
        continue;
      }
      if (isQuotationMark(code)) {
        if (code === 0x60 && this.markdown) at = this.codeSpan(at);
        else this.marks.push(at++);
      } else if (code === 0x5b) at = this.bracket(at);
      else if (code === 0x5d) at = this.linkDestination(at);
      else if (code === 0x3c) at = this.tag(at);
      else if (code === 0x3a) at = this.address(at);
      else if (code === 0x5c && this.markdown && text.charCodeAt(at + 1) === 0x60) at += 2;
      else if (code === 0x0a && skipPrefix) at = this.quotePrefix(at + 1);
      else at++;
    }
  }

  /** Masks the `>` marks at a line's start. */
  quotePrefix(at: number): number {
    let end = at;
    while (end < this.text.length && (this.text.charAt(end) === '>' || this.text.charAt(end) === ' ')) end++;
    return end === at ? at : this.mask(at, end);
  }

  private codeSpan(at: number): number {
    const { text } = this;
    let end = at;
    while (text.charCodeAt(end) === 0x60) end++;
    const starts = (this.backquotes ??= backquoteRuns(text)).get(end - at) ?? [];
    // Latest first: what stands before this run is done with.
    while (starts.length > 0 && starts.at(-1)! < end) starts.pop();
    const close = starts.pop();
    return close === undefined ? end : this.mask(at, close + end - at);
  }

  private bracket(at: number): number {
    const citation = readCitation(this.text, at);
    if (citation === undefined) return at + 1;
    this.citations.push(citation);
    return citation.end;
  }

  /** Masks `(address "title")` after a link's text. */
  private linkDestination(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) !== 0x28) return at + 1;
    const end = linkEnd(text, at + 2);
    return end === undefined ? at + 1 : this.mask(at + 1, end);
  }

  private tag(at: number): number {
    const { text } = this;
    if (text.startsWith('<!--', at)) {
      const end = this.commentsEnd ? text.indexOf('-->', at + 4) : -1;
      if (end !== -1) return this.mask(at, end + 3);
      this.commentsEnd = false;
      return at + 1;
    }
    const first = text.charCodeAt(at + 1);
    if (!(first === 0x2f || (isWord(first) && first < 0x80))) return at + 1;
    // Up to the next bracket of either kind, so that each character is looked at once.
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) !== 0x3e && text.charCodeAt(end) !== 0x3c) end++;
    return text.charCodeAt(end) === 0x3e ? this.mask(at, end + 1) : end;
  }

  /** Masks a web address, from its scheme to its last character that is not punctuation. */
  private address(colon: number): number {
    const { text } = this;
    if (text.charCodeAt(colon + 1) !== 0x2f || text.charCodeAt(colon + 2) !== 0x2f) return colon + 1;
    let start = colon;
    while (start > 0 && colon - start < 12 && isWord(text.charCodeAt(start - 1))) start--;
    let end = colon + 3;
    while (end < text.length && !isSpace(text.charCodeAt(end)) && !/["<>“”«»[\]]/u.test(text.charAt(end))) end++;
    while (end > colon + 3 && /[.,;:!?'’)*_]/u.test(text.charAt(end - 1))) end--;
    const last = this.masked.at(-1);
    return start === colon || (last && last.end > start) ? end : this.mask(start, end);
  }
}

/** The starts of the text's runs of backquotes by their length, latest first. */
function backquoteRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

/** The markers before a heading's, list item's or entry's own words. */
const LEAD: Partial<Record<BlockKind, RegExp>> = {
  heading: /^#{1,6}[ \t]+/u,
  listItem: /^(?:[-*+•–]|\d{1,9}[.)])[ \t]+/u,
};

/**
 * Reads what a block says by itself.
 * @param text the block's own text.
 */
export function readContent(text: string, kind: BlockKind, languageId: LanguageId): BlockContent {
  if (NO_PROSE.has(kind)) return new Content(text, text === '' ? [] : [{ start: 0, end: text.length }], NO_MARKS, []);
  const scanner = new Scanner(text, languageId === 'markdown');
  const lead = LEAD[kind]?.exec(text)?.[0].length ?? 0;
  if (lead > 0) scanner.masked.push({ start: 0, end: lead });
  const isQuote = kind === 'blockQuote';
  scanner.scan(isQuote ? scanner.quotePrefix(0) : lead, isQuote);
  const marks = isNoise(scanner.marks.length, text.length) ? NO_MARKS : pairMarks(text, scanner.marks);
  return new Content(text, scanner.masked, marks, scanner.citations);
}
