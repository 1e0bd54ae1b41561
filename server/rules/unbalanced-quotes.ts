import type { Analysis } from '../analysis/analyse';
import type { StrayMark } from '../article/article';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { blockAt, sentenceAt } from '../article/positions';

export const docs: RuleDocs = {
  rationale:
    'Where a quotation ends, the speaker’s responsibility ends and yours begins. In one collection of US news ' +
    'articles, 8.5% had a quotation mark missing. Each of them credits someone with words that are not theirs.',
  traps: [
    'a quotation that continues in the next paragraph, which opens with a mark',
    'apostrophes, inches and seconds, `’90s`',
    'single marks, which may be apostrophes',
    'languages that open and close quotations with the same mark',
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
      const { start, end } = mark;
      yield { start, end, message: messageFor(mark), fixes: () => fixesOf(analysis, mark) };
    }
  },
});

function fixesOf(analysis: Analysis, mark: StrayMark): RawFix[] {
  const remove: RawFix = { title: say`Remove the mark`, edits: [{ start: mark.start, end: mark.end, newText: '' }] };
  switch (mark.problem) {
    case 'unclosed':
      return [...closings(analysis, mark), remove];
    case 'unopened':
      return [remove];
    default:
      return pairings(analysis, mark);
  }
}

function messageFor({ problem }: StrayMark): Message {
  switch (problem) {
    case 'unclosed':
      return say`This quotation is never closed. Add the closing mark where the speaker’s words end.`;
    case 'unopened':
      return say`This mark closes a quotation that was never opened. Add the opening mark where the speaker’s words start.`;
    case 'mixed':
      return say`This mark does not match the opening one: one is straight, the other curly. Use the same kind.`;
    case 'wrong-direction':
      return say`This quotation mark points the wrong way. Turn it around.`;
  }
}

const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '”': '”',
  "''": "''",
};

/** The mark that closes what `open` opens, as the article writes it. */
function closerOf({ text, article }: Analysis, open: string): string {
  const example = article.quotations.find(
    ({ start, content, closed, lastBlock, block }) =>
      closed && block === lastBlock && text.slice(start, content.start) === open,
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

/** Where a closing mark goes before `end`: the citations there, and a stop that follows them, stay outside. */
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

/** For a pair of different marks: makes one like the other. */
function pairings(analysis: Analysis, mark: StrayMark): RawFix[] {
  const { text, article } = analysis;
  const { partner } = mark;
  if (!partner) return [];
  const straight = article.quotations.filter(({ style }) => style === 'straight').length;
  const preferStraight = mark.problem === 'mixed' && straight * 2 > article.quotations.length;
  const [open, close] = preferStraight ? ['"', '"'] : ['“', '”'];
  const edits = [
    { start: partner.start, end: partner.end, newText: open },
    { start: mark.start, end: mark.end, newText: close },
  ].filter((edit) => textOf(text, edit) !== edit.newText);
  return [safe(analysis, say`Change the marks to ${open}…${close}`, edits)];
}
