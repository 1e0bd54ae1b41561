import { describeRule } from './check';

describeRule('over-citation', {
  flags: {
    'four in a row': 'The mill closed, Ciara Byrne said ⟦[1][2][3][4]⟧H.\n',
    'four with spaces': 'The mill closed, Ciara Byrne said ⟦[1] [2] [3] [4]⟧H.\n',
    'four in one marker': 'The mill closed, Ciara Byrne said ⟦[1, 2, 3, 4]⟧H.\n',
    'a long range': 'The mill closed, Ciara Byrne said ⟦[1–5]⟧H.\n',
    footnotes: 'The mill closed, Ciara Byrne said.⟦[^1][^2][^3][^4]⟧H\n',
    'three, where two are allowed': ['The mill closed, Ciara Byrne said ⟦[1][2][3]⟧H.\n', { rule: { most: 2 } }],
  },
  passes: {
    'three in a row': 'The mill closed, Ciara Byrne said [1][2][3].\n',
    'four apart': 'The mill [1], its dam [2], its canteen [3] and its school [4] closed.\n',
    'the same number on every sentence':
      'The mill closed [1]. The dam broke [1]. The canteen went [1]. Rents fell [1].\n',
    'one number twice': 'The mill closed [1][2][3][1].\n',
    'one citation': 'The mill closed, Ciara Byrne said [1].\n',
  },
  fixes: {
    'by one of them': {
      fix: 'Keep only [2]',
      before: 'The mill closed, Ciara Byrne said [1][2][3][4].\n',
      after: 'The mill closed, Ciara Byrne said [2].\n',
    },
  },
});
