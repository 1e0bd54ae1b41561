import type { Span } from '../../text/span';

const STOP = /[.!?…。]/u;

/** Whether `part` of `whole` starts, or ends, within a sentence of it. */
export function isCutOff(text: string, part: Span, whole: Span): { readonly before: boolean; readonly after: boolean } {
  return {
    before: isMidSentence(text.slice(whole.start, part.start), 'end'),
    after: isMidSentence(text.slice(part.end, whole.end), 'start'),
  };
}

/** True where words remain in `rest`, with no full stop between them and its end or start. */
function isMidSentence(rest: string, side: 'start' | 'end'): boolean {
  const words = [...rest.matchAll(/[\p{L}\p{N}]+/gu)];
  const nearest = side === 'start' ? words[0] : words.at(-1);
  if (!nearest) return false;
  const between = side === 'start' ? rest.slice(0, nearest.index) : rest.slice(nearest.index + nearest[0].length);
  return !STOP.test(between);
}

/** The article's form of ellipsis. */
export const ellipsisOf = (text: string): string => (!text.includes('…') && text.includes('...') ? '...' : '…');
