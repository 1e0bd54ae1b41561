import { describeRule } from './check';

describeRule('single-source-article', {
  flags: {
    'one number throughout':
      '⟦The⟧H mine will close, Zanele Dube said [1]. Wages are paid until June [1].\n\nShe called it “a sad day” [1].\n',
    'one number in plain text': [
      '⟦The⟧H mine will close [1]. Wages are paid [1]. The shaft is flooded [1].\n',
      { languageId: 'plaintext' },
    ],
    'one footnote':
      '⟦The⟧H mine will close.[^a] Wages are paid.[^a] The shaft is flooded.[^a]\n\n[^a]: Kalahari Post, 3 May 2026\n',
    'one number that starts elsewhere': '⟦The⟧H mine will close [3]. Wages are paid [3]. The shaft is flooded [3].\n',
    'one entry of a list':
      'The mine will close [1]. Wages are paid [1]. The shaft is flooded [1].\n\n⟦## Sources⟧H\n\n[1] Kalahari Post, 3 May 2026\n',
  },
  passes: {
    'two numbers': 'The mine will close [1]. Wages are paid until June [2]. The shaft is flooded [1].\n',
    'one citation': 'The mine will close [1]. Wages are paid until June.\n',
    'two citations': 'The mine will close [1]. Wages are paid until June [1].\n',
    'questions and answers':
      'Zanele Dube runs the mine [1].\n\n**Q:** Will it close?\n\n**A:** Yes [1].\n\n**Q:** When?\n\n**A:** In June [1].\n',
    'no citations': 'The mine will close, Zanele Dube said. Wages are paid until June, she said.\n',
  },
});
