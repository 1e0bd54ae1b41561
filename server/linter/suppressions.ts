import type { Analysis } from '../analysis/analyse';
import type { LanguageId } from '../article/article';
import { firstIndex } from '../text/binarySearch';
import { isSpace } from '../text/characters';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import { blockAt, firstEndingAfter } from '../article/positions';
import type { AnyRule } from './rule';

/**
 * An ignore comment. In Markdown `<!-- attribution-disable-next-line RULE -- reason -->`, in plain text the same in
 * square brackets. Its span is the whole comment.
 */
export interface Suppression extends Span {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Ids of the rules; empty for all. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const WORD = 'attribution-';
/** The marks around an ignore comment. */
export const COMMENT_MARKS: Readonly<Record<LanguageId, { readonly open: string; readonly close: string }>> = {
  markdown: { open: '<!-- ', close: ' -->' },
  plaintext: { open: '[', close: ']' },
};
const DIRECTIVE = /^attribution-(disable(?:-next-line|-line|-file)?|enable)(?![\w-])/u;
const LONGEST = 400;

/** The names of rules in an ignore comment, as typed. */
export function namesIn(text: string, { start, end, action, rules }: Suppression): (Span & { readonly id: string })[] {
  if (rules.length === 0) return [];
  const from = text.indexOf(WORD, start) + WORD.length + action.length;
  const words = text.slice(from, end);
  let at = 0;
  return rules.map((id) => {
    const index = words.indexOf(id, at);
    at = index + id.length;
    return { id, start: from + index, end: from + at };
  });
}

/** The ignore comments of an article, in order; none in code. */
export function suppressionsOf({ text, languageId, article }: Analysis): Suppression[] {
  const open = COMMENT_MARKS[languageId].open.trim();
  const close = COMMENT_MARKS[languageId].close.trim();
  const found: Suppression[] = [];
  for (let at = text.indexOf(WORD); at !== -1; at = text.indexOf(WORD, at + 1)) {
    let before = at;
    while (before > 0 && text.charCodeAt(before - 1) === 0x20 && at - before < 8) before--;
    const start = before - open.length;
    if (start < 0 || !text.startsWith(open, start)) continue;
    const rest = text.slice(at, at + LONGEST);
    const length = rest.indexOf(close);
    const action = DIRECTIVE.exec(rest)?.[1];
    if (length === -1 || action === undefined || blockAt(article, at)?.kind === 'code') continue;
    const [names = '', ...reason] = rest.slice(WORD.length + action.length, length).split(/ --(?: |$)/u);
    found.push({
      start,
      end: at + length + close.length,
      action: action as Suppression['action'],
      rules: names.split(/[\s,]+/u).filter((name) => name !== ''),
      reason: reason.join(' -- ').trim() || undefined,
    });
  }
  return found;
}

/** The part of the text that a comment applies to; `disable` applies to the end unless it is enabled again. */
function reachOf(text: string, lines: readonly Span[], { start, end, action }: Suppression): Span {
  const lineAt = (offset: number): Span => lines[firstEndingAfter(lines, offset - 1)]!;
  switch (action) {
    case 'disable-file':
      return { start: 0, end: Infinity };
    case 'disable-line':
      return { start: lineAt(start).start, end: lineAt(end).end };
    case 'disable-next-line': {
      let next = lineAt(end).end;
      while (next < text.length && isSpace(text.charCodeAt(next))) next++;
      return { start: next, end: lineAt(next).end };
    }
    default:
      return { start: end, end: Infinity };
  }
}

const concerns = ({ rules }: Suppression, { id, judgesComments }: AnyRule): boolean =>
  rules.length === 0 ? !judgesComments : rules.includes(id);

/** An ignore comment, and the rules whose findings it has hidden. */
export interface CommentUse {
  readonly comment: Suppression;
  readonly ignored: ReadonlySet<string>;
}

/** The ignore comments of one article while it is checked. */
export interface Ignoring {
  /** True where a comment hides a finding of `rule` at `offset`; the comment then counts as used. */
  ignores(rule: AnyRule, offset: number): boolean;
  readonly uses: readonly CommentUse[];
}

/** A comment with its reach, and what it has ignored so far. */
interface Use extends CommentUse {
  readonly reach: Span;
  readonly ignored: Set<string>;
}

/** Starts checking an article with these comments. */
export function ignoring(text: string, comments: readonly Suppression[]): Ignoring {
  const lines = comments.length > 0 ? linesOf(text) : [];
  const uses = comments.map((comment): Use => {
    return { comment, reach: reachOf(text, lines, comment), ignored: new Set() };
  });
  const byRule = new Map<string, ReturnType<typeof inForce>>();
  return {
    uses,
    ignores(rule, offset) {
      const inForceAt = byRule.get(rule.id) ?? inForce(uses.filter(({ comment }) => concerns(comment, rule)));
      byRule.set(rule.id, inForceAt);
      const by = inForceAt(offset);
      by?.ignored.add(rule.id);
      return by !== undefined;
    },
  };
}

/**
 * Finds the first of these comments, in the order of the text, that applies at an offset: quickly, for any
 * number.
 */
function inForce(uses: readonly Use[]): (offset: number) => Use | undefined {
  /** After each `disable` and `enable`, the `disable` that is not enabled again. */
  const turns: { readonly start: number; readonly open: Use | undefined }[] = [];
  /** Comments for lines and files; of several for the same lines, the first. */
  const reaches = new Map<string, Use>();
  for (const use of uses) {
    const { start, end } = use.reach;
    const { action } = use.comment;
    if (action === 'enable') turns.push({ start, open: undefined });
    else if (action === 'disable') turns.push({ start, open: turns.at(-1)?.open ?? use });
    else if (!reaches.has(`${start} ${end}`)) reaches.set(`${start} ${end}`, use);
  }
  const stretches = [...reaches.values()].sort((a, b) => a.reach.start - b.reach.start);
  /** Up to each comment, how far the comments reach. */
  const ends: number[] = [];
  for (const { reach } of stretches) ends.push(Math.max(ends.at(-1) ?? 0, reach.end));
  return (offset) => {
    let first = turns[firstIndex(turns.length, (at) => turns[at]!.start > offset) - 1]?.open;
    let at = firstIndex(stretches.length, (index) => stretches[index]!.reach.start > offset) - 1;
    for (; at >= 0 && ends[at]! >= offset; at--) {
      const use = stretches[at]!;
      if (use.reach.end >= offset && !(first && first.comment.start < use.comment.start)) first = use;
    }
    return first;
  };
}
