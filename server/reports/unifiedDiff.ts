import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';

/** Lines of context around a change, as in `diff -u`. */
const CONTEXT = 3;

/** Lines that replace others, from the index `at` in the old text. */
interface Change {
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The changes of the edits, in a form that `patch` and `git apply` read; empty if they change nothing. The edits
 * already say what differs, so no comparison is needed.
 * @param edits in the order of the text.
 */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const changes = changesOf(text, edits);
  if (changes.length === 0) return '';
  let grown = 0;
  const hunks = hunksOf(changes).map((hunk) => {
    const shown = hunkText(lines, hunk, grown);
    for (const { removed, added } of hunk) grown += added.length - removed.length;
    return shown;
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** With their line ends. */
const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\n)/u));

/** The edits by whole lines; those that share a line are one change. */
function changesOf(text: string, edits: readonly Edit[]): readonly Change[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\n/gu)) starts.push(index + end.length);
  const groups: { first: number; last: number; edits: Edit[] }[] = [];
  let line = 0;
  const lineAt = (offset: number): number => {
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return line;
  };
  for (const edit of edits) {
    const first = lineAt(edit.start);
    const last = lineAt(edit.end);
    const group = groups.at(-1);
    if (group && first <= group.last) {
      group.last = last;
      group.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.flatMap(({ first, last, edits: own }) => {
    const start = starts[first]!;
    const old = text.slice(start, starts[last + 1] ?? text.length);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return trimmed({ at: first, removed: linesOf(old), added: linesOf(apply(old, moved)) });
  });
}

/** Without unchanged lines at its start and end; nothing if all are unchanged. */
function trimmed({ at, removed, added }: Change): Change[] {
  let [head, tail] = [0, 0];
  const shorter = Math.min(removed.length, added.length);
  while (head < shorter && removed[head] === added[head]) head++;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  const [left, now] = [removed, added].map((lines) => lines.slice(head, lines.length - tail)) as [string[], string[]];
  return left.length + now.length === 0 ? [] : [{ at: at + head, removed: left, added: now }];
}

/** Changes whose context overlaps or touches share a hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const before = hunks.at(-1)?.at(-1);
    if (before && change.at - (before.at + before.removed.length) <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** @param grown by how many lines the text before the hunk has grown. */
function hunkText(lines: readonly string[], hunk: readonly Change[], grown: number): string {
  const last = hunk.at(-1)!;
  const from = Math.max(0, hunk[0]!.at - CONTEXT);
  const to = Math.min(lines.length, last.at + last.removed.length + CONTEXT);
  const shown: string[] = [];
  let [at, added] = [from, 0];
  for (const change of hunk) {
    shown.push(
      ...marked(' ', lines.slice(at, change.at)),
      ...marked('-', change.removed),
      ...marked('+', change.added),
    );
    at = change.at + change.removed.length;
    added += change.added.length - change.removed.length;
  }
  shown.push(...marked(' ', lines.slice(at, to)));
  const range = (start: number, count: number): string => `${count === 0 ? start : start + 1},${count}`;
  return `@@ -${range(from, to - from)} +${range(from + grown, to - from + added)} @@\n${shown.join('')}`;
}

const marked = (mark: string, lines: readonly string[]): string[] =>
  lines.map((line) => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`);
