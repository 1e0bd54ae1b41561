import type { Analysis } from '../analysis/analyse';
import { citedKeys } from '../analysis/citedSources';
import type { Block } from '../article/article';
import { firstEndingAfter, quotationAt } from '../article/positions';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import type { Span } from '../text/span';

export const docs: RuleDocs = {
  rationale:
    'Readers see a mistyped citation as a slip, and it leads nowhere: with a letter for the number or without one of ' +
    'its brackets, it does not count as a citation. Removing spaces is a safe fix. A bracket or a number is only ' +
    'suggested.',
  traps: [
    'an editor’s bracket in a quotation: “[I] was there”',
    'a letter whose case was changed: “[l]ater”',
    'numbers that are not sources of the article',
    'intervals such as (0, 1], code, and links',
  ],
  examples: {
    bad: 'Ciara Byrne closed the mill [l]. The council agreed [2, and the town paid [ 1 ].\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Council, minutes\n',
    good: 'Ciara Byrne closed the mill [1]. The council agreed [2], and the town paid [1].\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Council, minutes\n',
  },
};

export const mistypedCitation = defineRule({
  id: 'mistyped-citation',
  severity: 'warning',
  summary: 'A mistyped citation: [l], [1., [ 1 ].',

  *check(analysis): Iterable<RawFinding> {
    if (!citesInBrackets(analysis)) return;
    yield* spaced(analysis);
    for (const block of analysis.article.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'listItem' && block.kind !== 'blockQuote') continue;
      for (const { start, end, key } of slipsIn(analysis, block)) {
        const marker = `[${key}]`;
        yield {
          start,
          end,
          message: say`This looks like a mistyped ${marker}. Correct it.`,
          fixes: () => [{ title: say`Change to ${marker}`, edits: [{ start, end, newText: marker }] }],
        };
      }
    }
  },
});

/** True where the article has citations such as [1], or a list whose numbers they would have. */
const citesInBrackets = ({ article }: Analysis): boolean =>
  article.citations.some(({ form }) => form === 'bracket') ||
  article.blocks.some(({ entry }) => entry?.form === 'bracketed' || entry?.form === 'ordered');

/** `[ 1 ]`, which is still read as a citation. */
function* spaced(analysis: Analysis): Iterable<RawFinding> {
  const { text, article } = analysis;
  for (const { form, start, end } of article.citations) {
    if (form !== 'bracket') continue;
    const typed = text.slice(start, end);
    const newText = typed.replace(/^(\\?\[)[ ]|[ ](?=\\?\]$)/gu, '$1');
    if (newText === typed) continue;
    const fixes = (): RawFix[] => [safe(analysis, say`Remove the spaces`, [{ start, end, newText }])];
    yield { start, end, severity: 'information', message: say`Remove the spaces in this citation.`, fixes };
  }
}

interface Slip extends Span {
  /** The number that was meant. */
  readonly key: string;
}

/** A letter like a 1, a number without its closing bracket or with another one; before a stop or space. */
const OPENED = /(?<=[^\s([{] ?)\[(?:([lI|])\]|(\d{1,3})(?:[)}]|(?![\d\]])))(?=[\s.,;:!?”"’»]|$)/gu;
/** A number without its opening bracket or with another one. */
const CLOSED = /(?<=[^\s\d([{,–-] )[({]?(\d{1,3})\](?=[\s.,;:!?”"’»]|$)/gu;

function* slipsIn(analysis: Analysis, { content, start }: Block): Iterable<Slip> {
  const { text, masked, citations } = content;
  const slipAt = (index: number, typed: string, key: string): Slip[] =>
    isSource(analysis, key) && !isWithin(masked, index) && !isWithin(citations, index)
      ? [{ start: start + index, end: start + index + typed.length, key }]
      : [];
  if (text.includes('['))
    for (const { 0: typed, 1: letter, 2: number = '1', index } of text.matchAll(OPENED)) {
      if (letter === undefined ? isLonger(text, index, typed) : quotationAt(analysis.article, start + index)) continue;
      yield* slipAt(index, typed, String(Number(number)));
    }
  if (text.includes(']'))
    for (const { 0: typed, 1: number, index } of text.matchAll(CLOSED))
      if (!/^\d/u.test(typed) || !opensBefore(text, index)) yield* slipAt(index, typed, String(Number(number)));
}

/** True for a longer bracket: `[1 of the two]`. */
const isLonger = (text: string, at: number, typed: string): boolean =>
  /\d$/u.test(typed) && /^[^[\]\n]{0,60}\]/u.test(text.slice(at + typed.length, at + typed.length + 61));
const opensBefore = (text: string, at: number): boolean =>
  /[[(][^[\]()\n]{0,60}$/u.test(text.slice(Math.max(0, at - 61), at));

const isWithin = (spans: readonly Span[], at: number): boolean => {
  const span = spans[firstEndingAfter(spans, at)];
  return span !== undefined && span.start <= at;
};

/** True for the number of a source: one in the list or, where there is none, one that is cited elsewhere. */
const isSource = (analysis: Analysis, key: string): boolean =>
  analysis.references.byKey.has(key) || (!analysis.references.declared && citedKeys(analysis).includes(key));
