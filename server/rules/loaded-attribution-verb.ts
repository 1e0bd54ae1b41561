import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { reportingWords } from './shared/reportingWords';

export const docs: RuleDocs = {
  rationale:
    '“Claimed” suggests that you doubt the speaker. “Admitted” suggests that the statement is true and shameful, ' +
    'and “insisted” that others do not believe it. The style guides of Oxford and Mongabay, Wikipedia’s “Words to ' +
    'watch” and the Guardian prefer “said”. Some uses are right, for example if someone really admits something, ' +
    'so this is only a hint. The rule applies only to English text.',
  traps: [
    'the speaker’s own words, inside quotation marks',
    '“claimed responsibility”, a legal claim, and other uses that do not report what someone said',
    '“it should be noted”, and arguments, theories or posts that “claim” something',
  ],
  examples: {
    bad: 'Inspector Liv Haugen claimed that the lock was broken [1].\n',
    good: 'Inspector Liv Haugen said that the lock was broken [1].\n',
  },
};

export const loadedAttributionVerb = defineRule({
  id: 'loaded-attribution-verb',
  severity: 'hint',
  summary: 'A reporting verb that judges the speaker: claimed, admitted, insisted.',
  options: {
    verbs: {
      type: 'strings',
      default: [
        'claim',
        'admit',
        'concede',
        'insist',
        'boast',
        'brag',
        'confess',
        'reveal',
        'note',
        'slam',
        'blast',
        'rant',
        'gush',
      ],
      description: 'The verbs that are flagged, in their base form.',
    },
  },

  *check(analysis, { verbs }): Iterable<RawFinding> {
    const loaded = new Set(verbs);
    for (const { lemma, start, end } of reportingWords(analysis)) {
      if (!loaded.has(lemma) || judgesNobody(analysis.text, start, end)) continue;
      const verb = textOf(analysis.text, { start, end });
      yield {
        start,
        end,
        message: PLAIN.test(verb)
          ? say`“${verb}” can suggest doubt. Use “said” unless you mean that.`
          : say`“${verb}” passes judgment on the speaker. Use “said” unless that is what you intend.`,
        ...(PLAIN.test(verb) && {
          fixes: () => [{ title: say`Write “${plainOf(verb)}”`, edits: [{ start, end, newText: plainOf(verb) }] }],
        }),
      };
    }
  },
});

/** "Say" in the same form as another verb. */
function plainOf(verb: string): string {
  if (/s$/iu.test(verb) && !/ss$/iu.test(verb)) return 'says';
  if (/ing$/iu.test(verb)) return 'saying';
  return /e?d$/iu.test(verb) ? 'said' : 'say';
}

/** "Slammed the plan" has an object that "said" cannot have. */
const PLAIN = /^(?:claim|admit|conced|insist|boast|brag|confess|reveal|not)/iu;

const PASSIVE = /(?<!\p{L})(?:be|been|being|is|was|are|were)(?: \p{L}{1,20}ly)? $/iu;
/** "theories claiming": theories said nothing; "Ruiz left, claiming" has a comma. */
const OF_A_NOUN = /(?<![\p{L}])\p{Ll}{3,30} $/u;

/** "His claim that", "Republican claims as false": nouns. */
const NOUN_AFTER =
  /(?:(?<!\p{L})(?:his|her|their|its|my|our|your|the|an?|any|every|this|that|these|those|such|of)|[’']s) (?:\p{Ll}{2,20} )?$/iu;
const NOUN_BEFORE = /^ (?:as|of|about|made|were|was|are|is|by)(?!\p{L})/iu;

/** True for "it should be noted" and "theories claiming that": "said" would not work there. */
function judgesNobody(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^claims?$/iu.test(text.slice(start, end))) {
    if (NOUN_AFTER.test(before) || NOUN_BEFORE.test(text.slice(end, end + 8))) return true;
  }
  return PASSIVE.test(before) || (text.slice(start, end).endsWith('ing') && OF_A_NOUN.test(before));
}
