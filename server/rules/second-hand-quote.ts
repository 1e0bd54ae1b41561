import type { Analysis } from '../analysis/analyse';
import type { Attribution, Mention } from '../attribution/attribution';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';
import { sentenceAt, startingWithin } from '../article/positions';

export const docs: RuleDocs = {
  rationale:
    'The BBC prefers first-hand sources, AFP’s principles warn against second-hand ones, and the KSJ ' +
    'Fact-Checking Project asks for the original. If someone passes on another person’s words, the quotation is ' +
    'unconfirmed until that person confirms it. The rule applies only to English text.',
  traps: [
    'someone who speaks for another person: a spokeswoman, a lawyer',
    'court documents and letters',
    'the same person twice: “Ruiz said that she said …”',
  ],
  examples: {
    bad: 'Paula Ruiz said that Daniel Osei told her, “The money was gone before the storm” [1].\n',
    good: 'Daniel Osei said, “The money was gone before the storm” [1].\n',
  },
};

export const secondHandQuote = defineRule({
  id: 'second-hand-quote',
  severity: 'information',
  summary: 'One person’s words quoted by someone else: “Ruiz said that Osei said, ‘…’”.',

  *check(analysis): Iterable<RawFinding> {
    const { speakers } = analysis.attributions;
    for (const attribution of analysis.attributions.ofQuotations) {
      const pair = mouthsOf(analysis, attribution);
      if (!pair) continue;
      const { start, end } = attribution.quotation;
      const [via, speaker] = [speakers[pair.via.speaker!]!.name, speakers[pair.speaker.speaker!]!.name];
      yield {
        start,
        end,
        message: say`Second-hand: ${via} is quoting ${speaker}. Check the original if you can.`,
        related: [{ span: pair.via, message: say`${via} quotes the words here` }],
      };
    }
  },
});

const VERB = '(?:said|says|told [^,.]{1,40}|claimed|claims|recalled|recalls|wrote|writes|remembered|testified|added)';
/** Between the person who reports and the person reported: "said that", "told the court that", "quoted". */
const REPORTS = new RegExp(
  `^(?:, [^,]{1,60},)? (?:${VERB}(?: that| how)?|quoted|quotes|cited|cites)(?: \\p{L}{1,20}){0,2} ?$`,
  'u',
);
/** Between the person reported and the quotation. */
const SAYS = new RegExp(`^(?:, [^,]{1,60},)? (?:once |had |then |later )?(?:${VERB}(?: that)?|as saying)[,:]? $`, 'u');

/** Two speakers take up at most this many characters before the words. */
const REACH = 400;

/** Who reports the quotation's words in its sentence, and who said them, if these are two people. */
function mouthsOf(
  analysis: Analysis,
  { kind, speaker, quotation }: Attribution,
): { readonly via: Mention; readonly speaker: Mention } | undefined {
  const { article, attributions, text } = analysis;
  const block = article.blocks[quotation.block]!;
  if (kind !== 'speech' || speaker === undefined || !isEnglish(analysis, block)) return undefined;
  const start = Math.max(sentenceAt(block, quotation.start).start, quotation.start - REACH);
  const people = startingWithin(attributions.mentions, { start, end: quotation.start }).filter(
    ({ form, speaker: who }) =>
      (form === 'full' || form === 'surname') && who !== undefined && attributions.speakers[who]?.kind === 'person',
  );
  const [via, first] = people.slice(-2);
  if (!via || !first || via.speaker === first.speaker || (speaker !== via.speaker && speaker !== first.speaker))
    return undefined;
  const isReported = first.start - via.end < 160 && REPORTS.test(text.slice(via.end, first.start));
  return isReported && SAYS.test(text.slice(first.end, quotation.start)) ? { via, speaker: first } : undefined;
}
