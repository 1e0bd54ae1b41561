import type { Analysis } from '../analysis/analyse';
import type { RawFix } from '../linter/fix';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { keysOf } from '../analysis/proofs';
import { textOf } from '../text/span';
import { clockOf, secondsOf } from '../text/timecode';
import { heldIn } from '../analysis/comparedQuotations';
import { isFound } from '../transcripts/matching/proof';
import type { Held } from '../analysis/comparedQuotations';

export const docs: RuleDocs = {
  rationale:
    'A correct time code saves a fact-checker from searching through an hour of tape. If the transcript has ' +
    'times, Attribution Lint compares the time code with them.',
  traps: ['a source with several quotations, if one of them is at the given time', 'transcripts without times'],
  examples: {
    bad: '---\nsources:\n  1: { outlet: Radio Altiplano, timecode: "12:31" }\n---\n\nRosa Quispe said, “We counted life jackets before we counted pupils” [1].\n',
    good: '---\nsources:\n  1: { outlet: Radio Altiplano, timecode: "0:12" }\n---\n\nRosa Quispe said that pupils were counted [1].\n',
  },
  declared: { '1': { timecode: '12:31' } },
  transcripts: { '1': '0:09\nWe counted life jackets\n0:12\nbefore we counted pupils.\n0:15\nEvery morning.\n' },
};

/** A declared time may be off by this many seconds. */
const SLACK = 15;

export const timecodeMismatch = defineRule({
  id: 'timecode-mismatch',
  severity: 'hint',
  summary: 'A source’s time code that does not match the time in its transcript.',

  *check(analysis): Iterable<RawFinding> {
    for (const [key, held] of byKey(analysis)) {
      const declared = analysis.references.byKey.get(key)?.item.custom?.timecode;
      const seconds = declared === undefined ? undefined : secondsOf(declared);
      if (declared === undefined || seconds === undefined) continue;
      const times = held.flatMap(({ place }) => place?.from ?? []);
      const [first] = times;
      if (first === undefined || times.some((time) => Math.abs(time - seconds) <= SLACK)) continue;
      const { start, end } = held[0]!.attribution.quotation;
      const clock = clockOf(Math.floor(first));
      yield {
        start,
        end,
        message: say`Source [${key}] gives ${declared}, but the transcript has these words at ${clock}. Correct the time.`,
        fixes: () => fixesOf(analysis, key, declared, clock),
      };
    }
  },
});

/** The time in the source's declaration, if that is in the article itself. */
function fixesOf({ text, references }: Analysis, key: string, declared: string, clock: string): RawFix[] {
  const place = references.byKey.get(key)?.place;
  if (!place || place.uri !== undefined) return [];
  const entry = textOf(text, place.span);
  for (const { index, 0: name } of entry.matchAll(/\btime(?:code)?["']?\s{0,9}:\s{0,9}["']?/gu)) {
    const start = place.span.start + index + name.length;
    const end = start + declared.length;
    if (text.slice(start, end) === declared)
      return [{ title: say`Write ${clock}`, edits: [{ start, end, newText: clock }] }];
  }
  return [];
}

/** The quotations that were found in a transcript, by the key that they cite. */
function byKey(analysis: Analysis): ReadonlyMap<string, readonly Held[]> {
  const found = new Map<string, Held[]>();
  for (const held of heldIn(analysis)) {
    if (!isFound(held.proof)) continue;
    for (const key of keysOf(analysis, held.attribution)) found.set(key, [...(found.get(key) ?? []), held]);
  }
  return found;
}
