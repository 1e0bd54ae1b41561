import { describeRule } from './check';

const LEAD = 'Ian Hartwell, a diver, found the anchor [1]. Hartwell said that it was old [1].\n\n';

describeRule('inconsistent-name', {
  flags: {
    'a letter left out': `${LEAD}⟦Hartwel⟧I said that it was heavy [1].\n`,
    'a letter added': `${LEAD}⟦Harttwell⟧I said that it was heavy [1].\n`,
    'a letter changed': `${LEAD}⟦Hartwill⟧I said that it was heavy [1].\n`,
    'with the first name': `${LEAD}⟦Ian Hartwel⟧I said that it was heavy [1].\n`,
    'a letter changed in a short name':
      'Mara Hale, a diver, found the anchor [1].\n\n⟦Hall⟧I said that it was heavy [1].\n',
    'each use': `${LEAD}⟦Hartwel⟧I said that it was heavy [1].\n\n“It is iron,” ⟦Hartwel⟧I said [1].\n`,
  },
  passes: {
    'one spelling': `${LEAD}Hartwell said that it was heavy [1].\n`,
    'two people': `${LEAD}Mary Hartwill, a smith, said that it was iron [1].\n`,
    'a feminine form': 'Boris Petrov, a diver, said so [1]. Petrov left.\n\nPetrova said that it was heavy [1].\n',
    'short names': 'Wei Chen, a diver, said so [1]. Chen left.\n\nCheng said that it was heavy [1].\n',
    'short names, both introduced':
      'Mara Hale, a diver, said so [1].\n\nTom Hall, a smith, said that it was heavy [1]. Hall left.\n',
    'names far apart': `${LEAD}Hartman said that it was heavy [1].\n`,
    'within a quotation': `${LEAD}Mei Zhao said, “Hartwel is what I call him” [1].\n`,
  },
  fixes: {
    'every use at once': {
      fix: 'Change to “Hartwell” throughout the article',
      before: `${LEAD}Hartwel said that it was heavy [1].\n`,
      after: `${LEAD}Hartwell said that it was heavy [1].\n`,
    },
  },
});
