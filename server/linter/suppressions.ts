import type { Analysis } from '../analysis/analyse';
import type { LanguageId } from '../article/article';
import { CARRIAGE_RETURN, LINE_FEED, isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { blockAt } from '../article/positions';
import type { AnyRule } from './rule';

/**
 * An ignore comment. In Markdown `<!-- attribution-disable-next-line RULE -- reason -->`, in plain text the same
 * between square brackets. Its span is the comment's.
 */
export interface Suppression extends Span {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Ids of the rules; empty for all. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const WORD = 'attribution-';
/** What stands around an ignore comment. */
export const COMMENT_MARKS: Readonly<Record<LanguageId, { readonly open: string; readonly close: string }>> = {
  markdown: { open: '<!-- ', close: ' -->' },
  plaintext: { open: '[', close: ']' },
};
const DIRECTIVE = /^attribution-(disable(?:-next-line|-line|-file)?|enable)(?![\w-])/u;
const LONGEST = 400;

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== LINE_FEED && text.charCodeAt(start - 1) !== CARRIAGE_RETURN)
    start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) end++;
  return end;
}

/** The names of rules in an ignore comment, as they stand in the text. */
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

/**
 * The stretch of text that a comment keeps free of findings; a block's goes on to the end unless it is enabled again.
 */
function reachOf(text: string, { start, end, action }: Suppression): Span {
  switch (action) {
    case 'disable-file':
      return { start: 0, end: Infinity };
    case 'disable-line':
      return { start: lineStart(text, start), end: lineEnd(text, end) };
    case 'disable-next-line': {
      let next = lineEnd(text, end);
      while (next < text.length && isSpace(text.charCodeAt(next))) next++;
      return { start: next, end: lineEnd(text, next) };
    }
    default:
      return { start: end, end: Infinity };
  }
}

const concerns = ({ rules }: Suppression, { id, judgesComments }: AnyRule): boolean =>
  rules.length === 0 ? !judgesComments : rules.includes(id);

/** An ignore comment, and the rules of which it has kept a finding from being shown. */
export interface CommentUse {
  readonly comment: Suppression;
  readonly ignored: ReadonlySet<string>;
}

/** The ignore comments of one article while it is checked. */
export interface Ignoring {
  /** True where a comment keeps a finding of `rule` at `offset` from being shown: the comment is then used. */
  ignores(rule: AnyRule, offset: number): boolean;
  readonly uses: readonly CommentUse[];
}

/** Starts to check an article with these comments. */
export function ignoring(text: string, comments: readonly Suppression[]): Ignoring {
  const uses = comments.map((comment) => ({ comment, reach: reachOf(text, comment), ignored: new Set<string>() }));
  const byRule = new Map<string, typeof uses>();
  const concerning = (rule: AnyRule): typeof uses => {
    const known = byRule.get(rule.id) ?? uses.filter(({ comment }) => concerns(comment, rule));
    byRule.set(rule.id, known);
    return known;
  };
  return {
    uses,
    ignores(rule, offset) {
      let by: (typeof uses)[number] | undefined;
      for (const use of concerning(rule)) {
        if (offset < use.reach.start || offset > use.reach.end) continue;
        if (use.comment.action !== 'enable') by ??= use;
        else if (by?.comment.action === 'disable') by = undefined;
      }
      by?.ignored.add(rule.id);
      return by !== undefined;
    },
  };
}
