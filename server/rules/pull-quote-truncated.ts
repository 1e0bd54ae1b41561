import type { Analysis } from '../analysis/analyse';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { ellipsisOf, isCutOff } from './shared/cutSentences';
import { pullQuotesOf } from './shared/pullQuotes';
import type { PullQuote } from './shared/pullQuotes';

export const docs: RuleDocs = {
  rationale:
    'Reuters marks every deletion within a quotation with three dots. National Geographic lets a pull quote ' +
    'leave out words silently, and many publications do the same by design, so this is only a hint.',
  traps: [
    'whole sentences from a longer quotation',
    'cuts that are marked with an ellipsis',
    'pull quotes that repeat the whole quotation',
  ],
  examples: {
    bad:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back to the coast” [1].\n\n' +
      '“We will rebuild the harbour before the rains” [1]\n',
    good:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back to the coast” [1].\n\n' +
      '“We will rebuild the harbour before the rains …” [1]\n',
  },
};

export const pullQuoteTruncated = defineRule({
  id: 'pull-quote-truncated',
  severity: 'hint',
  summary: 'A pull quote that cuts a sentence without an ellipsis.',

  *check(analysis): Iterable<RawFinding> {
    for (const pullQuote of pullQuotesOf(analysis)) {
      const { before, after } = openCuts(analysis, pullQuote);
      if (!before && !after) continue;
      const { pull, body } = pullQuote;
      yield {
        start: pull.quotation.start,
        end: pull.quotation.end,
        message: after
          ? say`In the article, this sentence goes on. Mark the cut with an ellipsis or quote the whole sentence.`
          : say`In the article, this sentence starts earlier. Mark the cut with an ellipsis or quote the whole sentence.`,
        related: [{ span: body.quotation, message: say`The whole sentence` }],
        fixes: () => fixesOf(analysis, pullQuote),
      };
    }
  },
});

function fixesOf(analysis: Analysis, pullQuote: PullQuote): RawFix[] {
  const { text } = analysis;
  const { start, end } = wordsSpan(text, pullQuote.pull.quotation.content);
  const cut = openCuts(analysis, pullQuote);
  const at = { before: { start, end: start }, after: { start: end, end } };
  const sides = [...(cut.before ? (['before'] as const) : []), ...(cut.after ? (['after'] as const) : [])];
  const missing = missingWords(text, pullQuote);
  return [
    {
      title: say`Mark the cut with an ellipsis`,
      edits: sides.map((side) => ({ ...at[side], newText: ellipsisOf(text) })),
    },
    { title: say`Quote the whole sentence`, edits: sides.map((side) => ({ ...at[side], newText: missing[side] })) },
  ];
}

const CUT_SHOWN = /(?:…|\.{3}|\. \. \.)\]?[.!?,;]?$/u;
const CUT_SHOWN_FIRST = /^\s*\[?(?:…|\.{3}|\. \. \.)/u;

/** The sides on which a pull quote with exactly the body's words breaks off within a sentence without showing it. */
function openCuts({ text }: Analysis, { pull, body, source, sameWords }: PullQuote): ReturnType<typeof isCutOff> {
  if (!sameWords) return { before: false, after: false };
  const { start, end } = pull.quotation.content;
  const { before, after } = isCutOff(text, source, body.quotation.content);
  const own = text.slice(start, end);
  return { before: before && !CUT_SHOWN_FIRST.test(own), after: after && !CUT_SHOWN.test(own.trimEnd()) };
}

/** A quotation's content without spaces and full stops at its end. */
function wordsSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[\s.,;:]/u.test(text.charAt(to - 1))) to--;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  return { start: from, end: to };
}

/** The parts of the body's sentence before and after the pull quote's words. */
function missingWords(text: string, { body, source }: PullQuote): { readonly before: string; readonly after: string } {
  const { start, end } = body.quotation.content;
  const [head, tail] = [text.slice(start, source.start), text.slice(source.end, end)];
  const lastStop = Math.max(...['.', '!', '?', '…'].map((stop) => head.lastIndexOf(`${stop} `)));
  const stop = /[.!?…]/u.exec(tail);
  return {
    before: head.slice(lastStop + 1).trimStart(),
    after: withoutComma(tail.slice(0, stop ? stop.index : tail.length)),
  };
}

const withoutComma = (words: string): string => words.trimEnd().replace(/[,;]$/u, '');
