import { describeRule } from './check';

describeRule('numbering-gap', {
  flags: {
    'a number left out':
      'Byrne closed the mill [1] and its canteen ⟦[3]⟧H.\n\n## Sources\n\n[1] Byrne\n\n[3] Shannon Courier\n',
    'a number left out later':
      'The mill [1], its canteen [2] and its dam ⟦[5]⟧H are closed.\n\n## Sources\n\n[1] Byrne\n\n[2] Courier\n\n[5] Post\n',
    'a start at two':
      'Byrne closed the mill ⟦[2]⟧H and its canteen [3].\n\n## Sources\n\n[2] Byrne\n\n[3] Shannon Courier\n',
    'a gap within a marker': 'Byrne closed the mill ⟦[1, 4]⟧H.\n\n## Sources\n\n[1] Byrne\n\n[4] Shannon Courier\n',
    'in plain text': [
      'The mill [1] and its canteen ⟦[3]⟧H are closed.\n\nSources\n\n[1] Byrne\n[3] Courier\n',
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'numbers without a gap':
      'Byrne closed the mill [1] and its canteen [2].\n\n## Sources\n\n[1] Byrne\n\n[2] Courier\n',
    'an entry that is not cited':
      'The mill [1] and its canteen [3] are closed.\n\n## Sources\n\n[1] Byrne\n\n[2] Post\n\n[3] Courier\n',
    'footnotes with names': 'The mill.[^byrne] Its canteen.[^7]\n\n[^byrne]: Byrne\n\n[^7]: Courier\n',
    'an article without a list': 'Byrne closed the mill [1] and its canteen [3].\n',
    'numbers in any order':
      'Byrne closed the mill [2] and its canteen [1].\n\n## Sources\n\n[1] Byrne\n\n[2] Courier\n',
  },
  fixes: {
    'by new numbers': {
      fix: 'Renumber citations by first use',
      before:
        'The mill [1], its dam [1, 5] and its canteen [3] are closed.\n\n## Sources\n\n[1] Byrne\n\n[3] Courier\n\n[5] Post\n',
      after:
        'The mill [1], its dam [1, 2] and its canteen [3] are closed.\n\n## Sources\n\n[1] Byrne\n\n[2] Post\n\n[3] Courier\n',
    },
  },
});
