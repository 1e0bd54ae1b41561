import { describeRule } from './check';

const LEAD = 'Sione Tau opened the port [1].\n\n';
const QUOTE = 'Tau said, “We will not wait for another round of studies.”\n';
const CITED = 'Tau said, “We will not wait for another round of studies” [1].\n';

describeRule('ignore-comment', {
  flags: {
    'no reason': `${LEAD}<!-- attribution-disable-next-line uncited-quote ⟦-->⟧I\n${QUOTE}`,
    'no reason, in plain text': [
      `${LEAD}[attribution-disable-next-line uncited-quote⟦]⟧I\n\n${QUOTE}`,
      { languageId: 'plaintext' },
    ],
    'a quotation that is cited by now': `${LEAD}⟦<!-- attribution-disable-next-line uncited-quote -- on tape -->⟧I\n${CITED}`,
    'nothing of any rule': `${LEAD}⟦<!-- attribution-disable-next-line -- on tape -->⟧I\n${CITED}\nThe port opened in May.\n`,
    'a file without such findings': `⟦<!-- attribution-disable-file unbalanced-quotes -- poems -->⟧I\n\n${LEAD}${CITED}`,
    'a rule that does not exist': `${LEAD}<!-- attribution-disable-next-line ⟦uncited-quotes⟧I -- on tape -->\n${CITED}`,
    'one of two rules': `${LEAD}<!-- attribution-disable-next-line uncited-quote, ⟦vague-source⟧I -- on tape -->\n${QUOTE}`,
    'the first of two rules': `${LEAD}<!-- attribution-disable-next-line ⟦vague-source⟧I, uncited-quote -- on tape -->\n${QUOTE}`,
    'a reason only where one is wanted': [
      `${LEAD}⟦<!-- attribution-disable-next-line uncited-quote -->⟧I\n${CITED}`,
      { rule: { severity: 'information', requireReason: false } },
    ],
    'the end of a line': `${LEAD}${CITED.trimEnd()} ⟦<!-- attribution-disable-line uncited-quote -- on tape -->⟧I\n`,
  },
  passes: {
    'a reason, and a finding that it ignores': `${LEAD}<!-- attribution-disable-next-line uncited-quote -- on tape -->\n${QUOTE}`,
    'any rule, with a reason': `${LEAD}<!-- attribution-disable-next-line -- on tape -->\n${QUOTE}`,
    'a rule that is switched off': `${LEAD}<!-- attribution-disable-next-line uncited-number -- ours -->\nThe port cost 12,000 dollars.\n`,
    'where it is enabled again': `${LEAD}<!-- attribution-disable uncited-quote -- on tape -->\n\n${QUOTE}\n<!-- attribution-enable uncited-quote -->\n\n${CITED}`,
    'no reason where none is wanted': [
      `${LEAD}<!-- attribution-disable-next-line uncited-quote -->\n${QUOTE}`,
      { rule: { severity: 'information', requireReason: false } },
    ],
    'a comment of another tool': `${LEAD}<!-- markdownlint-disable -->\n${CITED}`,
    'what is shown as code': `${LEAD}\`\`\`\n<!-- attribution-disable-file -->\n\`\`\`\n`,
    'a comment that names this rule': `<!-- attribution-disable-file ignore-comment -->\n\n${LEAD}<!-- attribution-disable-next-line uncited-quote -->\n${QUOTE}`,
  },
  fixes: {
    'what ignores nothing, with its line': {
      fix: 'Remove the comment',
      before: `${LEAD}<!-- attribution-disable-next-line uncited-quote -- on tape -->\n${CITED}`,
      after: `${LEAD}${CITED}`,
    },
    'what ignores nothing, within a line': {
      fix: 'Remove the comment',
      before: `${LEAD}${CITED.trimEnd()} <!-- attribution-disable-line uncited-quote -- on tape -->\n`,
      after: `${LEAD}${CITED}`,
    },
    'the first of several names': {
      fix: 'Remove the rule’s name',
      before: `${LEAD}<!-- attribution-disable-next-line vague-source, uncited-quote -- on tape -->\n${QUOTE}`,
      after: `${LEAD}<!-- attribution-disable-next-line uncited-quote -- on tape -->\n${QUOTE}`,
    },
    'the last of several names': {
      fix: 'Remove the rule’s name',
      before: `${LEAD}<!-- attribution-disable-next-line uncited-quote, vague-source -- on tape -->\n${QUOTE}`,
      after: `${LEAD}<!-- attribution-disable-next-line uncited-quote -- on tape -->\n${QUOTE}`,
    },
  },
});
