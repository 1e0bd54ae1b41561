import type { Analysis } from '../analysis/analyse';
import type { RawFix } from '../linter/fix';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs, Severity } from '../linter/rule';
import { countWords } from '../text/words';
import { fileOf, heldIn, spokenWords } from '../analysis/comparedQuotations';
import { inShort, withoutMarks, withoutStop } from './shared/quotationFixes';
import type { Held } from '../analysis/comparedQuotations';

const UNSAID =
  'Rosa Quispe: We counted life jackets before we counted pupils, and we never crossed without the radio.\n\nMark Osei: Never?\n\nRosa Quispe: Never.\n\n';

export const docs: RuleDocs = {
  rationale:
    'Quotation marks tell readers that someone said exactly these words. If the whole transcript is on file ' +
    'and does not contain them, they come from somewhere else: another source, a paraphrase, or an AI tool. ' +
    'The Guardian says that direct quotes vouch for the words themselves.',
  traps: [
    'a transcript of only part of the conversation',
    'a quotation translated from another language',
    'quotations of one to three words',
    'titles, and terms in quotation marks',
    'words that speech recognition may have misheard',
  ],
  examples: {
    bad: 'Rosa Quispe said, “The ministry was told of the broken engine in the spring” [1].\n',
    good: 'Rosa Quispe said, “We never crossed without the radio” [1].\n',
  },
  transcripts: {
    '1': UNSAID + 'Mark Osei: The engine was old, and everybody on the pier had known it for years.\n\n'.repeat(12),
  },
};

export const quoteNotInSource = defineRule({
  id: 'quote-not-in-source',
  severity: 'warning',
  summary: 'A quotation whose words are not in its transcript.',
  covers: ['altered-quote'],

  *check(analysis): Iterable<RawFinding> {
    for (const held of heldIn(analysis)) {
      const words = countWords(analysis.text, held.attribution.quotation.content);
      const severity = severityOf(held, words);
      if (!severity) continue;
      const { start, end } = held.attribution.quotation;
      yield { start, end, severity, message: messageOf(held), fixes: () => fixesOf(analysis, held) };
    }
  },
});

/** A similar place is worth showing from this share of equal words on. */
const NEAR = 0.5;
const LEAST_WORDS = 4;

function severityOf({ proof, place }: Held, words: number): Severity | undefined {
  const isElsewhere = typeof proof.elsewhere?.source.key === 'string';
  if (words < LEAST_WORDS || isElsewhere) return undefined;
  if (proof.state === 'unsettled') return 'hint';
  if (proof.state !== 'absent') return undefined;
  const transcript = place?.source.transcript;
  if (transcript?.made === 'machine') return words >= 10 && proof.likeness < NEAR ? 'warning' : 'information';
  return words >= 7 && transcript?.extent !== 'unknown' ? 'warning' : 'information';
}

function messageOf({ proof, place }: Held): Message {
  const file = place && fileOf(place);
  if (proof.state === 'unsettled')
    return file === undefined
      ? say`Not found in the part of this source that is on file. Check the recording.`
      : say`Not found in ${file}, which is only part of the source. Check the recording.`;
  if (place === undefined || file === undefined) return say`These words are not in the transcript. Check the source.`;
  return proof.likeness < NEAR
    ? say`These words are not in ${file}. Check the source.`
    : say`These words are not in ${file}. The closest match is “${inShort(spokenWords(place))}”.`;
}

function fixesOf(analysis: Analysis, { attribution, proof, place }: Held): RawFix[] {
  const nearest: RawFix[] =
    place && proof.likeness >= NEAR
      ? [
          {
            title: say`Replace with the closest match in the transcript: “${inShort(spokenWords(place), 40)}”`,
            edits: [{ ...withoutStop(analysis, attribution), newText: spokenWords(place) }],
          },
        ]
      : [];
  return [...nearest, withoutMarks(attribution)];
}
