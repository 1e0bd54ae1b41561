import type { Span } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { Pass, RawFinding, RuleDocs } from '../linter/rule';
import { nearest } from '../text/nearest';
import { COMMENT_MARKS, namesIn } from '../linter/suppressions';
import type { CommentUse } from '../linter/suppressions';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'An ignore comment records an editor’s decision. Without a reason, the next editor cannot tell whether it ' +
    'still applies. If the sentence is later corrected or cut, the comment stays behind and can hide new errors. ' +
    'The rule is off by default.',
  traps: [
    'comments that ignore a finding and give a reason after `--`',
    'comments for a rule that is turned off',
    '`attribution-enable`, which needs no reason',
    'entries in `NAME.checks.yaml` for words that still have the finding',
    'comments that name this rule',
  ],
  examples: {
    bad: 'Sione Tau opened the port [1].\n\n<!-- attribution-disable-next-line uncited-quote -->\nTau said, “We will not wait for another round of studies.”\n',
    good: 'Sione Tau opened the port [1].\n\n<!-- attribution-disable-next-line uncited-quote -- heard by our reporter -->\nTau said, “We will not wait for another round of studies.”\n',
  },
};

export const ignoreComment = defineRule({
  id: 'ignore-comment',
  severity: 'off',
  judgesComments: true,
  summary: 'An ignore comment, or an ignored finding in the file of checks, without a reason or without effect.',
  options: {
    requireReason: {
      type: 'boolean',
      default: true,
      description: 'Whether an ignore comment needs a reason: `<!-- attribution-disable-next-line RULE -- reason -->`.',
    },
  },

  *check({ text, languageId }, { requireReason }, pass): Iterable<RawFinding> {
    yield* inChecks(pass, requireReason);
    for (const use of pass.comments) {
      const { start, end, action, rules, reason } = use.comment;
      if (rules.includes('ignore-comment')) continue;
      const idle = idleNames(text, use, pass);
      const unknown = idle.filter(({ id }) => !pass.known.has(id));
      const removal = (): RawFix => ({ title: say`Remove the comment`, edits: [commentRemoval(text, use.comment)] });
      if (action !== 'enable' && ignoresNothing(use, idle.length) && unknown.length === 0)
        yield { start, end, message: say`This ignore comment has no effect. Remove it.`, fixes: () => [removal()] };
      else
        for (const { id, ...name } of action === 'enable' ? unknown : idle)
          yield {
            ...name,
            message: idleMessage(id, pass),
            fixes: () => [
              rules.length === 1 ? removal() : { title: say`Remove the rule’s name`, edits: [nameRemoval(text, name)] },
            ],
          };
      // Only its author knows the reason.
      if (requireReason && reason === undefined && action !== 'enable')
        yield {
          start: end - COMMENT_MARKS[languageId].close.trim().length,
          end,
          message: say`This ignore comment has no reason. Write one after “--”.`,
        };
    }
  },
});

/** The entries of the file of checks that hide nothing, or give no reason. */
function* inChecks({ entries, on, known }: Pass, requireReason: boolean): Iterable<RawFinding> {
  for (const { entry, ignored } of entries) {
    const { rule, reason, lines } = entry;
    const place = { ...lines, inChecks: true } as const;
    const isUnknown = rule !== undefined && !known.has(rule);
    // A rule that is switched off may be needed elsewhere.
    const isIdle = ignored.size === 0 && (rule === undefined || on.has(rule)) && rule !== 'ignore-comment';
    if (isUnknown) yield { ...place, message: idleMessage(rule, { known }) };
    else if (isIdle) yield { ...place, message: say`This entry no longer has any effect. Remove it.` };
    else if (requireReason && reason === undefined)
      yield { ...place, message: say`This entry has no reason. Add “reason:”.` };
  }
}

/**
 * The names in the comment that are not rules, or of which it ignores nothing. Rules that are switched off may be
 * needed elsewhere.
 */
const idleNames = (text: string, { comment, ignored }: CommentUse, { on, known }: Pass): ReturnType<typeof namesIn> =>
  namesIn(text, comment).filter(({ id }) => !known.has(id) || (on.has(id) && !ignored.has(id)));

const ignoresNothing = ({ comment: { rules }, ignored }: CommentUse, idle: number): boolean =>
  rules.length === 0 ? ignored.size === 0 : idle === rules.length;

function idleMessage(id: string, { known }: Pick<Pass, 'known'>): Message {
  if (known.has(id))
    return say`The rule “${id}” finds nothing here, so there is nothing to ignore. Remove its name from this comment.`;
  const meant = nearest(id, known);
  return meant === undefined
    ? say`There is no rule “${id}”. Correct the name.`
    : say`There is no rule “${id}”. Did you mean “${meant}”?`;
}

/** Removes a comment with its line if it has one to itself, otherwise with the space before it. */
function commentRemoval(text: string, { start, end }: Span): Edit {
  let [from, to] = [start, end];
  while (from > 0 && isBlank(text, from - 1)) from--;
  while (isBlank(text, to)) to++;
  const opensLine = from === 0 || isLineBreak(text, from - 1);
  if (!opensLine) return { start: from, end, newText: '' };
  if (text.charAt(to) === '\r') to++;
  if (text.charAt(to) === '\n') to++;
  return isLineBreak(text, to - 1) ? { start: from, end: to, newText: '' } : { start, end, newText: '' };
}

/** Removes a name with its separator: the one before it or, for the first name, the one after it. */
function nameRemoval(text: string, { start, end }: Span): Edit {
  const next = /^[\s,]*/u.exec(text.slice(end, end + 20))![0].length + end;
  const isLast = text.startsWith('--', next) || /[>\]]/u.test(text.charAt(next));
  if (!isLast) return { start, end: next, newText: '' };
  let from = start;
  while (/[\s,]/u.test(text.charAt(from - 1))) from--;
  return { start: from, end, newText: '' };
}

const isBlank = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\t';
const isLineBreak = (text: string, at: number): boolean => /[\r\n]/u.test(text.charAt(at));
