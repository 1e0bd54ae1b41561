import { describeRule } from './check';

describeRule('no-reference-list', {
  flags: {
    'citations and no list': 'The trial starts on Tuesday, said Luka Horvat [1]. It ends in June [2]⟦.⟧H\n',
    'in plain text': ['The trial starts on Tuesday, said Luka Horvat [1]⟦.⟧H\n', { languageId: 'plaintext' }],
    'footnotes without their text': 'The trial starts on Tuesday, said Luka Horvat.[^1⟦]⟧H\n',
    'a heading without entries':
      'The trial starts on Tuesday, said Luka Horvat [1].\n\n## Notes\n\nThe judge was ill⟦.⟧H\n',
    'a number that stands first in no list': '# Trial\n\nIt starts on Tuesday, Luka Horvat said [7]⟦.⟧H\n',
  },
  passes: {
    'a list under a heading': 'The trial starts on Tuesday [1].\n\n## Sources\n\n[1] Luka Horvat, by telephone\n',
    'a list without a heading':
      'The trial starts on Tuesday [1], late [2].\n\n[1] Luka Horvat, by telephone\n[2] Zagreb Record\n',
    'a list without numbers':
      'The trial starts on Tuesday [1].\n\n## Sources\n\n- Luka Horvat, by telephone\n- Zagreb Record, 3 May 2026\n',
    footnotes: 'The trial starts on Tuesday.[^1]\n\n[^1]: Luka Horvat, by telephone\n',
    'front matter':
      '---\nsources:\n  - title: Luka Horvat, by telephone\n    url: https://example.com/a\n---\n\nThe trial starts on Tuesday [1].\n',
    'links that are the sources':
      'The trial starts on Tuesday [1](https://example.com/a). It ends in June (source: Zagreb Record).\n',
    'what machines left': 'The trial starts on Tuesday. citeturn0search5\n',
    'no citations': 'The trial starts on Tuesday, said Luka Horvat.\n',
  },
  fixes: {
    'by a section of what the prose says': {
      fix: 'Draft a Sources section from the article',
      before:
        'Luka Horvat, a spokesman for the court, said in an interview on Radio Zagorje that the trial starts on Tuesday [1].\n',
      after:
        'Luka Horvat, a spokesman for the court, said in an interview on Radio Zagorje that the trial starts on Tuesday [1].\n\n' +
        '## Sources\n\n' +
        '[1] Luka Horvat, a spokesman for the court, interview, Radio Zagorje (inferred from the text; to be checked; date and address to be added)\n',
    },
    'by footnotes of what the prose says': {
      fix: 'Draft footnotes from the article',
      before:
        'Luka Horvat, a spokesman for the court, said in an interview on Radio Zagorje that the trial starts on Tuesday [1].\n',
      after:
        'Luka Horvat, a spokesman for the court, said in an interview on Radio Zagorje that the trial starts on Tuesday [^1].\n\n' +
        '## Sources\n\n' +
        '[^1]: Luka Horvat, a spokesman for the court, interview, Radio Zagorje (inferred from the text; to be checked; date and address to be added)\n',
    },
    'with Windows line ends, in plain text': {
      languageId: 'plaintext',
      fix: 'Draft a Sources section from the article',
      before: 'The trial starts on Tuesday [1].\r\n\r\nIt ends in June [2].\r\n',
      after:
        'The trial starts on Tuesday [1].\r\n\r\nIt ends in June [2].\r\n\r\nSources\r\n\r\n[1] (to be added)\r\n[2] (to be added)\r\n',
    },
    'by footnotes': {
      fix: 'Draft a Sources section from the article',
      before: 'The trial starts on Tuesday.[^1]\n',
      after: 'The trial starts on Tuesday.[^1]\n\n## Sources\n\n[^1]: (to be added)\n',
    },
    'by entries in the order of their numbers, footnotes as such': {
      fix: 'Draft a Sources section from the article',
      before: 'The trial starts on Tuesday [10]. It ends in June [2].[^a]\n',
      after:
        'The trial starts on Tuesday [10]. It ends in June [2].[^a]\n\n## Sources\n\n' +
        '[2] (to be added)\n\n[10] (to be added)\n\n[^a]: (to be added)\n',
    },
  },
});
