import type { Analysis } from '../../analysis/analyse';
import type { Attribution } from '../../attribution/attribution';
import type { RawFix } from '../../linter/fix';
import { say } from '../../linter/message';
import { textOf } from '../../text/span';

/** Words short enough for a message. */
export function inShort(words: string, most = 80): string {
  if (words.length <= most) return words;
  return `${words.slice(0, Math.max(words.lastIndexOf(' ', most), most >> 1))} …`;
}

/** Without its marks, a quotation becomes a paraphrase. */
export function withoutMarks({ quotation: { start, end, content } }: Attribution): RawFix {
  return {
    title: say`Remove the quotation marks`,
    edits: [
      { start, end: content.start, newText: '' },
      { start: content.end, end, newText: '' },
    ].filter((edit) => edit.start < edit.end),
  };
}

/** The quotation without the full stop at its end. */
export function withoutStop(
  { text }: Analysis,
  { quotation: { content } }: Attribution,
): { start: number; end: number } {
  const words = textOf(text, content);
  return { start: content.start, end: content.start + words.replace(/[\s.,!?;:]{1,5}$/u, '').length };
}
