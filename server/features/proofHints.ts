import type { Analysis } from '../analysis/analyse';
import { clockAt, heldIn, signOf } from '../analysis/comparedQuotations';
import type { Held } from '../analysis/comparedQuotations';
import type { Translations } from '../linter/message';
import type { Span } from '../text/span';
import { paragraphs, teller } from './markup';
import type { Rich } from './markup';
import { proofLines } from './hover/proofLines';
import { isFound } from '../transcripts/matching/proof';

/**
 * The hint after a quotation that was compared with a transcript: `✓ 0:09`, `≠ 0:41`, `✗ 0:48 Mark Osei` (who said the
 * words), `✗`.
 */
export interface ProofHint {
  /** After the closing mark. */
  readonly at: number;
  readonly label: string;
  /** The words in the transcript, if they were found. */
  readonly target?: { readonly uri: string; readonly span: Span };
  /** Created on demand. */
  readonly tooltip: (translations: Translations) => Rich;
}

/** A label may be any name, but a hint is short. */
const LONGEST_NAME = 30;

/** The hints of a part of an article; none without transcripts on file. */
export function proofHints(analysis: Analysis, { start, end }: Span): readonly ProofHint[] {
  return heldIn(analysis)
    .filter(({ attribution: { quotation } }) => quotation.end >= start && quotation.end <= end)
    .map((held) => hintOf(analysis, held));
}

function hintOf(analysis: Analysis, { attribution, proof, place }: Held): ProofHint {
  const found = isFound(proof);
  const whose = found && proof.speaker === 'other' ? place?.label?.name.slice(0, LONGEST_NAME) : undefined;
  const clock = place && found ? clockAt(place) : undefined;
  return {
    at: attribution.quotation.end,
    label: [signOf(proof), clock, whose].filter((part) => part !== undefined).join(' '),
    ...(place && found && { target: { uri: place.source.transcript.uri, span: place.span } }),
    tooltip: (translations) => paragraphs(proofLines({ analysis, tell: teller(translations) }, attribution)),
  };
}
