import { trim } from '../text/lines';
import { tagAt } from '../text/html';
import type { Tag } from '../text/html';
import type { Span } from '../text/span';
import type { BlockKind } from './article';
import type { RawBlock } from './rawBlock';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph, and those whose content readers do not take for the article's prose. */
const BREAKING = names(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header ' +
    'hr html iframe li main math menu nav noscript object ol option p pre script section select style summary svg table tbody td template textarea ' +
    'tfoot th thead title tr ul video audio button caption canvas',
);
const SILENT = names(
  'script style svg math noscript iframe template nav form button select textarea object audio video canvas head',
);
/** Attributes that hide an element are searched for only this far into its tag. */
const HEAD = 300;
const CAPTIONS = names('figcaption caption');

/** True where a tag of this name begins or ends a paragraph. */
export const isBreaking = (name: string): boolean => BREAKING.has(name);

/**
 * The blocks within a run of lines that holds tags: a paragraph for each `<p>`, `<div>`, cell and so on, without their
 * tags. Elements within a line stay in their paragraph, where the block's reader masks them. Linear in the span.
 */
export function htmlBlocks(text: string, span: Span): RawBlock[] {
  return new HtmlReader(text, span).read();
}

class HtmlReader {
  private readonly blocks: RawBlock[] = [];
  private from: number;
  /** How many of these elements are open at this point. */
  private readonly open = new Map<string, number>();
  private heading = 0;
  /** The element whose content is skipped until it is closed. */
  private silent: string | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
  ) {
    this.from = span.start;
  }

  read(): RawBlock[] {
    const { text, span } = this;
    let lastBreak: Tag | undefined;
    for (let at = text.indexOf('<', span.start); at !== -1 && at < span.end; at = text.indexOf('<', at)) {
      if (text.startsWith('<!--', at)) {
        at = this.comment(at);
        continue;
      }
      const tag = tagAt(text, at);
      if (!tag || tag.end > span.end) {
        at++;
        continue;
      }
      if (tag.name === 'br') {
        const isSecond = lastBreak !== undefined && text.slice(lastBreak.end, at).trim() === '';
        if (isSecond && this.silent === undefined) this.cut(lastBreak!.start, tag.end);
        lastBreak = tag;
      } else if (isBreaking(tag.name)) this.take(tag);
      at = tag.end;
    }
    this.cut(span.end, span.end);
    return this.blocks;
  }

  /** A comment between paragraphs is a block, one within a paragraph belongs to it. */
  private comment(at: number): number {
    // Only these lines are searched: otherwise each comment that never ends would cost a search of the whole text.
    const close = this.text.slice(at + 4, this.span.end).indexOf('-->');
    const end = close === -1 ? this.span.end : at + 4 + close + 3;
    if (this.silent === undefined && this.isBlankBefore(at)) {
      this.blocks.push({ kind: 'html', start: at, end });
      this.from = end;
    }
    return end;
  }

  private isBlankBefore(at: number): boolean {
    const { start, end } = trim(this.text, { start: this.from, end: at });
    return start === end;
  }

  private take({ start, end, name, isEnd }: Tag): void {
    if (this.silent !== undefined) {
      if (!isEnd || name !== this.silent) return;
      this.cut(end, end);
      this.silent = undefined;
      return;
    }
    const isSilent = !isEnd && this.text.charAt(end - 2) !== '/' && (SILENT.has(name) || this.isHidden(start, end));
    this.cut(start, isSilent ? start : end);
    if (isSilent) {
      this.silent = name;
      return;
    }
    this.open.set(name, Math.max(0, (this.open.get(name) ?? 0) + (isEnd ? -1 : 1)));
    if (/^h[1-6]$/u.test(name)) this.heading = isEnd ? 0 : Number(name.charAt(1));
  }

  private isHidden(start: number, end: number): boolean {
    return /display:\s?none|\shidden[\s>]/iu.test(this.text.slice(start, Math.min(end, start + HEAD)));
  }

  /** Ends the block that is being read at `end`; the next one starts at `next`. */
  private cut(end: number, next: number): void {
    this.push(this.silent === undefined ? this.kind() : 'html', end);
    this.from = next;
  }

  private push(kind: BlockKind, until: number): void {
    const { start, end } = trim(this.text, { start: this.from, end: until });
    if (start === end) return;
    if (!hasWords(this.text, start, end)) this.blocks.push({ kind: 'html', start, end });
    else if (kind === 'heading') this.blocks.push({ kind, level: this.heading, start, end });
    else this.blocks.push({ kind, start, end });
  }

  private kind(): BlockKind {
    const isIn = (name: string): boolean => (this.open.get(name) ?? 0) > 0;
    if (this.heading > 0) return 'heading';
    if ([...CAPTIONS].some(isIn)) return 'furniture';
    if (isIn('pre')) return 'code';
    if (isIn('blockquote')) return 'blockQuote';
    if (isIn('td') || isIn('th')) return 'table';
    return isIn('li') ? 'listItem' : 'paragraph';
  }
}

/** True where something other than tags and white space is in the span. */
function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const tag = text.charAt(at) === '<' ? tagAt(text, at) : undefined;
    if (tag) at = tag.end;
    else if (/\s/u.test(text.charAt(at))) at++;
    else return true;
  }
  return false;
}
