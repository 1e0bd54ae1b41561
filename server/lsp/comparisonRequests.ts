import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { clockAt, fileOf, heldIn, spokenWords } from '../analysis/comparedQuotations';
import { wordsOf } from '../analysis/shownWords';
import { fileNameOf } from '../text/fileNames';
import { sentencesOf } from '../text/sentences';
import { textOf, touches } from '../text/span';
import { COMPARISON } from './comparisonProtocol';
import type { Comparison } from './comparisonProtocol';
import type { Session } from './session';

/** One sentence per line: editors do not wrap lines unless they are told to. */
const bySentence = (words: string): string =>
  sentencesOf(words)
    .map((sentence) => textOf(words, sentence))
    .join('\n');

/** The comma before "she said", or the full stop after it, is the article's own: what was said may have gone on. */
const ENDS = /[.,;:!?…]{1,3}$/u;

/** Sends our own client the two texts that it shows side by side. */
export function serveComparison(session: Session): void {
  session.connection.onRequest(COMPARISON, (at: TextDocumentPositionParams, token: CancellationToken) =>
    session.at<Comparison>('comparison', at, token, (analysis, offset, document) => {
      const held = heldIn(analysis).findLast(({ attribution }) => touches(attribution.quotation, offset));
      if (!held?.place) return null;
      const quoted = wordsOf(analysis, held.attribution.quotation).trim();
      const spoken = spokenWords(held.place);
      const clock = clockAt(held.place);
      return {
        quoted: bySentence(ENDS.test(spoken) ? quoted : quoted.replace(ENDS, '')),
        spoken: bySentence(spoken),
        transcript: [fileOf(held.place), clock].filter((part) => part !== undefined).join(' '),
        article: fileNameOf(document.uri),
      };
    }),
  );
}
