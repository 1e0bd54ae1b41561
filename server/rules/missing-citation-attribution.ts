import type { Analysis } from '../analysis/analyse';
import type { ReportedStatement } from '../attribution/attribution';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { SuggestedFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isQuestionOrAnswer } from './shared/interview';
import { perAnalysis } from '../analysis/memo';
import { CITATIONS_SERVE, servesParagraph } from './shared/paragraphEnd';
import { blockAt, firstStartingFrom, hasCitation, startingWithin } from '../article/positions';
import { keysOf, nearestKeyOf } from '../analysis/citedSources';
import { markerOf } from '../edits/citationStyle';
import { citationAt } from '../edits/insertCitation';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia asks for a citation for indirect speech as well as for quotations. The Associated Press asks for ' +
    'the attribution in the same sentence. Words reported without quotation marks are still someone else’s. The ' +
    'rule recognizes such statements only in English.',
  traps: [
    'a statement with a later citation in its paragraph, if no one else speaks before it',
    'articles with one citation at the end of each paragraph',
    'statements by people whom the article does not name',
    'reports that someone said nothing: “declined to say”, “would not say”',
    'your own reporting: “told us”, “told this newspaper”',
    'headlines, lists, and articles without citations',
  ],
  examples: {
    bad: 'Hye-jin Seo opened the school [1].\n\nSeo said that the teachers had not been paid since May.\n',
    good: 'Hye-jin Seo opened the school [1].\n\nSeo said that the teachers had not been paid since May [1].\n',
  },
};

export const missingCitationAttribution = defineRule({
  id: 'missing-citation-attribution',
  severity: 'information',
  summary: 'An indirect quotation without a citation.',
  covers: ['uncited-number', 'uncited-paragraph'],
  options: { citationsServe: CITATIONS_SERVE },

  *check(analysis, { citationsServe }): Iterable<RawFinding> {
    const { article, attributions } = analysis;
    if (article.citations.length === 0) return;
    const paragraphEnd = servesParagraph(analysis, citationsServe);
    for (const statement of attributions.statements) {
      const { sentence, mention } = statement;
      if (mention.speaker === undefined || hasCitation(article, sentence)) continue;
      if (saysNothing(analysis, statement) || isOwnReporting(analysis, statement)) continue;
      if (isServedLater(analysis, statement) || leadsIn(analysis, statement)) continue;
      const block = blockAt(article, sentence.start);
      if ((block?.kind !== 'paragraph' && block?.kind !== 'blockQuote') || isQuestionOrAnswer(analysis, block))
        continue;
      if (paragraphEnd && hasCitation(article, { start: sentence.end, end: block.end })) continue;
      const { name } = attributions.speakers[mention.speaker]!;
      const key = nearestKeyOf(analysis, mention.speaker, sentence.start);
      yield {
        ...sentence,
        lacksSource: true,
        message:
          key === undefined
            ? say`No citation for this statement by ${name}. Add its source.`
            : say`No citation for this statement. Elsewhere, the source for ${name} is ${markerOf(analysis, key)}.`,
        fixes: () => fixesOf(analysis, statement),
      };
    }
  },
});

function fixesOf(analysis: Analysis, { sentence, mention }: ReportedStatement): SuggestedFix[] {
  const { speaker } = mention;
  const name = analysis.attributions.speakers[speaker ?? -1]?.name;
  if (speaker === undefined || name === undefined) return [];
  return keysOf(analysis, speaker, sentence.start)
    .slice(0, 3)
    .map((key) => ({
      title: say`Insert ${markerOf(analysis, key)}`,
      restsOn: say`the source for ${name} elsewhere in this article`,
      edits: [citationAt(analysis, sentence.end, markerOf(analysis, key))],
    }));
}

const OWN =
  /^\s+(?:us|me|this (?:newspaper|paper|publication|website|reporter|outlet|programme|program))(?![\p{L}\p{N}])/iu;

/** "Declined to say", "would not say": nothing was said; and a question is not a statement. */
const NOT =
  /(?<!\p{L})(?:declin|refus)(?:e|es|ed|ing) to (?:say|tell|comment|confirm|disclose|reveal|answer|discuss|elaborate|name|explain)(?!\p{L})|(?:(?<!\p{L})(?:not|never)|n[’']t) (?:say|tell|confirm|disclose|reveal|explain)$/iu;

const saysNothing = ({ text }: Analysis, { cue, sentence }: ReportedStatement): boolean =>
  cue.lemma === 'ask' || NOT.test(text.slice(Math.max(sentence.start, cue.start - 60), cue.end));

const isOwnReporting = ({ text }: Analysis, { cue }: ReportedStatement): boolean =>
  OWN.test(text.slice(cue.end, cue.end + 40));

/** True for “Ruiz added:” above a block quote: the block quote needs its own citation. */
function leadsIn({ text, article }: Analysis, { sentence: { start, end } }: ReportedStatement): boolean {
  if (!/:[\s*_]*$/u.test(text.slice(Math.max(start, end - 4), end))) return false;
  const next = article.blocks[firstStartingFrom(article.blocks, end)];
  return next?.kind === 'blockQuote' && text.slice(end, next.start).trim() === '';
}

/** Words and their speaker, if known. */
interface Spoken extends Span {
  readonly speaker: number | undefined;
}

const statementSentences = perAnalysis(({ attributions }: Analysis): readonly Spoken[] =>
  attributions.statements.map(({ sentence, mention }) => ({ ...sentence, speaker: mention.speaker })),
);

const quotationSpeakers = perAnalysis(({ attributions }: Analysis): readonly Spoken[] =>
  attributions.ofQuotations.map(({ quotation: { start, end }, speaker }) => ({ start, end, speaker })),
);

/** True where the paragraph's next citation also supports this sentence: nobody else speaks before it. */
function isServedLater(analysis: Analysis, { sentence, mention }: ReportedStatement): boolean {
  const { article } = analysis;
  const block = blockAt(article, sentence.start);
  const next = block && article.citations[firstStartingFrom(article.citations, sentence.end)];
  if (!next || next.end > block.end) return false;
  const between = { start: sentence.end, end: next.start };
  return [statementSentences, quotationSpeakers].every((list) =>
    startingWithin(list(analysis), between).every(
      ({ speaker }) => speaker === mention.speaker || speaker === undefined,
    ),
  );
}
