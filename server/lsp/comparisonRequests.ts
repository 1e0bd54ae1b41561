import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { fileOf, heldIn, spokenWords } from '../analysis/comparedQuotations';
import { wordsOf } from '../analysis/shownWords';
import { touches } from '../text/span';
import { COMPARISON } from './comparisonProtocol';
import type { Comparison } from './comparisonProtocol';
import type { Session } from './session';

/** Gives our own client the two texts that it shows side by side. */
export function serveComparison(session: Session): void {
  session.connection.onRequest(COMPARISON, (at: TextDocumentPositionParams, token: CancellationToken) =>
    session.at<Comparison>('comparison', at, token, (analysis, offset) => {
      const held = heldIn(analysis).findLast(({ attribution }) => touches(attribution.quotation, offset));
      if (!held?.place) return null;
      const quoted = wordsOf(analysis, held.attribution.quotation).trim();
      return { quoted, spoken: spokenWords(held.place), file: fileOf(held.place) };
    }),
  );
}
