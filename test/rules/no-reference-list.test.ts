import { describeRule } from './check';

describeRule('no-reference-list', {
  flags: {
    'citations and no list': 'The trial starts on Tuesday, said Luka Horvat ⟦[1]⟧H. It ends in June [2].\n',
    'in plain text': ['The trial starts on Tuesday, said Luka Horvat ⟦[1]⟧H.\n', { languageId: 'plaintext' }],
    'footnotes without their text': 'The trial starts on Tuesday, said Luka Horvat.⟦[^1]⟧H\n',
    'a heading without entries':
      'The trial starts on Tuesday, said Luka Horvat ⟦[1]⟧H.\n\n## Notes\n\nThe judge was ill.\n',
    'a number that stands first in no list': '# Trial\n\nIt starts on Tuesday, Luka Horvat said ⟦[7]⟧H.\n',
  },
  passes: {
    'a list under a heading': 'The trial starts on Tuesday [1].\n\n## Sources\n\n[1] Luka Horvat, by telephone\n',
    'a list without a heading':
      'The trial starts on Tuesday [1], late [2].\n\n[1] Luka Horvat, by telephone\n[2] Zagreb Record\n',
    footnotes: 'The trial starts on Tuesday.[^1]\n\n[^1]: Luka Horvat, by telephone\n',
    'front matter':
      '---\nsources:\n  - title: Luka Horvat, by telephone\n    url: https://example.com/a\n---\n\nThe trial starts on Tuesday [1].\n',
    'no citations': 'The trial starts on Tuesday, said Luka Horvat.\n',
  },
});
