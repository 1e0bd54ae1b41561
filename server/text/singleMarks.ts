import { isDigit } from './characters';
import type { Mark } from './markSides';
import type { LoneMark, MarkPair } from './markPairs';

const STRONG_AFTER = new Set(Array.from('.,!?…;:—–)]"”»', (mark) => mark.charCodeAt(0)));
/** Words whose apostrophe is at their start: 'tis, ’em, ’90s. */
const ELISION = /^(?:tis|twas|em|til|till|cause|bout|round|neath|n|s|re|ve|ll|d|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Pairs single marks that are plainly quotation marks; the rest are apostrophes. */
export function pairSingles(text: string, marks: readonly Mark[]): { pairs: MarkPair[]; unclosed: LoneMark[] } {
  const pairs: MarkPair[] = [];
  const unclosed: LoneMark[] = [];
  let open: Mark | undefined;
  /** The closing mark to fall back on: the first one that may also be a possessive. */
  let fallback: Mark | undefined;
  const finish = (): void => {
    if (open && fallback) pairs.push({ open, close: fallback, style: 'single' });
    else if (open?.char === '‘') unclosed.push({ start: open.start, end: open.end, style: 'single' });
    open = undefined;
    fallback = undefined;
  };
  for (const mark of marks) {
    const opensHere =
      mark.char === '‚' || mark.char === '‹' || (mark.opening && mark.char !== '’' && !(mark.closing && open));
    const closesOpen = open && mark.closing && !(mark.char === '‘' && open.char !== '‚');
    if (opensHere && !closesOpen) {
      if (mark.char !== '‘' && ELISION.test(text.slice(mark.end, mark.end + 8))) continue;
      if (isDigit(text.charCodeAt(mark.start - 1))) continue;
      finish();
      open = mark;
    } else if (closesOpen && open) {
      const mayBePossessive = text.charAt(mark.start - 1) === 's' && !STRONG_AFTER.has(text.charCodeAt(mark.end));
      if (!mayBePossessive) {
        pairs.push({ open, close: mark, style: 'single' });
        open = undefined;
        fallback = undefined;
      } else fallback ??= mark;
    }
  }
  finish();
  return { pairs, unclosed };
}
