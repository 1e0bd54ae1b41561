import type { Analysis } from '../analysis/analyse';
import type { Attribution, Speaker } from '../attribution/attribution';
import { say } from '../linter/message';
import type { SuggestedFix } from '../linter/fix';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isTitleLine } from './shared/headline';
import { isQuestionOrAnswer } from './shared/interview';
import { isEnglish } from './shared/isEnglish';
import { perAnalysis } from '../analysis/memo';
import { firstEndingAfter, hasCitation, sentenceAt, startsWithin } from '../article/positions';
import { isPlainlyNoSpeech } from './shared/speech';
import { vaguePhrasesIn } from './shared/vaguePhrases';
import { countWords } from '../text/words';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'University style guides say never to use a quotation without first identifying the speaker, and the ' +
    'Guardian asks writers to introduce the speaker before the words. In 99.8% of 6,345 attributed quotations ' +
    'from US news, the speaker is named in the same paragraph or in the one before. If no one is named there, ' +
    'readers cannot know who is speaking. The rule applies only to English text, because it has to know words such as ' +
    '“she” and “a spokesman”.',
  traps: [
    'a quotation that continues one by the same speaker',
    'questions and answers, speaker labels, and captions',
    'pronouns and nouns that identify a speaker: “she said”, “a spokesman said”',
    'fragments of fewer than four words without a citation, titles, names, slogans, and single words',
    'signed block quotes',
  ],
  examples: {
    bad: 'The bridge closed on Monday [1].\n\n“It was only a matter of time before the cables gave way.” [1]\n',
    good: 'The bridge closed on Monday [1].\n\n“It was only a matter of time before the cables gave way,” said Tomasz Wójcik, an engineer [1].\n',
  },
};

export const unattributedQuote = defineRule({
  id: 'unattributed-quote',
  severity: 'information',
  summary: 'A quotation with no possible speaker named nearby.',

  *check(analysis): Iterable<RawFinding> {
    const { attributions, article, text } = analysis;
    for (const [index, attribution] of attributions.ofQuotations.entries()) {
      const { quotation, kind } = attribution;
      if (kind !== 'speech' && kind !== 'scare') continue;
      const block = article.blocks[quotation.block]!;
      if (isTitleLine(article, block) || isQuestionOrAnswer(analysis, block) || !isEnglish(analysis, block)) continue;
      const words = countWords(text, quotation.content, FRAGMENT + 1);
      if (words > FRAGMENT ? isHeard(analysis, attribution) : !isUnsaidFragment(analysis, attribution, words)) continue;
      if (isPlainlyNoSpeech(analysis, index)) continue;
      const { start, end } = quotation;
      if (words <= FRAGMENT) yield { start, end, message: WHOSE };
      else yield { start, end, message: WHO, fixes: () => fixesOf(analysis, attribution) };
    }
  },
});

/** Only a person can say whose words they are. */
const fixesOf = (analysis: Analysis, attribution: Attribution): SuggestedFix[] =>
  candidates(analysis, attribution.quotation.start).map(({ name }) => ({
    title: say`Insert “${name} said”`,
    edits: said(analysis.text, attribution, name),
  }));

const WHO = say`Who said this? No one is named here or in the paragraph before. Name the speaker.`;
const WHOSE = say`Whose words are these? Name the speaker, or remove the quotation marks.`;

/** In words: shorter quotations may be terms, names and distance. */
const FRAGMENT = 3;

/** True where the speaker of a longer quotation is known, or may be anybody mentioned near it. */
const isHeard = (analysis: Analysis, attribution: Attribution): boolean =>
  attribution.kind !== 'speech' ||
  isAttributed(analysis, attribution) ||
  isLabelled(analysis, attribution) ||
  isSomebodyNear(analysis, attribution);

/** Names and terms have capitals or figures. */
const NAME = /[\p{Lu}\p{N}]/u;

/**
 * True for two or three quoted words that nobody says, with a citation after them in their sentence: no person, pronoun
 * or organization is in the sentence, or before it in the paragraph. “The market remains “surprisingly robust” [1].”
 */
function isUnsaidFragment(analysis: Analysis, { quotation }: Attribution, words: number): boolean {
  const { article, text } = analysis;
  const block = article.blocks[quotation.block]!;
  const { content, outer, end } = quotation;
  if (words < 2 || outer !== undefined || NAME.test(text.slice(content.start, content.end))) return false;
  const sentence = sentenceAt(block, quotation.start);
  if (!hasCitation(article, { start: end, end: sentence.end })) return false;
  return (
    !startsWithin(voices(analysis), { start: block.start, end: sentence.end }) &&
    !startsWithin(vaguePhrasesIn(block.content), shift(sentence, -block.start))
  );
}

/** The mentions of people and organizations, including pronouns, but not every capitalised word. */
const voices = perAnalysis(({ attributions }: Analysis): readonly Span[] =>
  attributions.mentions.filter(({ form, speaker }) => form !== 'surname' || speaker !== undefined),
);

/**
 * With less confidence, the model's best noun or pronoun is not a speaker if it refers to nobody known: "the bridge".
 */
const LEAST_CONFIDENCE = 0.6;

function isAttributed({ article }: Analysis, attribution: Attribution): boolean {
  const { quotation, speaker, mention, cue, evidence, confidence } = attribution;
  if (evidence.by !== 'model' || speaker !== undefined || mention === undefined)
    return speaker !== undefined || mention !== undefined || cue !== undefined;
  return confidence >= LEAST_CONFIDENCE && mention.end > article.blocks[quotation.block]!.start;
}

/** True for a transcript within quotation marks: "WALLACE: Let’s start." */
const isLabelled = ({ text }: Analysis, { quotation: { content } }: Attribution): boolean =>
  /^\s*\p{Lu}[\p{Lu}.'’\- ]{1,40}:/u.test(text.slice(content.start, content.start + 50));

/**
 * True where anybody is mentioned, even as "he" or "a spokesman", in the quotation's paragraph or the one before it.
 */
function isSomebodyNear(analysis: Analysis, { quotation }: Attribution): boolean {
  const { article, attributions } = analysis;
  const { blocks } = article;
  const from = blocks[Math.max(0, quotation.block - 1)]!.start;
  // The next line signs the quotation.
  const to = blocks[Math.min(blocks.length - 1, quotation.lastBlock + 1)]!;
  const end = /^[>\s]*[—–-]/u.test(to.content.text.slice(0, 12)) ? to.end : blocks[quotation.lastBlock]!.end;
  const { mentions } = attributions;
  for (let index = firstEndingAfter(mentions, from); index < mentions.length && mentions[index]!.start < end; index++) {
    const { start, end: last } = mentions[index]!;
    if (last <= quotation.start || start >= quotation.end) return true;
  }
  const heard = blocksWithSpeaker(analysis);
  return heard.has(quotation.block) || heard.has(quotation.block - 1);
}

/** The blocks in which a quotation ends whose speaker is known. */
const blocksWithSpeaker = perAnalysis(
  (analysis): ReadonlySet<number> =>
    new Set(
      analysis.attributions.ofQuotations
        .filter((each) => isAttributed(analysis, each))
        .map(({ quotation }) => quotation.lastBlock),
    ),
);

/** The people named last before `offset`, then those first after it; three at most. */
function candidates({ attributions }: Analysis, offset: number): Speaker[] {
  const distance = ({ mentions }: Speaker): number =>
    Math.min(...mentions.map(({ start }) => (start < offset ? offset - start : (start - offset) * 4)));
  return attributions.speakers
    .filter(({ kind, mentions }) => kind === 'person' && mentions.length > 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3);
}

/** `“….”` becomes `“…,” Ruiz said.`; a full stop after the marks keeps its place. */
function said(text: string, { quotation }: Attribution, name: string): Edit[] {
  const { content, end } = quotation;
  const last = text.charAt(content.end - 1);
  if (last === '.')
    return [
      { start: content.end - 1, end: content.end, newText: ',' },
      { start: end, end, newText: ` ${name} said.` },
    ];
  if (last === ',') return [{ start: end, end, newText: ` ${name} said` }];
  const stop = /[?!…]/u.test(last) ? `` : ',';
  return [{ start: end, end, newText: `${stop} ${name} said${/[?!…]/u.test(last) ? '.' : ''}` }];
}
