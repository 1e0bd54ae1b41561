import type { Analysis } from '../analysis';
import type { ReportedStatement } from '../attribution/attribution';
import type { Span } from '../text/span';
import { say } from './message';
import { defineRule } from './rule';
import type { RawFinding, RawFix } from './rule';
import { perAnalysis } from './shared/memo';
import { citesAtParagraphEnd } from './shared/paragraphEnd';
import { blockAt, citationsIn, hasCitation, sentenceAt, startingWithin } from './shared/places';
import { keysOf, nearestKeyOf } from './shared/sources';
import { citationAt, markerOf } from './shared/writing';

export const missingCitationAttribution = defineRule({
  id: 'missing-citation-attribution',
  severity: 'information',
  summary: 'What somebody said, reported without quotation marks and without a citation.',
  rationale:
    'Wikipedia asks for a citation for indirect speech as for direct; the Associated Press for the attribution in the same ' +
    'sentence. Words without marks are still somebody’s.',
  traps: [
    'a run of sentences by one speaker with the citation at its end',
    'articles that cite at the end of each paragraph',
    'your own reporting: “told us”, “told this newspaper”',
    'headlines, lists, and articles without citations',
  ],
  examples: {
    bad: 'Hye-jin Seo opened the school [1].\n\nSeo said that the teachers had not been paid since May.\n',
    good: 'Hye-jin Seo opened the school [1].\n\nSeo said that the teachers had not been paid since May [1].\n',
  },

  *check(analysis): Iterable<RawFinding> {
    const { article, attributions } = analysis;
    if (article.citations.length === 0) return;
    for (const statement of attributions.statements) {
      const { sentence, mention } = statement;
      if (hasCitation(article, sentence) || isOwnReporting(analysis, statement) || isServedLater(analysis, statement))
        continue;
      const block = blockAt(article, sentence.start);
      if (block?.kind !== 'paragraph' && block?.kind !== 'blockQuote') continue;
      const speaker = mention.speaker === undefined ? undefined : attributions.speakers[mention.speaker];
      const key = speaker && nearestKeyOf(analysis, mention.speaker!, sentence.start);
      yield {
        ...sentence,
        message:
          speaker && key !== undefined
            ? say`This statement has no citation; ${markerOf(analysis, key)} cites ${speaker.name} elsewhere.`
            : say`This statement has no citation: where is it written down?`,
      };
    }
  },

  fixes(analysis, finding): RawFix[] {
    const { attributions } = analysis;
    const statement = attributions.statements.find(({ sentence }) => sentence.start === finding.start);
    const speaker = statement?.mention.speaker;
    if (speaker === undefined) return [];
    const keys = keysOf(analysis, speaker, finding.start);
    return keys.slice(0, 3).map((key) => ({
      title: say`Insert ${markerOf(analysis, key)}, which cites ${attributions.speakers[speaker]!.name} elsewhere`,
      edits: [citationAt(analysis, finding.end, key)],
      ...(keys.length === 1 && { preferred: true }),
    }));
  },
});

const OWN =
  /^\s+(?:us|me|this (?:newspaper|paper|publication|website|reporter|outlet|programme|program))(?![\p{L}\p{N}])/iu;

const isOwnReporting = ({ text }: Analysis, { cue }: ReportedStatement): boolean =>
  OWN.test(text.slice(cue.end, cue.end + 40));

const statementSentences = perAnalysis(({ attributions }: Analysis) =>
  attributions.statements.map(({ sentence }) => sentence),
);

/** True where the paragraph's next citation serves this sentence too: at the end of a run by one speaker, or by style. */
function isServedLater(analysis: Analysis, { sentence, mention }: ReportedStatement): boolean {
  const { article, attributions } = analysis;
  const block = blockAt(article, sentence.start);
  if (!block) return false;
  const [next] = citationsIn(article, { start: sentence.end, end: block.end });
  if (!next) return false;
  if (citesAtParagraphEnd(analysis)) return true;
  if (mention.speaker === undefined) return false;
  // Every sentence up to the cited one reports the same speaker.
  for (let at = sentence.end + 1; at < block.end;) {
    const following = sentenceAt(block, at);
    if (!reports(following)) return false;
    if (next.end <= following.end) return true;
    at = following.end + 1;
  }
  return false;

  function reports(span: Span): boolean {
    const statements = startingWithin(statementSentences(analysis), span);
    const mentions = startingWithin(attributions.mentions, span);
    return (
      (statements.length > 0 || startingWithin(article.quotations, span).length > 0) &&
      mentions.some(({ speaker }) => speaker === mention.speaker)
    );
  }
}
