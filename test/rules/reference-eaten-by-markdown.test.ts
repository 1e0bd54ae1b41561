import { describeRule } from './check';

const TEXT = 'The tide rose by two metres, Leilani Kahale said [1].\n\n';

describeRule('reference-eaten-by-markdown', {
  flags: {
    'one word': `${TEXT}⟦[1]: Reuters⟧W\n`,
    'under a heading': `${TEXT}## Sources\n\n⟦[1]: Interview⟧W\n`,
    'a title in marks': `${TEXT}⟦[1]: Reuters "The tide"⟧W\n`,
    'each of two': `${TEXT}⟦[1]: Reuters⟧W\n⟦[2]: AFP⟧W\n`,
    'a word of another script': `${TEXT}⟦[1]: Ναυτεμπορική⟧W\n`,
  },
  passes: {
    'an address': `${TEXT}[1]: https://example.com/a\n`,
    'an address without a scheme': `${TEXT}[1]: example.com/a\n`,
    'several words': `${TEXT}[1]: Reuters, 3 May 2026\n`,
    'no colon': `${TEXT}## Sources\n\n[1] Reuters\n`,
    'a footnote': 'The tide rose by two metres, Leilani Kahale said.[^1]\n\n[^1]: Reuters\n',
    'plain text': [`${TEXT}[1]: Reuters\n`, { languageId: 'plaintext' }],
    'an editor’s bracket with an address': `${TEXT}“[he] went,” she said [1].\n\n[he]: https://example.com/he\n`,
    'raised numbers': 'The tide rose by two metres, Leilani Kahale said.¹\n\n¹ Reuters\n',
    'a path': `${TEXT}[1]: /archive/tide\n`,
  },
  fixes: {
    'by removing the colon': {
      fix: 'Remove the colon',
      before: `${TEXT}## Sources\n\n[1]: Reuters\n`,
      after: `${TEXT}## Sources\n\n[1] Reuters\n`,
    },
  },
});
