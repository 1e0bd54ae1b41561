import type { Analysis } from '../analysis/analyse';
import { CARRIAGE_RETURN, LINE_FEED } from '../text/characters';
import { say } from './message';
import type { SuggestedFix } from './fix';
import { blockAt } from '../article/positions';
import { lineBreakOf } from '../edits/citationStyle';
import { COMMENT_MARKS } from './suppressions';

/** What to ignore: a rule's finding and its place. */
interface Ignorable {
  readonly rule: string;
  readonly start: number;
  readonly document?: true;
}

interface IgnoreFix extends SuggestedFix {
  readonly ignores: 'finding' | 'file';
}

/** Fixes that every rule has: a comment that hides this finding, or all findings of the rule in the file. */
export function ignoreFixes(analysis: Analysis, finding: Ignorable): readonly IgnoreFix[] {
  const file: IgnoreFix = {
    ignores: 'file',
    title: say`Ignore “${finding.rule}” in this file (adds a comment)`,
    edits: [insertion(analysis, top(analysis), 'disable-file', finding.rule)],
  };
  if (finding.document) return [file];
  const title = say`Ignore “${finding.rule}” here (adds a comment)`;
  return [{ ignores: 'finding', title, edits: [here(analysis, finding)] }, file];
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The comment next to a finding: above its paragraph or, within a longer block, at the end of its line, so that the
 * block stays whole.
 */
function here(analysis: Analysis, { start, rule }: Ignorable): { start: number; end: number; newText: string } {
  const { text, article, languageId } = analysis;
  let line = start;
  const first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  while (line > first && !isLineBreak(text, line - 1)) line--;
  const block = blockAt(article, start);
  const opensBlock = block !== undefined && block.start >= line && block.kind !== 'table' && block.kind !== 'listItem';
  if (languageId === 'plaintext' || opensBlock) return insertion(analysis, line, 'disable-next-line', rule);
  let end = start;
  while (end < text.length && !isLineBreak(text, end)) end++;
  const { open, close } = COMMENT_MARKS[languageId];
  return { start: end, end, newText: ` ${open}attribution-disable-line ${rule}${close}` };
}

function insertion({ text, languageId }: Analysis, at: number, action: string, rule: string) {
  const { open, close } = COMMENT_MARKS[languageId];
  const newline = lineBreakOf(text);
  // In plain text, a blank line keeps the comment apart from the paragraph's first line.
  const gap = languageId === 'plaintext' ? newline : '';
  return { start: at, end: at, newText: `${open}attribution-${action} ${rule}${close}${newline}${gap}` };
}

/** Where the file's own text starts: after a byte order mark and front matter. */
function top({ text, article }: Analysis): number {
  const first = article.blocks[0];
  if (first?.kind !== 'frontMatter') return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let at = first.end;
  if (text.charCodeAt(at) === CARRIAGE_RETURN) at++;
  return text.charCodeAt(at) === LINE_FEED ? at + 1 : at;
}

const isLineBreak = (text: string, at: number): boolean =>
  text.charCodeAt(at) === LINE_FEED || text.charCodeAt(at) === CARRIAGE_RETURN;
