import { describeRule } from './check';

const TEXT = 'The glacier lost a metre a day, Sigrún Jónsdóttir said';
const DEFINED = '\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n[3]: https://example.com/c\n';

describeRule('adjacent-citations-merge', {
  flags: {
    'two citations': `${TEXT} ⟦[1][2]⟧W.${DEFINED}`,
    'the second of which is defined': `${TEXT} ⟦[1][2]⟧W.\n\n[2]: https://example.com/b\n`,
    'three citations': `${TEXT} ⟦[1][2][3]⟧W.${DEFINED}`,
    'after the stop': `${TEXT}.⟦[1][3]⟧W${DEFINED}`,
    'twice the same': `${TEXT} ⟦[1][1]⟧W.${DEFINED}`,
  },
  passes: {
    'a space': `${TEXT} [1] [2].${DEFINED}`,
    'a comma': `${TEXT} [1], [2].${DEFINED}`,
    'plain text': [`${TEXT} [1][2].${DEFINED}`, { languageId: 'plaintext' }],
    footnotes: `${TEXT}.[^1][^2]\n\n[^1]: Ledger\n[^2]: Post\n`,
    'a list of no definitions': `${TEXT} [1][2].\n\n## Sources\n\n[1] Reykjavík Ledger\n\n[2] Akureyri Post\n`,
    'machine markers': `${TEXT} [cite: 1][cite: 2].${DEFINED}`,
    'links with a number': `${TEXT} [1](https://example.com/a)[2](https://example.com/b).${DEFINED}`,
    'no list': `${TEXT} [1][2].\n`,
    'one marker for both': `${TEXT} [1, 2].${DEFINED}`,
  },
  fixes: {
    'by a space': {
      fix: 'Put a space between the citations',
      before: `${TEXT} [1][2].${DEFINED}`,
      after: `${TEXT} [1] [2].${DEFINED}`,
    },
    'by backslashes': {
      fix: 'Put a backslash before each bracket',
      before: `${TEXT} [1][2][3].${DEFINED}`,
      after: `${TEXT} \\[1]\\[2]\\[3].${DEFINED}`,
    },
    'by a comma': {
      fix: 'Put a comma between the citations',
      before: `${TEXT} [1][2].${DEFINED}`,
      after: `${TEXT} [1], [2].${DEFINED}`,
    },
  },
});
