import { describeRule } from './check';

const TEXT = 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n';

describeRule('duplicate-number', {
  flags: {
    'two entries with one number': `${TEXT}[1] Byrne, statement\n\n⟦[1]⟧E Council, minutes\n\n[2] Shannon Courier\n`,
    'lines of a plain list': [
      'Ciara Byrne closed the mill [1], and its canteen [2].\n\nSources\n\n1. Byrne, statement\n2. Council, minutes\n⟦2.⟧E Shannon Courier\n',
      { languageId: 'plaintext' },
    ],
    'two footnotes':
      'Byrne closed the mill.[^1] And its canteen.[^2]\n\n[^1]: Byrne, statement\n[^2]: Council, minutes\n\nThe council agreed.\n\n⟦[^2]:⟧E Shannon Courier\n',
    'link definitions': `Ciara Byrne closed the mill [1], and its canteen [2].\n\n[1]: https://example.com/mill\n⟦[1]:⟧E https://example.com/dam\n[2]: https://example.com/canteen\n`,
    'a number that nothing cites': `${TEXT}[1] Byrne, statement\n\n[2] Council, minutes\n\n[3] Shannon Courier\n\n⟦[3]⟧W Kerry Post\n`,
    'the same entry again': `${TEXT}[1] Byrne, statement\n\n[2] Council, minutes\n\n⟦[2]⟧E Council, minutes\n`,
  },
  passes: {
    'different numbers': `${TEXT}[1] Byrne, statement\n\n[2] Council, minutes\n`,
    'lists of their own': [
      'Byrne closed the mill [1], and its canteen [2].\n\nSources\n\n[1] Byrne, statement\n[2] Council, minutes\n\n' +
        'The dam broke [1], and the road flooded [2].\n\nSources\n\n[1] Shannon Courier\n[2] Kerry Post\n',
      { languageId: 'plaintext' },
    ],
    'lists with labels of their own': `${TEXT}Interviews\n\n[1] Byrne, statement\n\nDocuments\n\n[1] Council, minutes\n\n[2] Shannon Courier\n`,
    'a numbered list in Markdown': `${TEXT}1. Byrne, statement\n1. Council, minutes\n`,
    'a list within a list': [
      'Ciara Byrne closed the mill [1], and its canteen [2].\n\nSources\n\n1. Interviews\n   1. Byrne\n   2. Council\n2. Reports\n',
      { languageId: 'plaintext' },
    ],
    'a footnote and an entry': `Byrne closed the mill [1], and its canteen.[^1]\n\n[^1]: A remark\n\n## Sources\n\n[1] Byrne, statement\n`,
  },
  fixes: {
    'with the next free number': {
      fix: 'Change this entry’s number to [3]',
      before: `${TEXT}[1] Byrne, statement\n\n[1] Council, minutes\n\n[2] Shannon Courier\n`,
      after: `${TEXT}[1] Byrne, statement\n\n[3] Council, minutes\n\n[2] Shannon Courier\n`,
    },
    'by removing a copy': {
      fix: 'Remove this duplicate',
      before: `${TEXT}[1] Byrne, statement\n\n[1] Byrne, statement\n\n[2] Council, minutes\n`,
      after: `${TEXT}[1] Byrne, statement\n\n[2] Council, minutes\n`,
    },
  },
});
