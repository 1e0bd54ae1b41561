import { describeRule } from './check';

const LIST = '\n## Sources\n\n[1] Byrne, statement\n\n[2] Council, minutes\n';

describeRule('mistyped-citation', {
  flags: {
    'a letter for the number': `Ciara Byrne closed the mill ⟦[l]⟧W. It will not open again [2]. The dam is next ⟦[I]⟧W.\n${LIST}`,
    'a bracket that is missing': `Ciara Byrne closed the mill ⟦[1⟧W. It will not open again [2]. The dam is next.\n${LIST}`,
    'a bracket that never opened': `Ciara Byrne closed the mill [1]. It will not open again ⟦2]⟧W. The dam is next.\n${LIST}`,
    'brackets of two kinds': `Ciara Byrne closed the mill ⟦[1)⟧W. It will not open again ⟦(2]⟧W. The dam is next [1], [2].\n${LIST}`,
    spaces: `Ciara Byrne closed the mill ⟦[ 1 ]⟧I. It will not open again [2]. The dam is next ⟦[1, 2 ]⟧I.\n${LIST}`,
    'in an article without a list':
      'Byrne closed the mill [1]. It will not open again ⟦[l]⟧W. The dam is next ⟦[1⟧W.\n',
    'in plain text': [
      'Byrne closed the mill ⟦[1⟧W, the town said [2].\n\nSources\n\n[1] Byrne, statement\n[2] Council, minutes\n',
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'right ones': `Ciara Byrne closed the mill [1]. It will not open again [1, 2].[2] The dam is next.\n${LIST}`,
    'an editor’s bracket': `Byrne said [1], “[I] closed it [l]ater than planned”, and “that was [I].” [2]\n${LIST}`,
    'a letter in another case': `Byrne closed the mill [1] and the dam [2], she said, “[l]ater than planned” [1].\n${LIST}`,
    'a longer bracket': `Byrne closed the mill [1] and the dam [2] [1 of the two in town]. They go (see page 2] there [and [1, above].\n${LIST}`,
    'another number': `Byrne closed the mill [1] and the dam [2]. It lost [40 workers. The share is in (0, 17]. It is over.\n${LIST}`,
    'code and links': `Byrne closed \`list[1\` [1] and [the dam](https://example.com/[1) [2].\n${LIST}`,
    'a list that is numbered by hand': `Byrne closed the mill [1] for two reasons [2]:\n\n1) the dam\n\n2) the town\n${LIST}`,
    'no citations': 'Ciara Byrne closed the mill [l]. It will not open again [1. The dam is next.\n',
  },
  fixes: {
    'by the number': {
      fix: 'Change to [1]',
      before: `Ciara Byrne closed the mill [l]. It will not open again [2].\n${LIST}`,
      after: `Ciara Byrne closed the mill [1]. It will not open again [2].\n${LIST}`,
    },
    'by the bracket': {
      fix: 'Change to [1]',
      before: `Ciara Byrne closed the mill [1. It will not open again [2].\n${LIST}`,
      after: `Ciara Byrne closed the mill [1]. It will not open again [2].\n${LIST}`,
    },
    'by less space': {
      fix: 'Remove the spaces',
      before: `Ciara Byrne closed the mill [ 1 ]. It will not open again [2].\n${LIST}`,
      after: `Ciara Byrne closed the mill [1]. It will not open again [2].\n${LIST}`,
    },
  },
});
