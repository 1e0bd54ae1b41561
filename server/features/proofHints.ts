import type { Analysis } from '../analysis/analyse';
import { clockAt, heldIn, isFound, signOf } from '../analysis/comparedQuotations';
import type { Held } from '../analysis/comparedQuotations';
import type { Translations } from '../linter/message';
import type { Span } from '../text/span';
import { paragraphs, teller } from './markup';
import type { Rich } from './markup';
import { proofLines } from './hover/proofLines';

/** What is shown behind a quotation that was held against a transcript: `✓ 0:09`, `≠ 0:41`, `✗`. */
export interface ProofHint {
  /** Behind the closing mark. */
  readonly at: number;
  readonly label: string;
  /** The words in the transcript, where they were found. */
  readonly target?: { readonly uri: string; readonly span: Span };
  /** Written when somebody asks. */
  readonly tooltip: (translations: Translations) => Rich;
}

/** The hints of a part of an article; none without transcripts on file. */
export function proofHints(analysis: Analysis, { start, end }: Span): readonly ProofHint[] {
  return heldIn(analysis)
    .filter(({ attribution: { quotation } }) => quotation.end >= start && quotation.end <= end)
    .map((held) => hintOf(analysis, held));
}

function hintOf(analysis: Analysis, { attribution, proof, place }: Held): ProofHint {
  const found = isFound(proof);
  const mark = signOf(proof);
  const clock = place && found ? clockAt(place) : undefined;
  return {
    at: attribution.quotation.end,
    label: clock === undefined ? mark : `${mark} ${clock}`,
    ...(place && found && { target: { uri: place.source.transcript.uri, span: place.span } }),
    tooltip: (translations) => paragraphs(proofLines({ analysis, tell: teller(translations) }, attribution)),
  };
}
