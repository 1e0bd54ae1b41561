import { isDigit, isWord } from '../text/characters';
import type { Span } from '../text/span';
import type { Block, Citation, CitationForm, Quotation } from './article';
import { linkEnd } from './links';

/** What looks like a citation in its block; the whole article decides ({@link citationsOf}). Relative offsets. */
export interface CitationCandidate extends Span {
  readonly form: CitationForm;
  readonly keys: readonly string[];
  /** What stands right before it: nothing that binds, a word (`array[1]`), or another bracket's text (`[text][1]`). */
  readonly after: 'free' | 'word' | 'bracket';
  /** True where a sentence or clause ends after it: a stop, a mark, the end, another bracket. `sshd[12]:` is a log. */
  readonly beforeStop: boolean;
}

/** No article has more sources under one marker; a longer range is a typing slip or an attack. */
const LONGEST_RANGE = 100;
const MARKER = /\[(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40})\\?\]/uy;
const FOOTNOTE = /\[\^([^\s[\]^]{1,80})\]/uy;
const LAST_OF_RANGE = /[–—-]\[(\d{1,3})\]/uy;

/** "1, 3–5" as ["1", "3", "4", "5"]; undefined where a number is no reference number. */
function keysOf(list: string): string[] | undefined {
  const keys: string[] = [];
  for (const part of list.split(/[,;]/u)) {
    const [first, last = first] = part.split(/[–—-]/u).map((number) => number.trim());
    if (!first || !last || first.startsWith('0') || last.startsWith('0')) return undefined;
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from > LONGEST_RANGE) return undefined;
    for (let number = from; number <= to; number++) keys.push(String(number));
  }
  return keys;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads the citation that starts with the bracket at `at`; undefined where it is none by itself: a link, an image, a
 * definition at its line's start.
 */
export function readCitation(text: string, at: number): CitationCandidate | undefined {
  const footnote = text.charAt(at + 1) === '^' ? match(FOOTNOTE, text, at) : null;
  const marker = footnote ?? match(MARKER, text, at);
  if (!marker?.[1]) return undefined;
  const keys = footnote ? [marker[1]] : keysOf(marker[1]);
  if (!keys) return undefined;
  let end = at + marker[0].length;
  const range = footnote ? null : match(LAST_OF_RANGE, text, end);
  const more = range?.[1] && keysOf(`${keys.at(-1)!}-${range[1]}`);
  if (range && more) {
    keys.push(...more.slice(1));
    end += range[0].length;
  }
  // Markdown's escape `\[1]` keeps two neighbours from becoming one link: still a citation.
  const start = text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\' ? at - 1 : at;
  const next = text.charAt(end);
  if (next === '(' && linkEnd(text, end + 1) !== undefined) return undefined;
  if (next === ':' && isLineStart(text, start)) return undefined;
  const before = text.charCodeAt(start - 1);
  return {
    start,
    end,
    form: footnote ? 'footnote' : 'bracket',
    keys,
    after: before === 0x5d || before === 0x21 ? 'bracket' : isWord(before) || before === 0x5f ? 'word' : 'free',
    beforeStop: next !== ' ' && next !== ':' && !isWord(next.charCodeAt(0)),
  };
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charAt(before) === ' ') before--;
  return before < 0 || text.charAt(before) === '\n' || text.charAt(before) === '\r';
}

/**
 * The article's citations: the candidates that the whole page confirms.
 * - `word[1]` counts where most of the article's markers are set so, or a stop follows: `array[1] and` is code.
 * - `[text][1]` is a link.
 * - A number inside a quotation is the editor's bracket unless it is cited elsewhere or has an entry.
 * - A marker that opens its block cites nothing.
 */
export function citationsOf(blocks: readonly Block[], quotations: readonly Quotation[]): Citation[] {
  const entries = new Set<string>();
  let free = 0;
  let attached = 0;
  let attachedBeforeStop = 0;
  for (const { entry, content } of blocks) {
    if (entry) entries.add(entry.key);
    for (const { form, after, beforeStop } of content.citations) {
      if (form !== 'bracket') continue;
      if (after === 'free') free++;
      else if (after === 'word') attached++;
      if (after === 'word' && beforeStop) attachedBeforeStop++;
    }
  }
  const isSetAttached = attached > free && attachedBeforeStop * 2 >= attached;
  const citations: Citation[] = [];
  const insideQuotation: boolean[] = [];
  const citedOutside = new Set<string>();
  let quotation = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'reference') return;
    let previousEnd = -1;
    for (const { form, keys, after, beforeStop, start: from, end: to } of block.content.citations) {
      const [start, end] = [block.start + from, block.start + to];
      const followsCitation = after === 'bracket' && previousEnd === start;
      if (after === 'bracket' && !followsCitation) continue;
      if (form === 'bracket') {
        const followsDigit = isDigit(block.content.text.charCodeAt(from - 1));
        if (after === 'word' && !isSetAttached && (!beforeStop || followsDigit)) continue;
        if (isLeading(block, from)) continue;
      }
      previousEnd = end;
      while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation++;
      const around = quotations[quotation];
      const inside = around !== undefined && around.content.start < start && end < around.content.end;
      if (!inside) for (const key of keys) citedOutside.add(key);
      citations.push({ start, end, form, keys, block: index });
      insideQuotation.push(inside);
    }
  });
  return citations.filter(
    ({ form, keys }, index) =>
      form === 'footnote' || !insideQuotation[index] || keys.every((key) => citedOutside.has(key) || entries.has(key)),
  );
}

/** True where only markup stands before the marker in its block. */
function isLeading({ content }: Block, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = content.text.charCodeAt(before);
    if (isWord(code) && !content.masked.some(({ start, end }) => start <= before && before < end)) return false;
    if (at - before > 40) return false;
  }
  return true;
}
