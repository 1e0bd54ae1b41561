import { isBlank, trim } from '../text/lines';
import type { Span } from '../text/span';
import { isWrapped } from './lineRuns';
import { LIST_MARKER } from './listItems';
import type { RawBlock } from './rawBlock';
import { isSourcesLabel } from './referenceHeadings';

/** Copies of Markdown keep its headings. */
const ATX_HEADING = /^(#{1,6})[ \t]/u;
const LONGEST_HEADING = 100;
const HEADING_END = /[.!?…,;"'”’»)\]]$/u;
/** An ignore comment of the linter, on a line of its own. */
const COMMENT = /^\[attribution-[^[\]]*\]$/u;
const LONGEST_COMMENT = 400;

const isListItem = (text: string, { start, end }: Span): boolean =>
  LIST_MARKER.test(text.slice(start, Math.min(end, start + 12)));

const isBracketed = (text: string, { start }: Span): boolean =>
  /^(?:\[\^?[^\s\]]{1,40}\]|[¹²³⁴-⁹]|<sup>\d)/u.test(text.slice(start, start + 44));

const isComment = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_COMMENT && COMMENT.test(text.slice(start, end));

/** A short line by itself that no stop or mark ends. */
function isHeading(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  return line.length <= LONGEST_HEADING && !HEADING_END.test(line) && /\p{L}/u.test(line);
}

/** The blocks of a plain text: paragraphs at blank lines, or one per line where the lines are not wrapped. */
export function plainTextBlocks(text: string, lines: readonly Span[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(text, lines[at]!)) {
      at++;
      continue;
    }
    const line = trim(text, lines[at]!);
    if (isComment(text, line)) {
      blocks.push({ kind: 'html', ...line });
      at++;
      continue;
    }
    const run: Span[] = [];
    for (; at < lines.length && !isBlank(text, lines[at]!); at++) {
      const next = trim(text, lines[at]!);
      if (isComment(text, next)) break;
      run.push(next);
    }
    for (const block of blocksOfRun(text, run)) blocks.push(block);
  }
  return blocks;
}

function blocksOfRun(text: string, run: readonly Span[]): RawBlock[] {
  const [first, ...rest] = run;
  if (first && rest.length > 0 && isSourcesLabel(text, first))
    return [{ kind: 'heading', ...first }, ...blocksOfRun(text, rest)];
  const wrapped = isWrapped(text, run);
  const blocks: RawBlock[] = [];
  for (const line of run) {
    const level = ATX_HEADING.exec(text.slice(line.start, Math.min(line.end, line.start + 8)))?.[1]?.length;
    if (level !== undefined) {
      blocks.push({ kind: 'heading', level, ...line });
      continue;
    }
    const item = isListItem(text, line);
    const last = blocks.at(-1);
    if (last && last.kind !== 'heading' && wrapped && !item && !isBracketed(text, line))
      blocks[blocks.length - 1] = { ...last, end: line.end };
    else blocks.push({ kind: item ? 'listItem' : 'paragraph', start: line.start, end: line.end });
  }
  const [only] = blocks;
  if (only && run.length === 1 && only.kind === 'paragraph' && !isBracketed(text, only) && isHeading(text, only))
    return [{ ...only, kind: 'heading' }];
  return blocks;
}
