import { describeRule } from './check';

const LIST = '\n\n## Sources\n\n[1] Kansai Ledger, 3 May 2026\n\n[2] Ayumi Tanaka, interview, 4 May 2026\n';

/** A bibliography with one entry. */
const BIBLIOGRAPHY = { declared: { tanaka2026: { speaker: 'Ayumi Tanaka' } } };

describeRule('undefined-reference', {
  flags: {
    'a number beyond the list': `The fund lost a third [1], Ayumi Tanaka said ⟦[4]⟧E.${LIST}`,
    'one number of several': `The fund lost a third ⟦[1, 3]⟧E.${LIST}`,
    'the end of a range': `The fund lost a third ⟦[1–4]⟧E.${LIST}`,
    'a footnote': 'The fund lost a third.[^1] It closed.⟦[^2]⟧E\n\n[^1]: Kansai Ledger\n',
    'each use': `The fund lost a third ⟦[5]⟧E. It closed ⟦[5]⟧E.${LIST}`,
    'a raised number': 'The fund lost a third.¹ It closed.⟦²⟧E\n\n## Sources\n\n¹ Kansai Ledger\n',
    'a labelled number': `The fund lost a third [Source 1]. It closed ⟦[Source 3]⟧E.${LIST}`,
    'a number without a link, among numbers that are links':
      'The fund lost a third [1](https://example.com/a). It closed ⟦[2]⟧E.\n',
    'in plain text': [
      'The fund lost a third [1]. It closed ⟦[3]⟧E.\n\nSources\n\n[1] Kansai Ledger\n[2] Ayumi Tanaka\n',
      { languageId: 'plaintext' },
    ],
    'a key that the bibliography lacks': [
      'The fund lost a third of its value [@tanaka2026], Ayumi Tanaka said [⟦@tanaka2062⟧E, p. 3].\n',
      BIBLIOGRAPHY,
    ],
  },
  passes: {
    'a name in brackets where no keys are cited': [
      'The fund lost a third of its value [1], Ayumi Tanaka said [@tanaka].\n\n## Sources\n\n[1] Tanaka, interview\n',
      {},
    ],
    'an account that the text names': [
      'The fund lost a third of its value [@tanaka2026], @tanaka wrote.\n',
      BIBLIOGRAPHY,
    ],
    'numbers of the list': `The fund lost a third [1], Ayumi Tanaka said [2].${LIST}`,
    'an article without a list': 'The fund lost a third [1], Ayumi Tanaka said [4].\n',
    'links, and what machines left': `The fund lost a third ([Kansai Ledger](https://kansailedger.example/a)). It closed 【4:2†source】, Tanaka said (source: Osaka Radio) [1].${LIST}`,
    'an editor’s bracket': `Tanaka said, “The fund [3] lost its way” [1].${LIST}`,
    'a year': `The fund lost a third in [2019] [1].${LIST}`,
    code: `The fund lost a third [1]. See \`list[7]\` [2].${LIST}`,
    'a link': `The fund lost a third [1]. It [closed][9] [2].${LIST}\n[9]: https://example.com\n`,
    'footnotes with their text': 'The fund lost a third.[^a]\n\n[^a]: Kansai Ledger\n',
  },
  fixes: {
    'by an entry': {
      fix: 'Add an entry for 3 to the source list',
      before: `The fund lost a third [3]. It closed [1], Tanaka said [2].${LIST}`,
      after: `The fund lost a third [3]. It closed [1], Tanaka said [2].${LIST.trimEnd()}\n\n[3] (to be added)\n`,
    },
    'by the nearest number': {
      fix: 'Change to [2]',
      before: `The fund lost a third [1, 3].${LIST}`,
      after: `The fund lost a third [1, 2].${LIST}`,
    },
    'by a footnote': {
      fix: 'Add an entry for 2 to the source list',
      before: 'The fund lost a third.[^1] It closed.[^2]\r\n\r\n[^1]: Kansai Ledger\r\n',
      after: 'The fund lost a third.[^1] It closed.[^2]\r\n\r\n[^1]: Kansai Ledger\r\n[^2]: (to be added)\r\n',
    },
    'by an entry of what the text says, in its place': {
      fix: 'Add an entry for 2 to the source list',
      before:
        'The fund lost a third [1]. “It was a bad year,” Rosa Quispe, its chair, told Radio Titicaca [2]. It closed [3].\n\n## Sources\n\n- [1] Kansai Ledger\n- [3] Osaka Radio\n',
      after:
        'The fund lost a third [1]. “It was a bad year,” Rosa Quispe, its chair, told Radio Titicaca [2]. It closed [3].\n\n## Sources\n\n- [1] Kansai Ledger\n- [2] Rosa Quispe, its chair, Radio Titicaca (inferred from the text; to be checked; date and address to be added)\n- [3] Osaka Radio\n',
    },
    'by an entry with the first free number': {
      fix: 'Add an entry for 85 to the source list as number 3',
      before: `The fund lost a third [2, 85]. It closed [1]【85】.${LIST}`,
      after: `The fund lost a third [2, 3]. It closed [1]【3】.${LIST}\n[3] (to be added)\n`,
    },
  },
});
