import type { Analysis } from '../analysis/analyse';
import type { Attribution, Speaker } from '../attribution/attribution';
import { genderOfGivenName } from '../english/lexicon/givenNames';
import { shift, textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';
import { firstEndingAfter, startingWithin } from '../article/positions';
import { fold } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'The Guardian says readers should never have to guess who is speaking. This rule flags a pronoun that ' +
    'introduces a quotation if the sentence before names two people side by side and does not show which of them ' +
    'is speaking. Using the surname costs one word. The rule applies only to English text.',
  traps: [
    'a pronoun after a sentence that names one person',
    'a pronoun after a sentence in which one person meets, tells or sees another, because it refers to the first',
    'a man and a woman, if the pronoun shows which of them is speaking',
    'people who are named only within quotations',
  ],
  examples: {
    bad: 'John Doyle and Mark Hale came at noon. “The price of grain will fall,” he said [1].\n',
    good: 'John Doyle and Mark Hale came at noon. “The price of grain will fall,” Hale said [1].\n',
  },
};

export const ambiguousSpeaker = defineRule({
  id: 'ambiguous-speaker',
  severity: 'information',
  summary: 'A quotation attributed to a pronoun that could refer to either of two people.',

  *check(analysis): Iterable<RawFinding> {
    for (const attribution of analysis.attributions.ofQuotations) {
      const people = candidates(analysis, attribution);
      if (people.length < 2) continue;
      const { start, end } = attribution.mention!;
      const [first, second] = people;
      yield {
        start,
        end,
        message: say`This pronoun could mean ${first!.name} or ${second!.name}. Use the surname.`,
        fixes: () =>
          people.map(({ name }) => {
            const surname = name.slice(name.lastIndexOf(' ') + 1);
            return { title: say`Write “${surname}”`, edits: [{ start, end, newText: surname }] };
          }),
      };
    }
  },
});

/** Between two people who are both the subject of the sentence's verb. */
const JOINED = /^,? (?:and|or|und|y|et|e|och|en) (?:his |her |the )?(?:\p{Ll}{1,20} ){0,2}$/u;

/**
 * The two people in the sentence before a pronoun that speaks, if they are named side by side and either may be meant.
 */
function candidates(analysis: Analysis, { kind, mention, quotation }: Attribution): Speaker[] {
  const { article, attributions, text } = analysis;
  if (kind !== 'speech' || mention?.form !== 'pronoun') return [];
  const gender = GENDERS.get(textOf(text, mention).toLowerCase());
  const block = article.blocks[quotation.block]!;
  if (gender === undefined || mention.start < block.start || !isEnglish(analysis, block)) return [];
  const { sentences } = block.content;
  // The quotation may come before its pronoun: the sentence before both of them counts.
  const before = sentences[firstEndingAfter(sentences, Math.min(mention.start, quotation.start) - block.start) - 1];
  if (!before) return [];
  const named = startingWithin(attributions.mentions, shift(before, block.start)).filter(
    ({ form, speaker }) => speaker !== undefined && (form === 'full' || form === 'surname'),
  );
  const [first, second, ...others] = named;
  if (!first || !second || others.length > 0 || !JOINED.test(text.slice(first.end, second.start))) return [];
  const people = [first, second].map(({ speaker }) => attributions.speakers[speaker!]!);
  const isPossible = ({ kind: each, name }: Speaker): boolean =>
    each === 'person' && genderOfGivenName(fold(name.split(' ', 1)[0]!)) * gender >= 0;
  return people[0] !== people[1] && people.every(isPossible) ? people : [];
}

/** As {@link genderOfGivenName} counts them. */
const GENDERS: ReadonlyMap<string, number> = new Map([
  ['he', 1],
  ['she', -1],
]);
