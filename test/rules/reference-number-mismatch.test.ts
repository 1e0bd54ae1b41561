import { describeRule } from './check';

const TEXT = 'The mill [1] and its dam [5] are closed, Byrne said.\n\n## Sources\n\n';

describeRule('reference-number-mismatch', {
  flags: {
    'a number left out': `${TEXT}1. Byrne, statement\n⟦5.⟧W Shannon Courier\n`,
    'each after it': `${TEXT}1. Byrne, statement\n⟦5.⟧W Shannon Courier\n⟦6.⟧W Limerick Post\n`,
    'with blank lines': `${TEXT}1. Byrne, statement\n\n⟦5.⟧W Shannon Courier\n`,
    'numbers in another order': `${TEXT}1. Byrne, statement\n⟦3.⟧W Post\n⟦2.⟧W Courier\n`,
    'round brackets': `${TEXT}1) Byrne, statement\n⟦5)⟧W Shannon Courier\n`,
  },
  passes: {
    'numbers in order': `${TEXT}1. Byrne, statement\n2. Shannon Courier\n`,
    'a start at four': `${TEXT}4. Byrne, statement\n5. Shannon Courier\n`,
    'numbers left to Markdown': `${TEXT}1. Byrne, statement\n1. Shannon Courier\n`,
    'entries in brackets': `${TEXT}[1] Byrne, statement\n\n[5] Shannon Courier\n`,
    'plain text': [
      'The mill [1] and its dam [5] are closed.\n\nSources\n\n1. Byrne\n5. Courier\n',
      { languageId: 'plaintext' },
    ],
  },
  fixes: {
    'by brackets': {
      fix: 'Write the numbers as [1], [2] …',
      before: `${TEXT}1. Byrne, statement\n5. Shannon Courier\n`,
      after: `${TEXT}[1] Byrne, statement\n\n[5] Shannon Courier\n`,
    },
  },
});
