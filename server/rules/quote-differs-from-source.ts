import type { Analysis } from '../analysis/analyse';
import type { RawFix } from '../linter/fix';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs, Severity } from '../linter/rule';
import { textOf } from '../text/span';
import type { Change, Weight } from '../transcripts/matching/wordChanges';
import { clockAt, heldIn } from '../analysis/comparedQuotations';
import { inShort, withoutMarks } from './shared/quotationFixes';
import type { Held } from '../analysis/comparedQuotations';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press says never to alter quotations, not even to correct minor grammatical errors or word ' +
    'usage. A transcript can be wrong too, so listen to the recording at the time given in the message. ' +
    'Capitals, punctuation, numerals and spelling are not compared, and “gonna” counts as “going to”. ' +
    'Hesitations may be left out unless you set the option `tidying` to `ap`.',
  traps: [
    'words replaced by an ellipsis or put in brackets',
    '“uh”, “you know”, a repeated word, or a false start',
    'another speaker’s “Yeah.” between two halves of a quotation',
    'differences in spelling: ten and 10, behaviour and behavior, life-like and lifelike',
    'small differences from a machine-generated transcript',
  ],
  examples: {
    bad: 'Rosa Quispe said, “We counted life jackets before we counted children” [1].\n',
    good: 'Rosa Quispe said, “We counted life jackets … and we never crossed without the radio” [1].\n',
  },
  transcripts: {
    '1': 'Rosa Quispe: We counted life jackets before we counted pupils, and we never crossed without the radio.\n\nMark Osei: Never?\n\nRosa Quispe: Never.\n',
  },
};

export const quoteDiffersFromSource = defineRule({
  id: 'quote-differs-from-source',
  severity: 'warning',
  summary: 'A quotation with different wording from its transcript.',
  options: {
    tidying: {
      type: 'choice',
      default: 'usual',
      choices: ['usual', 'ap'],
      description:
        'Whether hesitations and repetitions may be left out without an ellipsis: `usual` allows it, `ap` does not.',
    },
  },
  covers: ['altered-quote'],

  *check(analysis, { tidying }): Iterable<RawFinding> {
    for (const held of heldIn(analysis)) {
      const severity = severityOf(held, tidying === 'ap');
      const change = gravest(held.proof.changes);
      if (!severity || !change) continue;
      const { start, end } = held.attribution.quotation;
      yield {
        ...spanOf(change, start, end),
        severity,
        message: messageOf(analysis, held, change),
        about: { start, end },
        fixes: () => fixesOf(analysis, held),
      };
    }
  },
});

const ORDER: readonly Weight[] = ['negation', 'number', 'name', 'omission', 'word', 'small', 'tidy', 'marked'];

const gravest = (changes: readonly Change[]): Change | undefined =>
  [...changes].sort((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight))[0];

/** Two machine transcripts agree on few long sentences: in a machine transcript, only changes of meaning count. */
function severityOf({ proof, place }: Held, wantsAll: boolean): Severity | undefined {
  const weight = gravest(proof.changes)?.weight;
  if (proof.state === 'tidied') return wantsAll ? 'hint' : undefined;
  if (proof.state !== 'differs' || weight === undefined) return undefined;
  if (weight === 'negation') return 'warning';
  const isGrave = weight === 'number' || weight === 'name' || weight === 'omission';
  if (place?.source.transcript.made === 'machine') return isGrave || proof.likeness < 0.7 ? 'information' : undefined;
  return isGrave || weight === 'word' ? 'warning' : 'information';
}

/** The words that differ; if words are only left out, the whole quotation. */
function spanOf({ quoted }: Change, start: number, end: number): { start: number; end: number } {
  return quoted.start < quoted.end ? { start: quoted.start, end: quoted.end } : { start, end };
}

function messageOf({ text }: Analysis, { place }: Held, { kind, quoted, words }: Change): Message {
  const here = inShort(textOf(text, quoted));
  const there = inShort(words);
  const clock = place && clockAt(place);
  if (kind === 'added')
    return clock === undefined
      ? say`“${here}” is not in the transcript. Remove it from the quotation or put it in brackets.`
      : say`“${here}” is not in the transcript at ${clock}. Remove it from the quotation or put it in brackets.`;
  if (kind === 'omitted')
    return clock === undefined
      ? say`The transcript also has “${there}”. Quote it or mark the cut with an ellipsis.`
      : say`The transcript also has “${there}”, at ${clock}. Quote it or mark the cut with an ellipsis.`;
  return clock === undefined
    ? say`The transcript has “${there}”, not “${here}”.`
    : say`The transcript has “${there}” at ${clock}, not “${here}”.`;
}

function fixesOf(analysis: Analysis, { attribution, proof }: Held): RawFix[] {
  const isTidied = proof.state === 'tidied';
  const changes = proof.changes.filter(({ weight }) => weight !== 'marked' && (isTidied || weight !== 'tidy'));
  const quote = changes.map(({ quoted, words }) => ({ ...quoted, newText: words }));
  const added = changes.map((change) => ({ ...change.quoted, newText: inBrackets(analysis.text, change) }));
  const isOmission = changes.every(({ kind }) => kind === 'omitted');
  return [
    { title: say`Use the transcript’s wording`, edits: spaced(analysis.text, quote) },
    isOmission
      ? {
          title: say`Mark the cut with an ellipsis`,
          edits: changes.map(({ quoted }) => ({ ...quoted, newText: ' …' })),
        }
      : { title: say`Put the changed words in brackets`, edits: spaced(analysis.text, added) },
    withoutMarks(attribution),
  ];
}

const inBrackets = (text: string, { quoted }: Change): string =>
  quoted.start < quoted.end ? `[${textOf(text, quoted)}]` : '…';

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** With a space before inserted words, and without a superfluous one. */
const spaced = (text: string, edits: readonly Replacement[]): Replacement[] =>
  edits.map(({ start, end, newText }) => {
    if (start === end) return { start, end, newText: ` ${newText}` };
    return newText === '' && text.charAt(start - 1) === ' '
      ? { start: start - 1, end, newText }
      : { start, end, newText };
  });
