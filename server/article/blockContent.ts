import {
  AMPERSAND,
  BACKSLASH,
  BACKTICK,
  CLOSE_BRACKET,
  COLON,
  DOLLAR,
  EXCLAMATION_MARK,
  LESS_THAN,
  LINE_FEED,
  LOWER_A,
  LOWER_Z,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
  SLASH,
  SPACE,
  isQuotationMark,
  isSpace,
  isWord,
} from '../text/characters';
import { autolinkEnd, entityAt, tagAt } from '../text/html';
import { pairMarks } from '../text/quotationMarks';
import type { PairedMarks } from '../text/quotationMarks';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { BlockContent, BlockKind, CitationForm, LanguageId, CitationCandidate } from './article';
import { linkEnd } from './links';
import { matchAt } from './markers/candidate';
import { readLeaked } from './markers/leaked';
import { readMarker as readAnyMarker } from './markers/readMarkers';
import { markupEnd } from './attributeMarkup';

/** A block with this many marks, at least one in four characters, is not prose. Pairing them would not help. */
const NOISE = 500;
const isNoise = (marks: number, length: number): boolean => marks > NOISE && marks * 4 > length;

const NO_MARKS: PairedMarks = { pairs: [], unclosed: [], unopened: [] };

/** Forms that may turn out to be words of the sentence, and those that the readers of prose recognise themselves. */
const UNMASKED: ReadonlySet<CitationForm> = new Set(['bracket', 'footnote', 'superscript', 'citekey', 'wikilink']);

/** `[2]` within an address, not after it. */
const INDEX = /\[\d{1,3}\](?=[/?&=%#_-])/uy;
const MATHEMATICS = /\$(?![\s$\d])[^$\n“”"]{0,199}[^$\s\n“”"]\$(?!\d)/uy;

/** Kinds of block without any prose. */
const NO_PROSE: ReadonlySet<BlockKind> = new Set(['code', 'html', 'furniture', 'frontMatter']);

class Content implements BlockContent {
  private sentenceCache: readonly Span[] | undefined;

  constructor(
    readonly text: string,
    readonly masked: readonly Span[],
    readonly marks: PairedMarks,
    readonly citations: readonly CitationCandidate[],
    readonly leaked: readonly Span[],
    readonly hiddenKeys: readonly string[],
  ) {}

  get sentences(): readonly Span[] {
    return (this.sentenceCache ??= withCitations(sentencesOf(blank(this)), this.citations));
  }
}

/** The text with everything but prose replaced by blanks of the same length, as {@link sentencesOf} needs it. */
function blank({ text, masked, citations }: BlockContent): string {
  const nothing = citations.filter(isNothing);
  // If two start together, the citation is first: it is masked as well.
  const blanks = [...nothing, ...masked].sort((a, b) => a.start - b.start);
  const markers = new Set<Span>(nothing);
  let prose = '';
  let from = 0;
  for (const blanked of blanks) {
    const { start, end } = blanked;
    if (start < from) continue;
    // Code and addresses count as words of the sentence; marks, comments and citations do not.
    const isWordLike = !markers.has(blanked) && (text.charAt(start) === '`' || isWord(text.charCodeAt(start)));
    prose += text.slice(from, start) + (isWordLike ? 'X' : ' ').repeat(end - start);
    from = end;
  }
  prose += text.slice(from);
  return /[\r\n]/u.test(prose) ? prose.replace(/[\r\n]/gu, ' ') : prose;
}

/** False for a form that is a word of the sentence unless a declared source confirms it: `@key`. */
const isNothing = ({ form }: CitationCandidate): boolean => form !== 'citekey' && form !== 'wikilink';

/**
 * The sentences with the citations between them: each belongs to the sentence before it, unless it leads the next one.
 */
function withCitations(sentences: readonly Span[], citations: readonly CitationCandidate[]): Span[] {
  let next = 0;
  const [opening] = citations;
  let lead = opening?.leads && opening.start < (sentences[0]?.start ?? 0) ? opening.start : undefined;
  return sentences.map(({ start, end }, index) => {
    const limit = sentences[index + 1]?.start ?? Infinity;
    const first = lead ?? start;
    let last = end;
    lead = undefined;
    for (; next < citations.length && citations[next]!.start < limit; next++) {
      const citation = citations[next]!;
      if (citation.start < end) continue;
      if (citation.leads) lead ??= citation.start;
      else last = citation.end;
    }
    return { start: first, end: last };
  });
}

/** Reads one block from left to right, noting masked spans, quotation marks and citations. */
class Scanner {
  readonly masked: Span[] = [];
  readonly marks: number[] = [];
  readonly citations: CitationCandidate[] = [];
  readonly leaked: Span[] = [];
  readonly hiddenKeys: string[] = [];
  /** Where runs of backquotes start, by their length: a run is closed by the next of its length. */
  private backquotes: ReadonlyMap<number, number[]> | undefined;
  private commentsEnd = true;
  private hiddenEnd = true;

  constructor(
    private readonly text: string,
    private readonly markdown: boolean,
    private readonly readMarker: typeof readAnyMarker,
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
      // Letters and spaces first: they are most of the text.
      if (code === SPACE || (code >= LOWER_A && code <= LOWER_Z)) {
        at++;
        continue;
      }
      const marker = this.readMarker(text, at);
      if (marker) at = this.take(marker);
      else if (isQuotationMark(code)) {
        if (code === BACKTICK && this.markdown) at = this.codeSpan(at);
        else this.marks.push(at++);
      } else if (code === CLOSE_BRACKET) at = this.linkDestination(at);
      else if (code === LESS_THAN) at = this.tag(at);
      else if (code === AMPERSAND) at = this.entity(at);
      else if (code === OPEN_BRACKET || code === OPEN_BRACE || code === EXCLAMATION_MARK) at = this.markup(at);
      else if (code === COLON) at = this.address(at);
      else if (code === DOLLAR && this.markdown) at = this.mathematics(at);
      else if (code === BACKSLASH && this.markdown && text.charCodeAt(at + 1) === BACKTICK) at += 2;
      else if (code === LINE_FEED && skipPrefix) at = this.quotePrefix(at + 1);
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
    while (text.charCodeAt(end) === BACKTICK) end++;
    const starts = (this.backquotes ??= backquoteRuns(text)).get(end - at) ?? [];
    // Latest first: runs before this one are no longer needed.
    while (starts.length > 0 && starts.at(-1)! < end) starts.pop();
    const close = starts.pop();
    return close === undefined ? end : this.mask(at, close + end - at);
  }

  private take(marker: CitationCandidate): number {
    const { start, end, form, keys } = marker;
    if (keys.length > 0) this.citations.push(marker);
    if (form === 'leaked') this.leaked.push({ start, end });
    return UNMASKED.has(form) ? end : this.mask(start, end);
  }

  /** Masks `(address "title")` after a link's text. */
  private linkDestination(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) !== OPEN_PARENTHESIS) return at + 1;
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
    const tag = tagAt(text, at);
    if (tag) return this.mask(at, this.hidden(at, tag.end - 1) ?? tag.end);
    const end = autolinkEnd(text, at) ?? markupEnd(text, at);
    return end === undefined ? at + 1 : this.mask(at, end);
  }

  /** Masks attributes, shortcodes, template tags and images. */
  private markup(at: number): number {
    const end = markupEnd(this.text, at);
    return end === undefined ? at + 1 : this.mask(at, end);
  }

  /** Notes `&ldquo;` as a quotation mark, and masks other character references. */
  private entity(at: number): number {
    const entity = entityAt(this.text, at);
    if (!entity) return at + 1;
    if (entity.mark === undefined) return this.mask(at, entity.end);
    this.marks.push(at);
    return entity.end;
  }

  /** The end of an element that readers do not see; its citations are noted. Undefined where the tag hides nothing. */
  private hidden(at: number, close: number): number | undefined {
    const tag = /^<([a-z]{1,10})\s[^<>]*display:\s?none/iu.exec(this.text.slice(at, Math.min(close, at + 200)));
    if (!tag || !this.hiddenEnd) return undefined;
    const end = this.text.indexOf(`</${tag[1]!}>`, close);
    this.hiddenEnd = end !== -1;
    if (!this.hiddenEnd) return undefined;
    for (const [, key] of this.text.slice(close, end).matchAll(/\[\^?([^\s[\]^]{1,80})\]/gu))
      this.hiddenKeys.push(key!);
    return end + tag[1]!.length + 3;
  }

  /** Masks `$a_1 = b[2]$`, by Pandoc's rule, which tells it from two prices. */
  private mathematics(at: number): number {
    const formula = matchAt(MATHEMATICS, this.text, at)?.[0];
    return formula !== undefined && /[\\^_={}[\]]/u.test(formula) ? this.mask(at, at + formula.length) : at + 1;
  }

  /** Masks a web address, from its scheme to its last character that is not punctuation. */
  private address(colon: number): number {
    const { text } = this;
    if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return colon + 1;
    let start = colon;
    while (start > 0 && colon - start < 12 && isWord(text.charCodeAt(start - 1))) start--;
    let end = colon + 3;
    for (; end < text.length && !isSpace(text.charCodeAt(end)); end++) {
      const index = text.charCodeAt(end) === OPEN_BRACKET ? matchAt(INDEX, text, end)?.[0].length : undefined;
      if (index !== undefined) end += index - 1;
      else if (/["<>“”«»[\]]/u.test(text.charAt(end))) break;
    }
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
  // An entry cites nothing, but it may contain an AI tool's markers.
  const scanner = new Scanner(text, languageId === 'markdown', kind === 'reference' ? readLeaked : readAnyMarker);
  if (NO_PROSE.has(kind)) {
    // HTML may hide citations or an AI tool's markers; a caption may cite.
    if (kind === 'html' || kind === 'furniture') scanner.scan(0, false);
    const masked = text === '' ? [] : [{ start: 0, end: text.length }];
    const citations = kind === 'furniture' ? scanner.citations : [];
    return new Content(text, masked, NO_MARKS, citations, scanner.leaked, scanner.hiddenKeys);
  }
  const lead = LEAD[kind]?.exec(text)?.[0].length ?? 0;
  if (lead > 0) scanner.masked.push({ start: 0, end: lead });
  const isQuote = kind === 'blockQuote';
  scanner.scan(isQuote ? scanner.quotePrefix(0) : lead, isQuote);
  const marks = isNoise(scanner.marks.length, text.length) ? NO_MARKS : pairMarks(text, scanner.marks, scanner.masked);
  return new Content(text, scanner.masked, marks, scanner.citations, scanner.leaked, scanner.hiddenKeys);
}
