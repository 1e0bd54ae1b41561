import type { Analysis } from '../../analysis/analyse';
import { certainSpeaker } from '../../attribution/attribution';
import type { Attribution } from '../../attribution/attribution';
import type { Span } from '../../text/span';
import { citableKeysOf } from '../../analysis/citedSources';
import { perAnalysis } from '../../analysis/memo';
import { citationsIn, startingWithin } from '../../article/positions';
import { isSigned } from '../../attribution/sharedCitations';
import { repetitionOf } from './sameWords';
import type { Repetition } from './sameWords';
import { countWords, isTitleCase } from '../../text/words';
import { markerOf } from '../../edits/citationStyle';
import type { Edit } from '../../text/replacements';

/** A pull quote and the body's quotation that it repeats. */
export interface PullQuote extends Repetition {
  readonly pull: Attribution;
  readonly body: Attribution;
  /** The paragraph of the pull quote. */
  readonly paragraph: Span;
  /** Name of the body's speaker; undefined if the body does not name one. */
  readonly speaker: string | undefined;
}

/** All pull quotes of the article whose words the body has. */
export const pullQuotesOf = perAnalysis((analysis: Analysis): readonly PullQuote[] => {
  const { text, article, attributions } = analysis;
  return attributions.ofQuotations.flatMap((pull): PullQuote[] => {
    const body = pull.kind === 'pull' && pull.body !== undefined ? attributions.ofQuotations[pull.body] : undefined;
    const { kind, start, end } = article.blocks[pull.quotation.block]!;
    if (body?.kind !== 'speech' || kind === 'heading' || isSigned(article, body)) return [];
    if (isCrosshead(text, pull.quotation.content)) return [];
    const compared = repetitionOf(text, withoutSignature(text, pull.quotation.content), body.quotation.content);
    return compared
      ? [
          {
            pull,
            body,
            paragraph: { start, end },
            speaker: attributions.speakers[certainSpeaker(body) ?? -1]?.name,
            ...compared,
          },
        ]
      : [];
  });
});

/** The line that signs a pull quote, within its marks: `“We will rebuild. — Kwame Boateng”`. */
const SIGNATURE = /[—–―] ?\p{Lu}[^\n“”"—–―]{1,80}$/u;
const LONGEST_SIGNATURE = 120;

/** A pull quote's words; they end before a signature. */
function withoutSignature(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - LONGEST_SIGNATURE);
  const signature = SIGNATURE.exec(text.slice(from, end));
  return signature && from + signature.index > start ? { start, end: from + signature.index } : { start, end };
}

/** With fewer words, a separate line is a heading in quotation marks: ‘All Bets Are Off’. */
const FEWEST_WORDS = 5;

const isCrosshead = (text: string, content: Span): boolean =>
  countWords(text, content, FEWEST_WORDS) < FEWEST_WORDS || isTitleCase(text, content);

/** The body's citations, as text: "[1]", "[1] [3]"; empty if it has none. */
export function bodyMarkers(analysis: Analysis, { body }: PullQuote): string {
  return citableKeysOf(analysis, body.citations)
    .map((key) => markerOf(analysis, key))
    .join(' ');
}

export const isCited = ({ article }: Analysis, { pull, paragraph }: PullQuote): boolean =>
  pull.citations.length > 0 || citationsIn(article, paragraph).length > 0;

/** Appends "— Speaker [n]" to the paragraph, or the part of it that is missing. */
export function signed(analysis: Analysis, pullQuote: PullQuote): Edit {
  const { paragraph, speaker } = pullQuote;
  const markers = isCited(analysis, pullQuote) ? '' : bodyMarkers(analysis, pullQuote);
  const newText = ` — ${[speaker, markers].filter((part) => part !== undefined && part !== '').join(' ')}`;
  return { start: paragraph.end, end: paragraph.end, newText };
}

/**
 * The apparent speaker of a pull quote that names somebody other than its speaker; undefined if it names its speaker or
 * nobody.
 */
export function seemingSpeaker(
  { text, attributions }: Analysis,
  { pull, body, paragraph }: PullQuote,
): string | undefined {
  const speaks = certainSpeaker(body);
  if (speaks === undefined) return undefined;
  const { start, end } = pull.quotation;
  const beside = startingWithin(attributions.mentions, paragraph).filter(
    (mention) =>
      (mention.end <= start || mention.start >= end) &&
      (mention.form === 'full' || mention.form === 'surname' || mention.form === 'body'),
  );
  if (beside.some(({ speaker }) => speaker === speaks)) return undefined;
  // "On Ruiz: …" is about her, not by her.
  const other = beside.find((mention) => !/^on\s/iu.test(text.slice(paragraph.start, mention.start)));
  return other && text.slice(other.start, other.end);
}
