import { LIST, story } from './form';
import type { Form } from './form';

const UNKNOWN = 'undefined-reference';
const cited = (list: string): string => story(' [1]', '[2]', list);

/** The words above a list, in languages of which we have a word. */
const HEADINGS = ['Sources', 'References', 'Notes', 'Works cited', 'Bibliography', 'Citations', 'Further reading'];
const FOREIGN = ['Quellen', 'Fuentes', 'Fonti', 'Źródła', '来源'];

const listed: readonly Form[] = [
  { form: '`[1] Author, "Title", Outlet, Date, URL` under a heading', article: cited(`## Sources\n\n${LIST}`) },
  { form: 'the same form without a heading, at the end of the article', article: cited(LIST) },
  ...[...HEADINGS, ...FOREIGN].map((heading) => ({
    form: `heading “${heading}”`,
    article: cited(`## ${heading}\n\n${LIST}`),
  })),
  {
    form: '`1. [Title](url)` under a heading',
    article: cited(
      '## Sources\n\n1. [Bridge to close](https://harbour.example/bridge), Harbour Dispatch\n2. [Two summers](https://nordwire.example/two-summers), Nordwire',
    ),
    target: '2. [Two summers]',
  },
  {
    form: '`1. Author, "Title" …` under a heading',
    article: cited(`## Sources\n\n${LIST.replaceAll(/^\[(\d)\]/gmu, '$1.')}`),
    target: '2. Ada Obi',
  },
  {
    form: '`[1]: url "title"`',
    article: cited(
      '[1]: https://harbour.example/bridge "Bridge to close, Harbour Dispatch"\n[2]: https://nordwire.example/two-summers "Two summers, Nordwire"',
    ),
    target: '[2]: https://nordwire.example',
  },
  {
    form: '`[^1]: text`, continued on indented lines',
    tier: 'footnote',
    article: story(
      '[^1]',
      '[^2]',
      '[^1]: Bo Lind, "Bridge to close", Harbour Dispatch\n[^2]: Ada Obi, "Two summers",\n    Nordwire, 4 May 2026,\n    https://nordwire.example/two-summers',
    ),
    hover: ['Two summers', 'Nordwire', 'nordwire.example'],
    target: '[^2]: Ada Obi, "Two summers",\n    Nordwire',
  },
  {
    form: 'an archived address (`web.archive.org/web/2026…/https://…`)',
    article: cited(LIST.replace('https://nordwire', 'https://web.archive.org/web/20260504101500/https://nordwire')),
    hover: ['Two summers', 'Nordwire', 'nordwire.example'],
    mends: {
      rule: 'duplicate-source',
      article: `The bridge closes [1]. Almeida told Nordwire that it would take “two summers” [2], and more [3].\n\n## Sources\n\n${LIST}\n[3] https://web.archive.org/web/20260504101500/https://nordwire.example/two-summers\n`,
    },
  },
  {
    form: 'a number that is not in the source list',
    article: cited(LIST),
    mends: { rule: UNKNOWN, article: story(' [1]', '[2] [3]', LIST) },
  },
  {
    form: 'no source list: inferred from the sentences',
    tier: 'inferred',
    article:
      'The bridge over the Velm will close in May [1].\n\nRuta Almeida, the mayor, discussed the matter during an interview on Nordwire conducted by Ada Obi [1]. Almeida said that the work would take “two summers and a winter” ‸[1].\n',
    keys: ['1', '1', '1'],
    hover: ['Ruta Almeida', 'Nordwire', 'Ada Obi', 'inferred'],
    target: 'Ruta Almeida, the mayor, discussed',
    note: 'The source is always marked as inferred.',
  },
];

/** Where the meaning of a number stands in the article itself. */
export const lists: readonly Form[] = listed.map((form) => ({ tier: 'list', ...form }));
