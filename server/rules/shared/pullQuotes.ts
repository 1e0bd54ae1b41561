import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import { perAnalysis } from './memo';
import { citationsIn, startingWithin } from './places';
import { wordsIn } from './words';
import type { Word } from './words';
import { markerOf } from './writing';

/** A pull quote and the body's quotation that it repeats. */
export interface PullQuote {
  readonly pull: Attribution;
  readonly body: Attribution;
  /** The paragraph that it is. */
  readonly paragraph: Span;
  /** Name of the body's speaker; undefined where the body does not tell. */
  readonly speaker: string | undefined;
  /** Where its words stand in the body's quotation; for other words, the passage that it was made from. */
  readonly source: Span;
  /** Whether the body has these very words, parts left out at an ellipsis apart. */
  readonly sameWords: boolean;
}

const ELLIPSIS = /(?:\[?(?:…|\.{3}|\. \. \.)\]?)/gu;

/** All pull quotes of the article whose words the body has. */
export const pullQuotesOf = perAnalysis(({ text, article, attributions }: Analysis): readonly PullQuote[] =>
  attributions.attributions.flatMap((pull): PullQuote[] => {
    const body = pull.kind === 'pull' && pull.body !== undefined ? attributions.attributions[pull.body] : undefined;
    const { kind, start, end } = article.blocks[pull.quotation.block]!;
    if (!body || kind === 'heading') return [];
    const compared = compare(text, pull.quotation.content, body.quotation.content);
    return compared
      ? [
          {
            pull,
            body,
            paragraph: { start, end },
            speaker: body.speaker === null ? undefined : attributions.speakers[body.speaker]?.name,
            ...compared,
          },
        ]
      : [];
  }),
);

/** The pull quote that starts where `span` does. */
export const pullQuoteAt = (analysis: Analysis, { start }: Span): PullQuote | undefined =>
  pullQuotesOf(analysis).find(({ pull }) => pull.quotation.start === start);

/** Index of the first place at or after `from` where `part` stands in `whole`, or -1. */
function indexOfWords(whole: readonly Word[], part: readonly Word[], from: number): number {
  const join = (words: readonly Word[]): string => ` ${words.map(({ folded }) => folded).join(' ')} `;
  const at = join(whole.slice(from)).indexOf(join(part));
  if (at === -1) return -1;
  return (
    from +
    join(whole.slice(from))
      .slice(0, at + 1)
      .split(' ').length -
    2
  );
}

function compare(text: string, pull: Span, body: Span): Pick<PullQuote, 'source' | 'sameWords'> | undefined {
  const words = wordsIn(text, body);
  const segments = segmentsOf(text, pull).map((segment) => wordsIn(text, segment));
  const parts = segments.filter((segment) => segment.length > 0);
  let first = -1;
  let next = 0;
  for (const part of parts) {
    const at = indexOfWords(words, part, next);
    if (at === -1) return passage(words, parts.flat());
    if (first === -1) first = at;
    next = at + part.length;
  }
  return first === -1
    ? undefined
    : { sameWords: true, source: { start: words[first]!.start, end: words[next - 1]!.end } };
}

/** The pieces between the ellipses of a quotation. */
function segmentsOf(text: string, { start, end }: Span): Span[] {
  const segments: Span[] = [];
  let from = start;
  for (const { index, 0: dots } of text.slice(start, end).matchAll(ELLIPSIS)) {
    segments.push({ start: from, end: start + index });
    from = start + index + dots.length;
  }
  return [...segments, { start: from, end }];
}

/** Words in a row by which two passages are laid side by side. */
const RUN = 3;

/** The passage of `words` that `pull` was made from, by the first and last run of words that they share. */
function passage(words: readonly Word[], pull: readonly Word[]): Pick<PullQuote, 'source' | 'sameWords'> | undefined {
  const run = (list: readonly Word[], at: number): string =>
    list
      .slice(at, at + RUN)
      .map(({ folded }) => folded)
      .join(' ');
  const places = new Map<string, number>();
  for (let at = words.length - RUN; at >= 0; at--) places.set(run(words, at), at);
  let first: readonly [number, number] | undefined;
  let last: readonly [number, number] | undefined;
  for (let at = 0; at + RUN <= pull.length; at++) {
    const place = places.get(run(pull, at));
    if (place === undefined) continue;
    first ??= [at, place];
    last = [at, place];
  }
  if (!first || !last || last[1] < first[1]) return undefined;
  const from = Math.max(0, first[1] - first[0]);
  const to = Math.min(words.length - 1, last[1] + (pull.length - 1 - last[0]));
  return { sameWords: false, source: { start: words[from]!.start, end: words[to]!.end } };
}

/** The body's citations, as text: "[1]", "[1] [3]"; empty where it has none. */
export function bodyMarkers(analysis: Analysis, { body }: PullQuote): string {
  const keys = new Set(body.citations.flatMap((citation) => citation.keys));
  return [...keys].map((key) => markerOf(analysis, key)).join(' ');
}

export const isCited = ({ article }: Analysis, { pull, paragraph }: PullQuote): boolean =>
  pull.citations.length > 0 || citationsIn(article, paragraph).length > 0;

/** Appends "— Speaker [n]" to the paragraph, with what it lacks of the two. */
export function signed(analysis: Analysis, pullQuote: PullQuote): Edit {
  const { paragraph, speaker } = pullQuote;
  const markers = isCited(analysis, pullQuote) ? '' : bodyMarkers(analysis, pullQuote);
  const newText = ` — ${[speaker, markers].filter((part) => part !== undefined && part !== '').join(' ')}`;
  return { start: paragraph.end, end: paragraph.end, newText };
}

/**
 * Who a reader takes for the speaker of a pull quote that names somebody else than its speaker; undefined where it
 * names its speaker or nobody.
 */
export function seemingSpeaker(
  { text, attributions }: Analysis,
  { pull, body, paragraph }: PullQuote,
): string | undefined {
  if (body.speaker === null) return undefined;
  const { start, end } = pull.quotation;
  const beside = startingWithin(attributions.mentions, paragraph).filter(
    (mention) =>
      (mention.end <= start || mention.start >= end) &&
      (mention.form === 'full' || mention.form === 'surname' || mention.form === 'body'),
  );
  if (beside.some(({ speaker }) => speaker === body.speaker)) return undefined;
  // "On Ruiz: …" is about her.
  const other = beside.find((mention) => !/^on\s/iu.test(text.slice(paragraph.start, mention.start)));
  return other && text.slice(other.start, other.end);
}
