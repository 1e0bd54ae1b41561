import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix, SuggestedFix } from '../linter/fix';
import type { RawFinding, RuleDocs, Severity } from '../linter/rule';
import { citationsIn } from '../article/positions';
import { isCited, isPlainlyNoSpeech, isSpeech } from './shared/speech';
import { isTitleLine } from './shared/headline';
import { isQuestionOrAnswer } from './shared/interview';
import { CITATIONS_SERVE, servesParagraph } from './shared/paragraphEnd';
import { citableKeys, keysOf, nearestKeyOf } from '../analysis/citedSources';
import { countWords } from '../text/words';
import { citationFor, markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'A reader, and your fact-checker, must be able to look up every quoted word. Wikipedia asks for the citation at the first ' +
    'footnote after the quotation; the Associated Press for the attribution in the same sentence. The longer a quoted span, the ' +
    'surer it is somebody’s words (99 % from 13 words on, 59 % for a single word), so seven words and more are a warning, four ' +
    'to six an information, and one to three a hint, the last only beside a reporting verb.',
  traps: [
    'titles of works, nicknames, slogans, words as words, and “would say …”',
    'a quotation split by “she said”: one citation at the end serves both halves',
    'a citation after the full stop, or at the end of a run of sentences by one speaker',
    'a signed block quote with the citation on the line that signs it',
    'articles that cite once, at the end of each paragraph',
    'headlines, questions and answers, and articles that use no citations at all (see `claim-without-any-citation`)',
  ],
  examples: {
    bad:
      'Minister Adaeze Nwosu said the port would open in spring [1].\n\n' +
      'Nwosu said, “We will not wait for another round of studies before we act.”\n',
    good:
      'Minister Adaeze Nwosu said the port would open in spring [1].\n\n' +
      'Nwosu said, “We will not wait for another round of studies before we act.” [1]\n',
  },
};

export const uncitedQuote = defineRule({
  id: 'uncited-quote',
  severity: 'warning',
  summary: 'A quotation that no citation serves.',
  options: {
    citationsServe: CITATIONS_SERVE,
    minimumWords: {
      type: 'integer',
      default: 1,
      minimum: 1,
      maximum: 30,
      description: 'Quotations of fewer words are not flagged.',
    },
  },

  *check(analysis, { citationsServe, minimumWords }): Iterable<RawFinding> {
    const { article, attributions, text } = analysis;
    if (article.citations.length === 0) return;
    const paragraphEnd = servesParagraph(analysis, citationsServe);
    for (const [index, attribution] of attributions.attributions.entries()) {
      const { quotation } = attribution;
      if (!isSpeech(analysis, attribution) || isCited(analysis, index)) continue;
      const block = article.blocks[quotation.lastBlock]!;
      if (isTitleLine(article, block) || isQuestionOrAnswer(analysis, block)) continue;
      const words = countWords(text, quotation.content, 7);
      const severity = severityOf(words, attribution);
      if (words < minimumWords || severity === undefined || isPlainlyNoSpeech(analysis, index)) continue;
      if (paragraphEnd && citationsIn(article, { start: quotation.end, end: block.end }).length > 0) continue;
      const { start, end } = quotation;
      const fixes = (): RawFix[] => fixesOf(analysis, attribution);
      yield { start, end, severity, ...explanation(analysis, attribution), fixes };
    }
  },
});

/** The same speaker is not the same source: which one it is, a person says. */
function fixesOf(analysis: Analysis, attribution: Attribution): SuggestedFix[] {
  const { quotation } = attribution;
  const speaker = certainSpeaker(attribution);
  const ofSpeaker = speaker === null ? [] : keysOf(analysis, speaker, quotation.start);
  const others = nearbyKeys(analysis, quotation).filter((key) => !ofSpeaker.includes(key));
  return [...ofSpeaker, ...others].slice(0, 4).map((key) => ({
    title: say`Insert ${markerOf(analysis, key)}`,
    ...(ofSpeaker.includes(key) && { restsOn: say`${nameOf(analysis, attribution)} is cited to it elsewhere` }),
    edits: [citationFor(analysis, quotation, key)],
  }));
}

/** The share of quoted spans that are speech, by length, decides. */
function severityOf(words: number, { cue }: Attribution): Severity | undefined {
  if (words >= 7) return 'warning';
  if (words >= 4) return 'information';
  return words >= 1 && cue !== null ? 'hint' : undefined;
}

const nameOf = ({ attributions }: Analysis, attribution: Attribution): string =>
  attributions.speakers[certainSpeaker(attribution) ?? -1]?.name ?? '';

function explanation(analysis: Analysis, attribution: Attribution): Pick<RawFinding, 'message'> {
  const name = nameOf(analysis, attribution);
  if (name === '') return { message: say`This quotation has no citation: where are the words written down?` };
  const key = nearestKeyOf(analysis, attribution.speaker!, attribution.quotation.start);
  return {
    message:
      key === undefined
        ? say`This quotation has no citation: where are the words of ${name} written down?`
        : say`This quotation has no citation; ${markerOf(analysis, key)} cites ${name} elsewhere.`,
  };
}

/** Keys cited in the paragraph, else the only one that the article has. */
function nearbyKeys(analysis: Analysis, quotation: { readonly lastBlock: number } & Span): string[] {
  const { article } = analysis;
  const near = citationsIn(article, article.blocks[quotation.lastBlock]!).flatMap(({ keys }) => keys);
  const all = citableKeys(analysis);
  return [...new Set(near.length > 0 ? near : all.length === 1 ? all : [])];
}
