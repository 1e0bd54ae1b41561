import type { Analysis } from '../../analysis/analyse';
import type { BlockContent } from '../../article/article';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';
import { perAnalysis, perContent } from '../../analysis/memo';
import { quotationAt, startsWithin } from '../../article/positions';

/** The listener, if it is the publication itself: "told this newspaper", "sagte dieser Zeitung". */
const OURSELVES = [
  String.raw`(?:told|tells?|telling|assured|spoke (?:to|with)|(?:said|speaking|talking) to|interviews? (?:with|by|for)|in response to questions from) (?:us|me|(?:this|our) (?:newspaper|paper|publication|website|site|reporter|correspondent|outlet|magazine|station|programme|program|podcast|newsroom|news ?desk))`,
  String.raw`(?:dieser|unserer) (?:Zeitung|Redaktion|Zeitschrift|Reporterin)|(?:diesem|unserem) (?:Blatt|Magazin|Sender|Reporter|Medium)|(?:sagte|erklärte|berichtete|verriet) uns`,
  String.raw`à (?:notre|ce) (?:journal|rédaction|magazine|média|reporter)|nous (?:a|ont) (?:dit|déclaré|confié|expliqué|raconté)`,
  String.raw`a (?:este|esta|nuestro|nuestra) (?:diario|periódico|medio|revista|redacción|periodista|reportero|reportera)|nos (?:dijo|contó|explicó|confirmó|aseguró)`,
  String.raw`(?:a (?:questo|questa)|al nostro|alla nostra) (?:giornale|quotidiano|testata|redazione|cronista|rivista)|ci ha (?:detto|spiegato|raccontato|confidato)`,
];
const OWN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OURSELVES.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Where a block says so, in UTF-16 offsets relative to its start. */
const reportsIn = perContent(({ text }: BlockContent): readonly Span[] =>
  Array.from(text.matchAll(OWN), ({ index, 0: { length } }) => ({ start: index, end: index + length })),
);

/** Where the article says, outside quotation marks, that something was said to the publication itself. */
const ownReports = perAnalysis(({ article }: Analysis): readonly Span[] =>
  article.blocks.flatMap(({ content, start }) =>
    reportsIn(content)
      .map((report) => shift(report, start))
      .filter((report) => !quotationAt(article, report.start)),
  ),
);

/** True where this span says so. */
export const isOwnReporting = (analysis: Analysis, words: Span): boolean => startsWithin(ownReports(analysis), words);
