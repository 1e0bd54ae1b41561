import type { EntryForm, ReferenceEntry } from './article';
import { LIST_MARKER } from './listItems';
import { numbersOf, plainNumber } from './markers/numbers';
import { isPastedProse } from './pastedProse';
import { sourcesHeading } from './referenceHeadings';
import type { SourcesHeading } from './referenceHeadings';
import type { RawBlock } from './rawBlock';

const BRACKETED = /^\[(\d{1,3})\](?:[.:)]?[ \t]+|(?=\p{L}|\(https?:))/u;
const DEFINITION = /^\[(\d{1,3})\]:[ \t]*/u;
/** `¹ Nordwire`, `<sup>1</sup> Nordwire`. */
const RAISED = /^(?:<sup>)?(\d{1,3}(?=<)|[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})(?:<\/sup>)?[ \t]*(?=\S)/u;
const LABELLED = /^\[[^\]\n^]{1,80}\]:[ \t]*\S/u;
/** Wikinews's template for a source, used at the end of a page. */
const TEMPLATE = /^[*#-]?[ ]?\{\{[ ]?(?:source|apasource|cite \p{L}{2,20})[ ]?[|]/iu;
const FOOTNOTE = /^\[\^([^\s[\]^]{1,80})\]:[ \t]*/u;
const ORDERED = /^(\d{1,3})[.)][ \t]+/u;
/** Labels are searched for only in an entry's first characters. */
const HEAD = 120;

function entryOf(text: string, { start, end }: RawBlock, pattern: RegExp, form: EntryForm): ReferenceEntry | undefined {
  const head = text.slice(start, Math.min(end, start + HEAD));
  const item = form === 'bracketed' ? (LIST_MARKER.exec(head)?.[0] ?? '') : '';
  const match = pattern.exec(head.slice(item.length));
  if (!match?.[1]) return undefined;
  const from = start + item.length;
  const label = match[0].trimEnd();
  return {
    form,
    key: form === 'footnote' ? match[1] : form === 'superscript' ? plainNumber(match[1]) : String(Number(match[1])),
    label: { start: from, end: from + label.length },
    body: { start: from + match[0].length, end },
  };
}

/**
 * Marks the blocks that define citations: entries under a sources heading, `[1]: …` and `[^1]: …` anywhere, and `[1] …`
 * lines of a list without a heading: at least two such lines, or one after the last paragraph.
 */
export function markReferences(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  let under: SourcesHeading | undefined;
  /** Whether the list's entries have numbers: prose that cites these numbers ends the list. */
  let isNumbered = false;
  /** Level of the list's heading: lower headings divide the list, for example "Interviews" from "Documents". */
  let level = Infinity;
  let inPasted = false;
  const marked = blocks.map((block, index): RawBlock => {
    if (block.kind === 'code' || block.kind === 'html' || block.kind === 'frontMatter') return block;
    const heading =
      block.kind === 'heading' || isShortLabel(block, blocks[index + 1]) ? sourcesHeading(text, block) : undefined;
    if (heading) {
      under = heading;
      inPasted = false;
      isNumbered = false;
      level = block.level !== undefined && block.level > 1 ? block.level : Infinity;
      return { ...block, kind: 'heading' };
    }
    if (block.kind === 'heading') {
      if (!((block.level ?? 0) > level)) under = undefined;
      return block;
    }
    const entry =
      entryOf(text, block, FOOTNOTE, 'footnote') ??
      entryOf(text, block, DEFINITION, 'definition') ??
      (under && (unheadedEntry(text, block) ?? entryOf(text, block, ORDERED, 'ordered')));
    if (entry) {
      isNumbered = true;
      return { ...block, kind: 'reference', entry };
    }
    if (under && isNumbered && block.kind === 'paragraph' && cites(text, block)) under = undefined;
    inPasted = under !== undefined && block.kind === 'paragraph' && isPastedProse(text, block, inPasted);
    if (inPasted) return block;
    const isUnnumbered = under && (block.kind === 'listItem' || (block.kind === 'paragraph' && !under.prose));
    const head = text.slice(block.start, Math.min(block.end, block.start + HEAD));
    const isLabelled = LABELLED.test(head) || TEMPLATE.test(head) || isBibliographic(text, block);
    return isUnnumbered || isLabelled ? { ...block, kind: 'reference' } : block;
  });
  return markFurtherLists(text, numberLazily(markUnheaded(text, joinFootnotes(text, marked))));
}

const isShortLabel = (block: RawBlock, next: RawBlock | undefined): boolean =>
  block.kind === 'paragraph' && next !== undefined && block.end - block.start <= 60;

/** Gives entries that are all typed with one number ("1. 1. 1.") the numbers that Markdown renders. */
function numberLazily(blocks: readonly RawBlock[]): RawBlock[] {
  const numbered = [...blocks];
  const isOrdered = (block: RawBlock | undefined): boolean => block?.entry?.form === 'ordered';
  for (let at = 0; at < blocks.length; at++) {
    const first = at;
    while (isOrdered(blocks[at])) at++;
    const key = blocks[first]!.entry?.key;
    const isLazy = at - first > 1 && blocks.slice(first, at).every(({ entry }) => entry?.key === key);
    for (let index = first; isLazy && index < at; index++) {
      const block = blocks[index]!;
      numbered[index] = { ...block, entry: { ...block.entry!, key: String(Number(key) + index - first) } };
    }
  }
  return numbered;
}

/** Joins the indented paragraphs of a footnote to its first. */
function joinFootnotes(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isIndented = /\n(?: {2,}|\t)$/u.test(text.slice(Math.max(0, block.start - 8), block.start));
    if (last?.entry?.form === 'footnote' && isIndented && (block.kind === 'paragraph' || block.kind === 'code'))
      joined[joined.length - 1] = {
        ...last,
        end: block.end,
        entry: { ...last.entry, body: { ...last.entry.body, end: block.end } },
      };
    else joined.push(block);
  }
  return joined;
}

/** Marks runs of `[1] …` blocks without a heading. */
function markUnheaded(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  const marked = [...blocks];
  const lastProse = blocks.findLastIndex((block) => block.kind !== 'html' && !asEntry(text, block));
  for (let at = 0; at < blocks.length; at++) {
    const first = at;
    for (let entry = asEntry(text, blocks[at]); entry; entry = asEntry(text, blocks[++at])) marked[at] = entry;
    const length = at - first;
    const endsArticle = lastProse < first;
    const isList = length >= 2 ? endsArticle || inLastThird(text, blocks[first]!) : endsArticle && first > 0;
    // A paragraph that starts with a number in brackets is not a list.
    if (!isList) for (let index = first; index < at; index++) marked[index] = blocks[index]!;
  }
  return marked;
}

/** `[1] …` or `¹ …`: an entry even without a heading. */
const unheadedEntry = (text: string, block: RawBlock): ReferenceEntry | undefined =>
  entryOf(text, block, BRACKETED, 'bracketed') ?? entryOf(text, block, RAISED, 'superscript');

/** The block as a `[1] …` entry, if it reads like one. */
function asEntry(text: string, block: RawBlock | undefined): RawBlock | undefined {
  if (block?.kind === 'reference') return block;
  if (block?.kind !== 'paragraph' && block?.kind !== 'listItem') return undefined;
  const entry = unheadedEntry(text, block);
  return entry && { ...block, kind: 'reference', entry };
}

/** True where a paragraph cites: prose below the list, not an entry. */
const cites = (text: string, { start, end }: RawBlock): boolean => /[^\s[]\s?\[\d{1,3}\]/u.test(text.slice(start, end));

/** `Hale, Peter. “Was the raid a rehearsal?”`, `Moss, A. (2009).`: an author's surname first, and a title or year. */
const BIBLIOGRAPHIC =
  /^(?:[-*•][ ])?\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}[\p{L}.'’-]{0,20}(?:[ ]\p{Lu}[\p{L}.'’-]{0,20}){0,2}(?:,? (?:&|and|und|y|et|e) \p{Lu}[^()"“«„*_]{1,60})?[.,:]? (?:\((?:1[5-9]|20)\d\d|["“«„*_])/u;

/** A surname and its comma, perhaps: most paragraphs do not start like this, and skip the pattern of names. */
const SURNAME = /^(?:[-*•][ ])?[^\s,]{2,31}, /u;

/** True for a bibliography's entry without a number, wherever it is; the year tells it from a sentence. */
function isBibliographic(text: string, { kind, start, end }: RawBlock): boolean {
  if (kind !== 'paragraph' && kind !== 'listItem') return false;
  const head = text.slice(start, Math.min(end, start + 2 * HEAD));
  return (
    SURNAME.test(head) && BIBLIOGRAPHIC.test(head) && /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.test(text.slice(start, end))
  );
}

const ADDRESS = /https?:\/\/|www\./u;

/**
 * Marks numbered items with an address in a list of their own, under any heading or none, if the text cites their
 * numbers and no other entry has them: a digest lists the sources of each part below it.
 */
function markFurtherLists(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  let undeclared: Set<string> | undefined;
  return blocks.map((block): RawBlock => {
    if (block.kind !== 'listItem' && block.kind !== 'paragraph') return block;
    const entry = unheadedEntry(text, block) ?? entryOf(text, block, ORDERED, 'ordered');
    if (!entry || !ADDRESS.test(text.slice(block.start, block.end))) return block;
    undeclared ??= undeclaredNumbers(text, blocks);
    return undeclared.delete(entry.key) ? { ...block, kind: 'reference', entry } : block;
  });
}

/** The numbers in brackets that no entry has, except those that open a line. */
function undeclaredNumbers(text: string, blocks: readonly RawBlock[]): Set<string> {
  const numbers = new Set<string>();
  for (const [, list = ''] of text.matchAll(/(?<=[^\s[])[ ]?\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]/gu))
    for (const number of numbersOf(list) ?? []) numbers.add(number);
  for (const { entry } of blocks) if (entry) numbers.delete(entry.key);
  return numbers;
}

const inLastThird = (text: string, { start }: RawBlock): boolean => start * 3 > text.length * 2;
