import type { Span } from '../text/span';

/** A line no longer than this may have been wrapped by an editor or mailer. */
const WRAP_WIDTH = 120;
/** Few sentences are longer. */
const LONGEST_SENTENCE = 180;
const ENDS_LIKE_PARAGRAPH = /[.!?…:;"”’»)\]]$/u;
/** A full stop with its closing marks, followed by a capital or an opening mark: a second sentence. */
const SECOND_SENTENCE = /[.!?…]["”’»)]{0,2}[ ]{1,2}["“„«‘(¿¡]?\p{Lu}/u;

const goesOn = (text: string, { start, end }: Span): boolean =>
  !ENDS_LIKE_PARAGRAPH.test(text.slice(Math.max(start, end - 1), end));

/** True where a run of lines is one paragraph broken at a width, not one paragraph per line. */
export function isWrapped(text: string, run: readonly Span[]): boolean {
  const inner = run.slice(0, -1);
  if (inner.some(({ start, end }) => end - start > WRAP_WIDTH)) return false;
  return inner.filter((line) => goesOn(text, line)).length * 2 > inner.length;
}

/**
 * True where each line of a Markdown paragraph is a paragraph of the article, as in copied pages: most lines end like
 * one, and many have more than one sentence. One sentence per line is how some people write a single paragraph.
 */
export function areParagraphs(text: string, run: readonly Span[]): boolean {
  const inner = run.slice(0, -1);
  if (inner.length === 0 || inner.filter((line) => goesOn(text, line)).length * 3 > inner.length) return false;
  const many = run.filter(
    ({ start, end }) => end - start > LONGEST_SENTENCE || SECOND_SENTENCE.test(text.slice(start, end)),
  );
  return many.length * 3 >= run.length;
}
