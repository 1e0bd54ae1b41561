import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { perAnalysis } from '../analysis/memo';
import { likeness, repetitionOf, runsOf } from './shared/sameWords';
import type { Repetition } from './shared/sameWords';
import { wordsIn } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press says never to alter quotations, not even to correct minor errors. Reuters calls ' +
    'quotations sacred. If one sentence by one speaker appears in two versions, at least one of them was altered.',
  traps: [
    'a quotation that repeats part of an earlier one',
    'words replaced by an ellipsis, and differences in capitals or punctuation',
    'a different sentence that shares a few words',
    'the same words from another speaker',
  ],
  examples: {
    bad:
      'Aroha Ngata said, “The river belongs to nobody but the eels” [1].\n\n' +
      'Ngata told the council, “The river belongs to no one but the eels” [1].\n',
    good:
      'Aroha Ngata said, “The river belongs to nobody but the eels” [1].\n\n' +
      'Ngata told the council that it “belongs to nobody but the eels” [1].\n',
  },
};

export const alteredQuote = defineRule({
  id: 'altered-quote',
  severity: 'information',
  summary: 'A sentence that is quoted twice from the same speaker, with different wording.',

  *check(analysis): Iterable<RawFinding> {
    for (const { later, earlier, repetition } of alterations(analysis)) {
      const { start, end } = later.quotation;
      yield {
        start,
        end,
        message: say`This quotation appears twice with different wording. Check which is right.`,
        related: [{ span: earlier.quotation, message: say`First quoted here` }],
        fixes: () => {
          const words = textOf(analysis.text, repetition.source);
          return [
            {
              title: say`Use the earlier wording: “${shortened(words)}”`,
              edits: [{ ...withoutStops(analysis.text, later), newText: words }],
            },
          ];
        },
      };
    }
  },
});

interface Alteration {
  readonly earlier: Attribution;
  readonly later: Attribution;
  readonly repetition: Repetition;
}

/** Fewer words may well be said twice in different words. */
const FEWEST_WORDS = 5;
const LEAST = 0.75;
/** At most this many earlier quotations with a shared run of words are compared. */
const MOST_CANDIDATES = 3;

const alterations = perAnalysis(({ text, attributions }: Analysis): readonly Alteration[] => {
  const found: Alteration[] = [];
  /** For each speaker's run of words, the quotations that have it. */
  const owners = new Map<string, Attribution[]>();
  const seen = new Set<string>();
  for (const later of attributions.ofQuotations) {
    const speaker = certainSpeaker(later);
    if (later.kind !== 'speech' || speaker === undefined) continue;
    const words = wordsIn(text, later.quotation.content);
    // Repeated word for word: one comparison is enough.
    const whole = `${speaker} ${words.map(({ folded }) => folded).join(' ')}`;
    if (seen.has(whole)) continue;
    seen.add(whole);
    const runs = runsOf(words).map((run) => `${speaker} ${run}`);
    const candidates = new Set<Attribution>();
    for (const run of runs) {
      const known = owners.get(run);
      if (!known) owners.set(run, [later]);
      else {
        for (const earlier of known)
          if (earlier !== later && candidates.size < MOST_CANDIDATES) candidates.add(earlier);
        if (known.length < MOST_CANDIDATES && known.at(-1) !== later) known.push(later);
      }
    }
    if (words.length < FEWEST_WORDS) continue;
    for (const earlier of candidates) {
      const repetition = repetitionOf(text, later.quotation.content, earlier.quotation.content);
      if (!repetition) continue;
      if (repetition.sameWords) break;
      // The earlier quotation may be part of this one.
      if (repetitionOf(text, earlier.quotation.content, later.quotation.content)?.sameWords) break;
      if (likeness(text, later.quotation.content, repetition.source) < LEAST) continue;
      found.push({ earlier, later, repetition });
      break;
    }
  }
  return found;
});

function withoutStops(text: string, { quotation: { content } }: Attribution): { start: number; end: number } {
  let { end } = content;
  while (end > content.start && /[\s.,!?]/u.test(text.charAt(end - 1))) end--;
  return { start: content.start, end };
}

function shortened(words: string): string {
  if (words.length <= 40) return words;
  return `${words.slice(0, words.lastIndexOf(' ', 40))}…`;
}
