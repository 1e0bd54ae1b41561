import type { Analysis } from '../analysis/analyse';
import type { RawFix } from '../linter/fix';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isSameName } from '../transcripts/matching/speakerLabels';
import { clockAt, heldIn } from '../analysis/comparedQuotations';
import { isFound } from '../transcripts/matching/proof';
import type { Held } from '../analysis/comparedQuotations';

export const docs: RuleDocs = {
  rationale:
    'A transcript with speaker labels shows who said each passage. An interviewer’s question is often quoted as ' +
    'if it were the answer: the words are right, but the speaker is wrong.',
  traps: [
    'labels that give a surname, title or role: “MS. QUISPE”, “THE MAYOR”',
    'anonymous labels (“SPEAKER_01”) that the source does not explain with `speakers:`',
    'a speaker who reads someone else’s words aloud, in quotation marks',
    'two people who cannot be told apart in the article or the transcript',
  ],
  examples: {
    bad: 'Rosa Quispe told Mark Osei, “The engine was old, and everybody had known it for years” [1].\n',
    good: 'Mark Osei said, “The engine was old, and everybody had known it for years” [1].\n',
  },
  transcripts: {
    '1': 'MARK OSEI: The engine was old, and everybody had known it for years.\n\nROSA QUISPE: They had.\n\nOSEI: And then?\n',
  },
};

export const quoteByAnotherSpeaker = defineRule({
  id: 'quote-by-another-speaker',
  severity: 'warning',
  summary: 'A quotation that the transcript credits to another speaker.',

  *check(analysis): Iterable<RawFinding> {
    for (const held of heldIn(analysis)) {
      const { attribution, proof, place } = held;
      if (!place?.label || proof.speaker !== 'other' || !isFound(proof)) continue;
      const { start, end } = attribution.quotation;
      const { name } = place.label;
      const clock = clockAt(place);
      yield {
        start,
        end,
        message:
          clock === undefined
            ? say`In the transcript, ${name} says this. Check the attribution.`
            : say`In the transcript, ${name} says this, at ${clock}. Check the attribution.`,
        fixes: () => fixesOf(analysis, held),
      };
    }
  },
});

function fixesOf({ attributions }: Analysis, { attribution, place }: Held): RawFix[] {
  const { mention } = attribution;
  const label = place?.label;
  // Somebody who only asks the questions is no speaker of the article.
  const people = [
    ...attributions.speakers.flatMap(({ name, kind }) => (kind === 'person' ? [name] : [])),
    ...attributions.channels.flatMap(({ interviewer }) => interviewer ?? []),
  ];
  const person = people.find((name) => label && isSameName(name, label.name));
  if (!mention || person === undefined) return [];
  const { start, end } = mention;
  return [
    {
      title: say`Name ${person} as the speaker`,
      edits: [{ start, end, newText: person }],
      restsOn: say`The label in the transcript`,
    },
  ];
}
