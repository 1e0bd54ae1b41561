import { BYTE_ORDER_MARK } from '../text/characters';
import { isBlank, trim } from '../text/lines';
import type { Span } from '../text/span';
import { isCaption, isImage } from './furniture';
import { htmlBlocks } from './htmlBlocks';
import { areParagraphs } from './lineRuns';
import { LIST_MARKER } from './listItems';
import type { RawBlock } from './rawBlock';
import { isSourcesLabel } from './referenceHeadings';

const FENCE = /^(`{3,}|~{3,})/u;
const ATX_HEADING = /^(#{1,6})(?:[ \t]|$)/u;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const SETEXT_UNDERLINE = /^(?:=+|-+)$/u;
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;
/** Not started by an element within a line's words: `<b>Ana Ruiz</b> said`. */
const HTML_BLOCK =
  /^<(?:!--|\/?(?!(?:abbr|b|cite|em|i|mark|q|ref|small|strong|su[bp]|u)[\s/>])[a-z][a-z0-9-]*(?:[\s/>]|$))/iu;
const LABEL_START = /^(?:\[\^?[^\s\]]{1,80}\]|[¹²³⁴-⁹]|<sup>\d)/u;
/** Pandoc's fenced divisions, and the admonition boxes of documentation tools. */
const DIVISION = /^:{3,}(?:[\s\w{[]|$)/u;
/** Markers and rules are found in a line's first characters. */
const HEAD = 200;
const CODE_INDENT = 4;

/**
 * The blocks of a Markdown text, by the states of its lines: front matter, fences, comments, block quotes, lists,
 * tables. A scanner of our own, not a parser's tree: a parser swallows `[1][2]` and `[1]: Reuters` and is slow on the
 * very markers that our articles are full of.
 */
export function markdownBlocks(text: string, lines: readonly Span[]): RawBlock[] {
  return new MarkdownScanner(text, lines).scan();
}

class MarkdownScanner {
  private readonly blocks: RawBlock[] = [];
  private at = 0;
  /** True from a list item to the next line that is not indented: indented lines belong to the list, not to code. */
  private inList = false;
  /** The paragraph, item or quotation that the next line may continue. */
  private open: RawBlock | undefined;
  /** The lines of an open paragraph. */
  private openLines: Span[] = [];
  /** True while blocks of HTML follow each other: lines within are indented by their depth, and are no code. */
  private inHtml = false;
  /** The next `<`, or how far the search has gone. */
  private lessThan = -1;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Span[],
  ) {}

  scan(): RawBlock[] {
    this.frontMatter();
    while (this.at < this.lines.length) this.line();
    this.close();
    return this.blocks;
  }

  private close(): void {
    if (this.open) for (const block of this.partsOf(this.open)) this.blocks.push(block);
    this.open = undefined;
  }

  /** A paragraph may be several: by its tags, or one per line, as in copied pages. */
  private partsOf(block: RawBlock): readonly RawBlock[] {
    if (block.kind !== 'paragraph') return [block];
    const [first, ...rest] = this.openLines;
    if (first && rest.length > 0 && isImage(this.text, first)) return this.belowImage(first, rest);
    if (this.hasTag(block)) return htmlBlocks(this.text, block);
    if (!areParagraphs(this.text, this.openLines)) return [block];
    return this.openLines.map((line) => ({ kind: 'paragraph', start: line.start, end: line.end }));
  }

  /** An image, its caption where it has one, and the paragraph below. */
  private belowImage(image: Span, lines: readonly Span[]): readonly RawBlock[] {
    const [first, ...rest] = lines;
    const hasCaption = first !== undefined && isCaption(this.text, first);
    const caption: RawBlock[] = hasCaption ? [{ kind: 'furniture', ...first }] : [];
    const below = hasCaption ? rest : lines;
    const [start, end] = [below[0]?.start, below.at(-1)?.end];
    if (start === undefined || end === undefined) return [{ kind: 'furniture', ...image }, ...caption];
    return [{ kind: 'furniture', ...image }, ...caption, { kind: 'paragraph', start, end }];
  }

  private hasTag({ start, end }: Span): boolean {
    if (this.lessThan < start) {
      const found = this.text.indexOf('<', start);
      this.lessThan = found === -1 ? Infinity : found;
    }
    return this.lessThan < end;
  }

  private add(block: RawBlock): void {
    this.close();
    if (block.start < block.end) this.blocks.push(block);
  }

  private head(line: Span): string {
    return this.text.slice(line.start, Math.min(line.end, line.start + HEAD));
  }

  /** `---` at the very start, up to the next `---` or `...`. */
  private frontMatter(): void {
    const first = this.lines[0]!;
    const start = this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    const fence = this.text.slice(start, first.end).trimEnd();
    if (fence !== '---' && fence !== '+++') return;
    for (let at = 1; at < this.lines.length; at++) {
      const line = this.head(this.lines[at]!).trimEnd();
      if (line !== fence && !(fence === '---' && line === '...')) continue;
      this.add({ kind: 'frontMatter', start, end: this.lines[at]!.end });
      this.at = at + 1;
      return;
    }
  }

  private line(): void {
    const whole = this.lines[this.at]!;
    if (isBlank(this.text, whole)) {
      this.close();
      this.at++;
      return;
    }
    const line = trim(this.text, whole);
    const head = this.head(line);
    const indent = this.indentOf(whole, line);
    if (indent === 0 && !LIST_MARKER.test(head)) {
      if (!this.open) this.inList = false;
    }
    if (FENCE.test(head)) return this.fence(line, head);
    const isHtml = !this.open && HTML_BLOCK.test(head);
    if (!this.open && !this.inList && indent >= CODE_INDENT && !(isHtml && this.inHtml)) return this.indentedCode(line);
    this.inHtml = isHtml || (this.inHtml && this.open !== undefined);
    if (isHtml) return this.html(line, head);
    const heading = ATX_HEADING.exec(head)?.[1];
    if (heading) {
      this.at++;
      return this.add({ kind: 'heading', level: heading.length, start: line.start, end: line.end });
    }
    if (this.open?.kind === 'paragraph' && SETEXT_UNDERLINE.test(head)) {
      this.open = { ...this.open, kind: 'heading', level: head.startsWith('=') ? 1 : 2 };
      this.at++;
      return this.close();
    }
    if (DIVISION.test(head)) {
      this.at++;
      return this.add({ kind: 'html', start: line.start, end: line.end });
    }
    if (THEMATIC_BREAK.test(head) && line.end - line.start <= HEAD) {
      this.at++;
      return this.close();
    }
    if (head.startsWith('>')) return this.blockQuote(line);
    if (this.isTable(head)) return this.table(line);
    this.prose(line, head);
  }

  private indentOf(whole: Span, line: Span): number {
    let indent = 0;
    for (let at = whole.start; at < line.start; at++) indent += this.text.charAt(at) === '\t' ? CODE_INDENT : 1;
    return indent;
  }

  private fence(line: Span, head: string): void {
    const fence = FENCE.exec(head)![1]!;
    let at = this.at + 1;
    let end = line.end;
    for (; at < this.lines.length; at++) {
      const next = trim(this.text, this.lines[at]!);
      if (next.start < next.end) end = next.end;
      const closing = this.head(next);
      if (closing.startsWith(fence) && /^(?:`+|~+)$/u.test(closing)) break;
    }
    this.at = at + 1;
    this.add({ kind: 'code', start: line.start, end });
  }

  private indentedCode(line: Span): void {
    this.at++;
    const last = this.blocks.at(-1);
    if (
      last?.kind === 'code' &&
      !this.open &&
      /^\s*$/u.test(this.text.slice(last.end, Math.min(line.start, last.end + HEAD)))
    )
      this.blocks[this.blocks.length - 1] = { ...last, end: line.end };
    else this.add({ kind: 'code', start: line.start, end: line.end });
  }

  /**
   * A comment or a script up to its end; another element up to the next blank line, which is then read for its content.
   */
  private html(line: Span, head: string): void {
    const closing = head.startsWith('<!--') ? '-->' : /^<(?:script|style)\b/u.exec(head)?.[0].replace('<', '</');
    const closed = closing === undefined ? -1 : this.text.indexOf(closing, line.start);
    const lastOffset = closed === -1 ? this.text.length : closed + closing!.length;
    let end = line.end;
    for (this.at++; this.at < this.lines.length; this.at++) {
      const next = trim(this.text, this.lines[this.at]!);
      if (closing !== undefined ? next.start >= lastOffset : next.start === next.end) break;
      if (next.start < next.end) end = next.end;
    }
    if (closing !== undefined) this.add({ kind: 'html', start: line.start, end });
    else for (const block of htmlBlocks(this.text, { start: line.start, end })) this.add(block);
  }

  private blockQuote(line: Span): void {
    this.at++;
    const isEmpty = /^[>\s]*$/u.test(this.text.slice(line.start, line.end));
    if (isEmpty) this.close();
    else if (this.open?.kind === 'blockQuote') this.open = { ...this.open, end: line.end };
    else {
      this.close();
      this.open = { kind: 'blockQuote', start: line.start, end: line.end };
    }
  }

  private isTable(head: string): boolean {
    const next = this.lines[this.at + 1];
    return !this.open && head.includes('|') && next !== undefined && TABLE_RULE.test(this.head(trim(this.text, next)));
  }

  private table(line: Span): void {
    let { end } = line;
    for (this.at++; this.at < this.lines.length; this.at++) {
      const next = trim(this.text, this.lines[this.at]!);
      if (next.start === next.end) break;
      end = next.end;
    }
    this.add({ kind: 'table', start: line.start, end });
  }

  private prose(line: Span, head: string): void {
    this.at++;
    const isItem = LIST_MARKER.test(head);
    if (!this.open && this.isLabelOfList(line)) return this.add({ kind: 'heading', start: line.start, end: line.end });
    if (isItem || LABEL_START.test(head)) {
      this.close();
      this.inList ||= isItem;
      this.open = { kind: isItem ? 'listItem' : 'paragraph', start: line.start, end: line.end };
      this.openLines = [line];
    } else if (this.open) {
      this.open = { ...this.open, end: line.end };
      this.openLines.push(line);
    } else {
      this.open = { kind: 'paragraph', start: line.start, end: line.end };
      this.openLines = [line];
    }
  }

  /** "References" and its entries from the next line on. */
  private isLabelOfList(line: Span): boolean {
    const next = this.lines[this.at];
    return next !== undefined && !isBlank(this.text, next) && isSourcesLabel(this.text, line);
  }
}
