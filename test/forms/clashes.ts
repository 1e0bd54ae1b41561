import { LIST, story } from './form';
import type { Form } from './form';

/** Where Markdown reads the text otherwise than its writer meant. */
export const clashes: readonly Form[] = [
  {
    form: '`[1][2]` in an article with `[2]: url`: becomes one link, and a citation is lost',
    article: story(
      ' [1][2]',
      '[2]',
      '[1]: https://harbour.example/bridge\n[2]: https://nordwire.example/two-summers "Two summers, Nordwire"',
    ),
    keys: ['1', '2', '2'],
    target: '[2]: https://nordwire',
    mends: {
      rule: 'adjacent-citations-merge',
      article: story(
        ' [1][2]',
        '[2]',
        '[1]: https://harbour.example/bridge\n[2]: https://nordwire.example/two-summers "Two summers, Nordwire"',
      ),
    },
  },
  {
    form: '`[1]: Reuters`: becomes a link definition, and the line disappears',
    article: story(' [1]', '[2]', '## Sources\n\n[1]: Dispatch\n[2]: Nordwire'),
    hover: ['Nordwire'],
    target: '[2]: Nordwire',
    mends: {
      rule: 'reference-eaten-by-markdown',
      article: story(' [1]', '[2]', '## Sources\n\n[1]: Dispatch\n[2]: Nordwire'),
    },
  },
  {
    form: '`[1]: Reuters, "Title", 3 May 2026, https://…`: stays plain text and is read as a source entry',
    article: story(' [1]', '[2]', `## Sources\n\n${LIST.replaceAll(/^\[(\d)\]/gmu, '[$1]:')}`),
    target: '[2]: Ada Obi',
  },
  {
    form: '`1. 2. 5.`: Markdown shows 1, 2, 3',
    article: story(' [1]', '[2]', `## Sources\n\n${LIST.replaceAll(/^\[(\d)\]/gmu, '$1.')}`),
    target: '2. Ada Obi',
    mends: {
      rule: 'reference-number-mismatch',
      article: story(' [1]', '[5]', `## Sources\n\n${LIST.replace(/^\[1\]/mu, '1.').replace(/^\[2\]/mu, '5.')}`),
    },
  },
  {
    form: '`[he]` with `[he]: url`: becomes a link, but is an editor’s insertion within a quotation',
    article: story(
      ' [1]',
      '[2]',
      `“I hope that [he] hears this,” Almeida told Nordwire [2].\n\n[he]: https://velm.example/mayor\n\n## Sources\n\n${LIST}`,
    ),
    keys: ['1', '2', '2'],
  },
  {
    form: '`- [1] Author …`, a source list with bullets',
    article: story(' [1]', '[2]', `## Sources\n\n${LIST.replaceAll(/^/gmu, '- ')}`),
    target: '- [2] Ada Obi',
  },
];

/** In an article that has one citation, `[1]`. */
const lookalike = (form: string, words: string, more: Partial<Form> = {}): Form => ({
  form,
  article: `The bridge over the Velm will close in May, the city said ‸[1]. ${words}\n\n## Sources\n\n${LIST.split('\n')[0]!}\n`,
  keys: ['1'],
  hover: null,
  target: null,
  mends: null,
  ...more,
});

/** What looks like a citation and is none: “recognized” says that it is left alone. */
export const lookalikes: readonly Form[] = [
  lookalike(
    '`[sic]`, `[he]`, `[the party]`, `[...]` within a quotation',
    '“It [the bridge] were [sic] built by [...] my father, and [he] knew,” said Ruta Almeida.',
  ),
  lookalike('a year: `[2019]`', '“In [2019] we were promised a new one,” said Ruta Almeida.'),
  lookalike('`array[1]`, code', 'The counter reads `x[1]` and its log says total[2] on each line.'),
  lookalike('brackets within an address', 'The plan is at https://velm.example/plan[2]/map for all to see.'),
  lookalike('`[1](see note)`, which is not a link', 'It will be lit by night [1](see note).', { keys: ['1', '1'] }),
  lookalike('`- [x]`, a task list', 'This is left:\n\n- [x] the deck\n- [ ] the rails'),
  lookalike('`> [!NOTE]`', 'More follows.\n\n> [!NOTE]\n> The bridge is closed.'),
  lookalike('feet and inches, `5\'10"`', 'The mayor is 5\'10" tall, and the rail is 4\'2" high.'),
  lookalike(
    "decades and possessives: `'90s`, `W's`",
    "It was built in the '90s, before W's second term and the workers' strike.",
  ),
  lookalike('an index after a letter: `x[2]`', 'The plan counts them as x[2] and x[3] in every bay.'),
  lookalike('a revision: `Rev. 3[2]`', 'The plan, Rev. 3[2], is on show.'),
  lookalike('scores: `6-4 [2]`', 'The town won 6-4, 3-6 [10-8] on Sunday.'),
  lookalike('mathematics, `$a[1]$`', 'The load follows $q[2] + r[3]$ in every bay.'),
];
