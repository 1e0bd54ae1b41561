import type { Analysis } from '../analysis/analyse';
import type { MarkProblem, StrayMark } from '../article/article';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs, Severity } from '../linter/rule';
import { blockAt, sentenceAt, sentencesOf } from '../article/positions';
import { mistypedClosing } from './shared/mistypedClosing';

export const docs: RuleDocs = {
  rationale:
    'Where a quotation ends, the speaker’s responsibility ends and yours begins. In one collection of US news ' +
    'articles, 8.5% had a quotation mark missing. A missing mark credits someone with words that are not theirs.',
  traps: [
    'a quotation that continues in the next paragraph, which opens with a mark',
    'apostrophes, as in `’90s`, and single marks, which may be apostrophes',
    'languages that open and close quotations with the same mark',
    "marks for feet, inches and seconds (`6’2”`), and wiki italics (`''`)",
  ],
  examples: {
    bad: 'Rosa Quispe said, “The dam will hold [1].\n\nThe river rose again at night [1].\n',
    good: 'Rosa Quispe said, “The dam will hold” [1].\n\nThe river rose again at night [1].\n',
  },
};

export const unbalancedQuotes = defineRule({
  id: 'unbalanced-quotes',
  severity: 'warning',
  summary: 'A quotation mark without a partner, or with the wrong one.',

  *check(analysis): Iterable<RawFinding> {
    for (const mark of analysis.article.strayMarks) {
      const slip = mistypedClose(analysis, mark);
      if (slip) {
        yield slip;
        continue;
      }
      const { start, end, partner } = mark;
      const [message, atPartner] = messagesFor(analysis, mark);
      yield {
        start,
        end,
        message,
        ...(DOUBTFUL.has(mark.problem) && { severity: 'information' satisfies Severity }),
        ...(partner && atPartner && { related: [{ span: partner, message: atPartner }] }),
        fixes: () => fixesOf(analysis, mark),
      };
    }
  },
});

/** Problems that are real but have no obvious correction. */
const DOUBTFUL: ReadonlySet<MarkProblem> = new Set(['unpaired', 'unresumed', 'same']);

/** What is wrong with the mark, and how its partner is involved. */
function messagesFor({ text }: Analysis, { problem, partner, ...mark }: StrayMark): [Message, Message?] {
  switch (problem) {
    case 'unclosed':
      return [say`This quotation is never closed. Add the closing mark where the speaker’s words end.`];
    case 'reopened':
      return [
        say`Another quotation opens before this one is closed. Add the closing mark.`,
        say`The other quotation opens here.`,
      ];
    case 'unopened':
      return [
        say`This mark closes a quotation that was never opened. Add the opening mark where the speaker’s words start.`,
      ];
    case 'closedTwice':
      return [
        say`This mark and the next one both close a quotation, but none is open. Remove both or add an opening mark.`,
        say`This is the next mark.`,
      ];
    case 'doubledOpen':
      return [say`Two opening marks in a row, but only one of them is closed. Remove one.`];
    case 'doubledClose':
      return [say`Two closing marks in a row, but only one quotation is open. Remove one.`];
    case 'unpaired':
      return [say`This quotation mark has no matching mark in the paragraph. Add the other one or remove this one.`];
    case 'unresumed':
      return [
        say`The quotation that ends here started in an earlier paragraph. Open this paragraph with a quotation mark too.`,
        say`The quotation starts here.`,
      ];
    case 'mixed':
      return partner && partner.start > mark.start
        ? [say`This mark does not match the closing one: one is straight, the other curly. Use the same kind.`]
        : [say`This mark does not match the opening one: one is straight, the other curly. Use the same kind.`];
    case 'turnedOpen':
      return [
        say`This is a closing mark, but a quotation starts here. Use an opening mark.`,
        say`The quotation ends here.`,
      ];
    case 'turnedClose':
      return [
        say`This is an opening mark, but a quotation ends here. Use a closing mark.`,
        say`The quotation starts here.`,
      ];
    case 'same':
      return [
        say`This quotation opens and closes with the same mark, ${textOf(text, mark)}. Use an opening and a closing mark.`,
        say`The quotation starts here.`,
      ];
    case 'mismatched': {
      const [open, close] = endsOf(text, mark, partner);
      return [say`This quotation opens with ${open} and closes with ${close}. Use matching marks.`];
    }
  }
}

/** The two marks of a pair, if the span is one of them or reaches from one to the other. */
function endsOf(text: string, span: Span, partner: Span | undefined): readonly [string, string] {
  const [here, there] = [textOf(text, span), partner ? textOf(text, partner) : ''];
  if (partner?.start === span.start) return [there, here.slice(-1)];
  return partner && partner.start > span.start ? [here, there] : [there, here];
}

function fixesOf(analysis: Analysis, mark: StrayMark): RawFix[] {
  const { start, end, partner, expected } = mark;
  const remove: RawFix = { title: say`Remove the mark`, edits: [{ start, end, newText: '' }] };
  switch (mark.problem) {
    case 'unclosed':
    case 'reopened':
      return [...closings(analysis, mark), remove];
    case 'unopened':
    case 'unpaired':
      return [remove];
    case 'closedTwice':
      return partner ? [{ title: say`Remove both marks`, edits: [...remove.edits, { ...partner, newText: '' }] }] : [];
    case 'doubledOpen':
    case 'doubledClose':
      return partner ? [removalBeside(mark, partner)] : [];
    case 'unresumed':
      return reopening(analysis, mark);
    case 'turnedOpen':
    case 'turnedClose':
      return expected === undefined ? [] : [turning(analysis, mark, expected)];
    case 'same':
    case 'mismatched':
      return expected === undefined
        ? []
        : [{ title: say`Change this mark to ${expected}`, edits: [{ start, end, newText: expected }] }];
    case 'mixed':
      return pairings(analysis, mark);
  }
}

/** Of two marks in a row, removes the one without a partner. */
const removalBeside = ({ start, end }: StrayMark, kept: Span): RawFix => {
  const extra = kept.start === start ? { start: kept.end, end } : { start, end: kept.start };
  return { title: say`Remove the extra mark`, edits: [{ ...extra, newText: '' }] };
};

/** Reverses the mark's direction. A space before a closing mark is removed, too. */
function turning({ text }: Analysis, { start, end, problem }: StrayMark, expected: string): RawFix {
  let from = start;
  if (problem === 'turnedClose' && expected !== '»') while (/[ \t\u00a0]/u.test(text.charAt(from - 1))) from--;
  return safe({ text }, say`Change this mark to ${expected}`, [{ start: from, end, newText: expected }]);
}

/** Opens the quotation again at the start of its last paragraph. */
function reopening({ article }: Analysis, { block, expected }: StrayMark): RawFix[] {
  const paragraph = article.blocks[block];
  const start = paragraph && sentencesOf(paragraph)[0]?.start;
  if (start === undefined || expected === undefined) return [];
  const edits = [{ start, end: start, newText: expected }];
  return [{ title: say`Open the paragraph with a quotation mark`, edits }];
}

/** A quotation that was closed, but with another key: the slip is there, not where the quotation opens. */
function mistypedClose(analysis: Analysis, mark: StrayMark): RawFinding | undefined {
  if (mark.problem !== 'unclosed' && mark.problem !== 'reopened') return undefined;
  const slip = mistypedClosing(analysis, mark);
  if (!slip) return undefined;
  const [open, typed] = [textOf(analysis.text, mark), textOf(analysis.text, slip)];
  const closer = closerOf(analysis, open);
  return {
    ...slip,
    message: say`This quotation opens with ${open} and closes with ${typed}. Use matching marks.`,
    related: [{ span: { start: mark.start, end: mark.end }, message: say`The quotation starts here.` }],
    fixes: () => [{ title: say`Change this mark to ${closer}`, edits: [{ ...slip, newText: closer }] }],
  };
}

const STRAIGHT = '"';

const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  "''": "''",
};

/** The mark that closes `open`, in the article's style. */
function closerOf({ text, article }: Analysis, open: string): string {
  const example = article.quotations.find(
    ({ start, content, closed, lastBlock, block }) =>
      closed &&
      block === lastBlock &&
      text.slice(start, content.start) === open &&
      (open === STRAIGHT) === (text.slice(content.end, content.end + 1) === STRAIGHT),
  );
  return (example && text.slice(example.content.end, example.end)) ?? PARTNERS[open] ?? open;
}

function closings(analysis: Analysis, mark: StrayMark): RawFix[] {
  const { text, article } = analysis;
  const block = blockAt(article, mark.start);
  if (!block) return [];
  const closer = closerOf(analysis, textOf(text, mark));
  const sentence = sentenceAt(block, mark.end);
  const [atSentence, atParagraph] = [sentence.end, block.end].map((end) => beforeCitation(analysis, mark.end, end));
  const insert = (at: number): RawFix['edits'] => [{ start: at, end: at, newText: closer }];
  return [
    { title: say`Close the quotation at the end of the sentence`, edits: insert(atSentence!) },
    ...(atParagraph === atSentence
      ? []
      : [{ title: say`Close the quotation at the end of the paragraph`, edits: insert(atParagraph!) }]),
  ];
}

/** Where to insert a closing mark before `end`: the citations there, and a full stop after them, stay outside. */
function beforeCitation({ text, article }: Analysis, from: number, end: number): number {
  let at = end;
  let stops = at;
  while (stops > from && /[\s.]/u.test(text.charAt(stops - 1))) stops--;
  for (const citation of [...article.citations].reverse()) {
    if (citation.end !== stops || citation.start <= from) continue;
    stops = citation.start;
    while (stops > from && /\s/u.test(text.charAt(stops - 1))) stops--;
    at = stops;
  }
  return at;
}

/** For a pair of straight and curly marks: makes the one to blame like the other. */
function pairings(analysis: Analysis, mark: StrayMark): RawFix[] {
  const { text } = analysis;
  const { partner } = mark;
  if (!partner) return [];
  const [opening, closing] = partner.start < mark.start ? [partner, mark] : [mark, partner];
  const [open, close] =
    textOf(text, mark) === STRAIGHT
      ? typographic(analysis, textOf(text, opening), textOf(text, closing))
      : [STRAIGHT, STRAIGHT];
  const edits = [
    { start: opening.start, end: opening.end, newText: open },
    { start: closing.start, end: closing.end, newText: close },
  ].filter((edit) => textOf(text, edit) !== edit.newText);
  return [safe(analysis, say`Change the quotation marks to ${open}…${close}`, edits)];
}

/** Replaces the straight mark of a quotation to match its curly partner. */
function typographic(analysis: Analysis, open: string, close: string): readonly [string, string] {
  if (open !== STRAIGHT) return [open, closerOf(analysis, open)];
  const isLow = analysis.article.quotations.some(({ style }) => style === 'low-high');
  if (close === '“' && isLow) return ['„', '“'];
  return close === '»' ? ['«', '»'] : ['“', '”'];
}
