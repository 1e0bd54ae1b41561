// Generated from the files of this folder by `npm run docs`.
import type { AnyRule } from '../linter/rule';
import { adjacentCitationsMerge } from './adjacent-citations-merge';
import { alteredQuote } from './altered-quote';
import { ambiguousSpeaker } from './ambiguous-speaker';
import { anonymousFirstQuote } from './anonymous-first-quote';
import { anonymousNoReason } from './anonymous-no-reason';
import { archiveMissing } from './archive-missing';
import { bracketedNegation } from './bracketed-negation';
import { citationPlacement } from './citation-placement';
import { claimWithoutAnyCitation } from './claim-without-any-citation';
import { deadShapeUrl } from './dead-shape-url';
import { duplicateNumber } from './duplicate-number';
import { duplicateSource } from './duplicate-source';
import { ellipsisBracketDensity } from './ellipsis-bracket-density';
import { headlineQuoteMismatch } from './headline-quote-mismatch';
import { ignoreComment } from './ignore-comment';
import { inconsistentName } from './inconsistent-name';
import { leakedAiMarker } from './leaked-ai-marker';
import { loadedAttributionVerb } from './loaded-attribution-verb';
import { missingCitationAttribution } from './missing-citation-attribution';
import { mistypedCitation } from './mistyped-citation';
import { multiParagraphQuoteClose } from './multi-paragraph-quote-close';
import { nestedQuoteMarks } from './nested-quote-marks';
import { noReferenceList } from './no-reference-list';
import { numberingGap } from './numbering-gap';
import { numberingOrder } from './numbering-order';
import { outletMismatch } from './outlet-mismatch';
import { overCitation } from './over-citation';
import { pluralSourcesOneReference } from './plural-sources-one-reference';
import { pullQuoteMismatch } from './pull-quote-mismatch';
import { pullQuoteSpeakerHidden } from './pull-quote-speaker-hidden';
import { pullQuoteTruncated } from './pull-quote-truncated';
import { pullQuoteUncited } from './pull-quote-uncited';
import { quoteByAnotherSpeaker } from './quote-by-another-speaker';
import { quoteDiffersFromSource } from './quote-differs-from-source';
import { quoteNotInSource } from './quote-not-in-source';
import { referenceEatenByMarkdown } from './reference-eaten-by-markdown';
import { referenceNumberMismatch } from './reference-number-mismatch';
import { scareQuote } from './scare-quote';
import { secondHandQuote } from './second-hand-quote';
import { signOffStale } from './sign-off-stale';
import { singleSourceArticle } from './single-source-article';
import { surnameBeforeIntroduction } from './surname-before-introduction';
import { thoughtVerb } from './thought-verb';
import { timecodeMismatch } from './timecode-mismatch';
import { transcriptMissing } from './transcript-missing';
import { unattributedQuote } from './unattributed-quote';
import { unbalancedQuotes } from './unbalanced-quotes';
import { uncitedNumber } from './uncited-number';
import { uncitedParagraph } from './uncited-paragraph';
import { uncitedQuote } from './uncited-quote';
import { undefinedReference } from './undefined-reference';
import { unnamedOutletBroadcast } from './unnamed-outlet-broadcast';
import { unusedSource } from './unused-source';
import { vagueSource } from './vague-source';
import { wrongSourceNumber } from './wrong-source-number';

/** All rules, in the order of their ids. */
export const rules: readonly AnyRule[] = [
  adjacentCitationsMerge,
  alteredQuote,
  ambiguousSpeaker,
  anonymousFirstQuote,
  anonymousNoReason,
  archiveMissing,
  bracketedNegation,
  citationPlacement,
  claimWithoutAnyCitation,
  deadShapeUrl,
  duplicateNumber,
  duplicateSource,
  ellipsisBracketDensity,
  headlineQuoteMismatch,
  ignoreComment,
  inconsistentName,
  leakedAiMarker,
  loadedAttributionVerb,
  missingCitationAttribution,
  mistypedCitation,
  multiParagraphQuoteClose,
  nestedQuoteMarks,
  noReferenceList,
  numberingGap,
  numberingOrder,
  outletMismatch,
  overCitation,
  pluralSourcesOneReference,
  pullQuoteMismatch,
  pullQuoteSpeakerHidden,
  pullQuoteTruncated,
  pullQuoteUncited,
  quoteByAnotherSpeaker,
  quoteDiffersFromSource,
  quoteNotInSource,
  referenceEatenByMarkdown,
  referenceNumberMismatch,
  scareQuote,
  secondHandQuote,
  signOffStale,
  singleSourceArticle,
  surnameBeforeIntroduction,
  thoughtVerb,
  timecodeMismatch,
  transcriptMissing,
  unattributedQuote,
  unbalancedQuotes,
  uncitedNumber,
  uncitedParagraph,
  uncitedQuote,
  undefinedReference,
  unnamedOutletBroadcast,
  unusedSource,
  vagueSource,
  wrongSourceNumber,
];

export const ruleById: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.id, rule]));
