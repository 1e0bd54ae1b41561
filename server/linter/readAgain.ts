import { analyse } from '../analysis/analyse';
import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { blockAt } from '../article/positions';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { contains, shift, textOf } from '../text/span';
import type { Span } from '../text/span';
import { plainTokens } from './fix';
import type { Fix } from './fix';

/**
 * Reads the text again with the edits made.
 * @returns the new analysis where the article says the same as before: the same words in the same order, as many
 * citations,   each of the same source, the same entries, and nothing written into code or a comment; undefined
 * otherwise.
 */
export function readAgain(before: Analysis, edits: readonly Edit[]): Analysis | undefined {
  const { text, languageId, sources, texts, checks } = before;
  const after = analyse(apply(text, edits), languageId, before, sources, texts, checks);
  const isSame =
    after.isArticle === before.isArticle &&
    writtenSpans(edits).every((span) => !isHidden(after, span)) &&
    isEqual(copyOf(before), copyOf(after)) &&
    isEqual(citedSources(before), citedSources(after)) &&
    isEqual(entriesOf(before), entriesOf(after));
  return isSame ? after : undefined;
}

const known = new WeakMap<Fix, boolean>();

/** True for a safe fix that is confirmed by reading the text again: an editor may make it without asking. */
export function holdsUp(analysis: Analysis, fix: Fix): boolean {
  if (!fix.isSafe) return false;
  const holds = known.get(fix) ?? readAgain(analysis, fix.edits) !== undefined;
  known.set(fix, holds);
  return holds;
}

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** Where the edits' new text is after they are made. */
function writtenSpans(edits: readonly Edit[]): Span[] {
  let moved = 0;
  return edits.map(({ start, end, newText }) => {
    const at = start + moved;
    moved += newText.length - (end - start);
    return { start: at, end: at + newText.length };
  });
}

const HIDDEN: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['code', 'html', 'frontMatter']);

/** True within code, a comment or front matter, including an unclosed one. */
function isHidden({ article }: Analysis, span: Span): boolean {
  const block = blockAt(article, span.start);
  if (!block) return false;
  if (HIDDEN.has(block.kind)) return true;
  const { masked, text } = block.content;
  return masked.some(
    (each) => /^(?:`|<!--)/u.test(text.slice(each.start, each.start + 4)) && contains(shift(each, block.start), span),
  );
}

/** The words and numbers of the article without its citations and source list. */
function copyOf({ text, article }: Analysis): string[] {
  const apart = [...article.citations, ...article.blocks.filter(({ entry }) => entry)].sort(
    (a, b) => a.start - b.start,
  );
  const tokens: string[] = [];
  let at = 0;
  for (const { start, end } of apart) {
    if (start > at) tokens.push(...plainTokens(text.slice(at, start)));
    at = Math.max(at, end);
  }
  return [...tokens, ...plainTokens(text.slice(at))];
}

/** For each citation, the sources that it leads to, by their own words, in any order. */
function citedSources({ text, article, references }: Analysis): string[] {
  const bodies = new Map<string, string>();
  for (const { entry } of article.blocks) if (entry) bodies.set(entry.key, bodyOf(text, entry.body));
  const sourceOf = (key: string): string => bodies.get(key) ?? `${references.byKey.get(key)?.tier ?? ''} ${key}`;
  return article.citations.map(({ form, keys }) => [form, ...keys.map(sourceOf).sort()].join('\n'));
}

const entriesOf = ({ text, article }: Analysis): string[] =>
  article.blocks.flatMap(({ entry }) => (entry ? [bodyOf(text, entry.body)] : [])).sort();

const bodyOf = (text: string, body: Span): string => plainTokens(textOf(text, body)).join(' ');
