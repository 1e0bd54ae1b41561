import type { Analysis } from '../analysis/analyse';
import type { BlockContent } from '../article/article';
import type { Reference } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';
import { perAnalysis, perContent } from '../analysis/memo';
import { citationsIn, quotationAt, sentencesOf, startingWithin } from '../article/positions';

export const docs: RuleDocs = {
  rationale:
    'The Guardian asks writers to say which station or paper an exclusive interview was given to. “In an ' +
    'interview” alone sounds as if you did the interview yourself, and readers cannot look it up. The rule applies only ' +
    'if the cited source does not name an outlet either. It applies only to English text.',
  traps: [
    'press conferences, statements and other words that were said in public',
    'an outlet, program or address in the text or in the source’s entry',
    'your own interviews: no citation, “told us”, “with this newspaper”',
    'an interview that was mentioned before: “the interview”, “with the channel’s reporter”',
  ],
  examples: {
    bad: 'Rosa Quispe said in an interview that the dam “will hold for a hundred years” [1].\n',
    good: 'Rosa Quispe said in an interview with Radio Kestrel that the dam “will hold for a hundred years” [1].\n',
  },
};

export const unnamedOutletBroadcast = defineRule({
  id: 'unnamed-outlet-broadcast',
  severity: 'information',
  summary: 'Words from an interview or broadcast whose outlet is not named.',

  *check(analysis): Iterable<RawFinding> {
    for (const phrase of unnamed(analysis))
      yield {
        ...phrase,
        message: say`“${textOf(analysis.text, phrase)}” does not name the outlet. Add it so that readers can find the original.`,
        fixes: () => fixesOf(analysis, phrase),
      };
  },
});

function fixesOf(analysis: Analysis, phrase: Span): RawFix[] {
  const { end } = phrase;
  if (!/interview$/iu.test(textOf(analysis.text, phrase))) return [];
  const isWith = /^\s+with(?!\p{L})/iu.test(analysis.text.slice(end, end + 12));
  return outlets(analysis).map((outlet) => ({
    title: say`Insert “${outlet}”`,
    edits: [{ start: end, end, newText: isWith ? ` on ${outlet}` : ` with ${outlet}` }],
  }));
}

/** "an interview", "an exclusive television interview", "told a radio station", "on state television". */
const PHRASE =
  /(?<![\p{L}\p{N}])(?:(?:an?|another) (?:(?!interview|job|exit|police|asylum)\p{L}{1,20}[ \-]){0,4}interview|(?:told|on) (?:an? )?(?:(?:local|state|national|public|private|live|morning) ){0,2}(?:television|TV|radio)(?: (?:station|channel|programme|program|show|host|presenter))?)(?![\p{L}\p{N}])/giu;
/** The publication's own interview, or that of an outlet named before. */
const KNOWN =
  /^\s+(?:with|by|for|on|to) (?:us|me|this|our|the (?:same )?(?:channel|station|paper|newspaper|broadcaster|magazine|programme|program|show|network|agency|outlet|website|podcast|daily|weekly))(?!\p{L})/iu;

const isOfBroadcasts = perContent(({ text }: BlockContent): boolean =>
  /interview|television|\bTV\b|radio/iu.test(text),
);

const unnamed = perAnalysis((analysis: Analysis): readonly Span[] => {
  const { article, attributions, text } = analysis;
  if (!article.blocks.some(({ content }) => isOfBroadcasts(content))) return [];
  const [named, quotations, statements] = [
    spansOf(attributions.channels.filter(({ outlet, programme }) => outlet !== undefined || programme !== undefined)),
    attributions.ofQuotations.filter(({ kind }) => kind === 'speech').map(({ quotation }) => quotation),
    spansOf(attributions.statements),
  ];
  const found: Span[] = [];
  for (const block of article.blocks) {
    if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.content.citations.length === 0) continue;
    if (startingWithin(named, block).length > 0 || !isEnglish(analysis, block)) continue;
    for (const sentence of sentencesOf(block)) {
      const references = citationsIn(article, sentence).flatMap(({ keys }) =>
        keys.map((key) => analysis.references.byKey.get(key)),
      );
      if (references.length === 0 || references.some((reference) => saysWhere(analysis, reference))) continue;
      if (startingWithin(quotations, sentence).length + startingWithin(statements, sentence).length === 0) continue;
      for (const { index, 0: phrase } of textOf(text, sentence).matchAll(PHRASE)) {
        const start = sentence.start + index;
        const end = start + phrase.length;
        if (!quotationAt(article, start) && !KNOWN.test(text.slice(end, end + 40))) found.push({ start, end });
      }
    }
  }
  return found;
});

const spansOf = (parts: readonly { readonly sentence: Span }[]): Span[] => parts.map(({ sentence }) => sentence);

/** Every word in the names of those who speak. */
const nameWords = perAnalysis(
  ({ attributions }: Analysis): ReadonlySet<string> =>
    new Set(attributions.speakers.flatMap(({ name }) => name.split(' '))),
);

/** True where a source says where it appeared, or may do so in words that were not recognised. */
function saysWhere(analysis: Analysis, reference: Reference | undefined): boolean {
  if (!reference) return false;
  const { item, tier, place } = reference;
  if (item['container-title'] ?? item.publisher ?? item.URL ?? item.archive_location) return true;
  if (tier === 'inferred') return false;
  if (place.uri !== undefined) return item.title !== undefined;
  const entry = textOf(analysis.text, place.span).replace(/^\s*\[[^\]\n]{1,40}\]:?/u, '');
  return [...entry.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'\-]*/gu)].some(
    ([word]) => !nameWords(analysis).has(word) && !/^(?:Interview|Transcript|January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(word), // prettier-ignore
  );
}

/** Outlets that the article names elsewhere, three at most. */
const outlets = ({ attributions, references }: Analysis): string[] =>
  [
    ...new Set([
      ...attributions.channels.flatMap(({ outlet }) => outlet ?? []),
      ...references.all.flatMap(({ item }) => item['container-title'] ?? []),
    ]),
  ].slice(0, 3);
