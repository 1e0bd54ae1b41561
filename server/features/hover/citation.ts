import { say } from '../../linter/message';
import { labelOf } from '../../analysis/shortLabels';
import { bold, italic, join, RULE, text } from '../markup';
import type { Rich } from '../markup';
import { knownSource, linksIn, missing, sourceLines } from './source';
import type { Page } from './source';
import { sourceInWords } from './wording';

/** At most this many sources of one citation are shown in full; otherwise each has one line. */
const IN_FULL = 3;
const IN_A_LINE = 10;

/** The sources of one citation: a few in full, or many with one line each. */
export function citedLines(page: Page, keys: readonly string[]): Rich[] {
  if (keys.length <= IN_FULL)
    return keys.flatMap((key, index) => [...(index > 0 ? [RULE] : []), ...sourceLines(page, key)]);
  const lines = keys.slice(0, IN_A_LINE).map((key) => sourceLine(page, key));
  const left = keys.length - lines.length;
  return left > 0 ? [...lines, page.tell(say`… and ${left} more`)] : lines;
}

/** What a source's line leaves out or links to: who is named before it, and the quoted words that its links open at. */
interface Around {
  readonly speaker?: string | undefined;
  readonly quoted?: string | undefined;
}

/** A source in one line: "[1] Bo Lind, “The bridge”, Harbour Dispatch, 3 May 2026 · harbour.example". */
export function sourceLine({ analysis, tell }: Page, key: string, { speaker, quoted }: Around = {}): Rich {
  const label = labelOf(analysis, key);
  const reference = knownSource(analysis, key);
  const start = label === '' ? [] : [bold(text(label))];
  if (!reference) return missing({ analysis, tell }, key);
  const { item, tier, inferredFields } = reference;
  const words = sourceInWords(item, tell, speaker) ?? (item.note === undefined ? undefined : text(item.note));
  const links = linksIn(item, tell, quoted);
  const isGuess = tier === 'inferred' || inferredFields.includes('container-title');
  const known = [
    ...(words ? [words] : links ? [] : [tell(say`source unknown`)]),
    ...(links ? [links] : []),
    ...(isGuess ? [italic(tell(say`inferred from the text`))] : []),
  ];
  return join([...start, join(known, ' · ')], ' ');
}
