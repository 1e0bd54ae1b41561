import { describeRule } from './check';

const LIST = '\n\n## Sources\n\n[1] Shannon Courier\n\n[2] Byrne, statement\n\n[3] Limerick Post\n';

describeRule('numbering-order', {
  flags: {
    'two the other way round': `Byrne closed the mill [2] and its canteen ⟦[1]⟧H.${LIST}`,
    'a late low number': `The mill [1], its dam [3] and its canteen ⟦[2]⟧H are closed.${LIST}`,
    'a low number within a marker': `The mill [3] and its canteen ⟦[1, 2]⟧H are closed.${LIST}`,
    'only the first of several': `The mill [3], its dam ⟦[2]⟧H and its canteen [1] are closed.${LIST}`,
    'in plain text': [
      'The mill [2] and its canteen ⟦[1]⟧H are closed.\n\nSources\n\n[1] Shannon Courier\n[2] Byrne, statement\n',
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'numbers by first use': `The mill [1], its dam [2] and its canteen [3] are closed.${LIST}`,
    'a number cited again': `The mill [1], its dam [2] and its canteen [1] are closed [3].${LIST}`,
    'an alphabetical list':
      'The mill [2] and its canteen [1] are closed [3].\n\n## Sources\n\n[1] Byrne\n\n[2] Courier\n\n[3] Post\n',
    'an article without a list': 'The mill [2] and its canteen [1] are closed.\n',
    footnotes: 'The mill.[^2] Its canteen.[^1]\n\n[^1]: Shannon Courier\n\n[^2]: Byrne\n',
  },
  fixes: {
    'by new numbers': {
      fix: 'Renumber citations by first use',
      before: `Byrne closed the mill [2] and its canteen [1].${LIST}`,
      after:
        'Byrne closed the mill [1] and its canteen [2].\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier\n\n[3] Limerick Post\n',
    },
  },
});
