import type { Passage, TranscriptReading } from '../transcript';

/** At most this many words in another speaker's interjection: "Yeah.", "Is that right?" */
const INTERJECTION = 3;
/** At most this many words between two quotations of one sentence on a page: "she told a news conference". */
const BETWEEN_QUOTATIONS = 25;

type Read = Pick<TranscriptReading, 'format' | 'passages' | 'spoken'>;

/**
 * Reports the words that a quotation may leave out without a sign: another speaker's interjection and, on pages, the
 * words between the quotation marks.
 * @param indexAt the first word that ends after an offset of the spoken text.
 * @param tell receives the first and last word, half-open.
 */
export function eachAside(
  { format, passages, spoken }: Read,
  count: number,
  indexAt: (offset: number) => number,
  tell: (first: number, end: number) => void,
): void {
  const mark = (start: number, end: number, most: number): void => {
    const [first, last] = [indexAt(start), Math.min(count, indexAt(end))];
    if (last - first <= most) tell(first, last);
  };
  passages.forEach((passage, index) => {
    if (isInterjection(passages[index - 1], passage, passages[index + 1]))
      mark(passage.spoken.start, passage.spoken.end, INTERJECTION);
  });
  if (format === 'page' || format === 'prose')
    for (const { spoken: span } of passages) markBetween(spoken.text, span.start, span.end, mark);
}

const isInterjection = (before: Passage | undefined, { label }: Passage, after: Passage | undefined): boolean =>
  label !== undefined &&
  before?.label !== undefined &&
  before.label.name === after?.label?.name &&
  label.name !== before.label.name;

/** Marks the words between a closing and the next opening quotation mark of a paragraph. */
function markBetween(
  text: string,
  start: number,
  end: number,
  mark: (start: number, end: number, most: number) => void,
): void {
  let closed = -1;
  let isOpen = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isStraight = code === 0x22;
    if (code !== 0x201c && code !== 0x201d && !isStraight) continue;
    isOpen = isStraight ? !isOpen : code === 0x201c;
    if (!isOpen) closed = at;
    else if (closed !== -1) mark(closed, at, BETWEEN_QUOTATIONS);
  }
}
