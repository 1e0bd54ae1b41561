import { LIST, story } from './form';
import type { Form } from './form';

const NOTES = LIST.replaceAll(/^\[(\d)\]/gmu, '[^$1]:');

const BIB = `@article{lind2026, author = {Lind, Bo}, title = {Bridge to close}, journaltitle = {Harbour Dispatch}, date = {2026-05-03}}
@article{obi2026, author = {Obi, Ada}, title = {Two summers}, journaltitle = {Nordwire}, date = {2026-05-04}}
`;

const WIKI =
  '<ref name="dispatch">{{cite news|url=https://harbour.example/bridge|title=Bridge to close|work=Harbour Dispatch}}</ref>';
const WIKI_2 =
  '<ref name="wire">{{cite news|url=https://nordwire.example/two-summers|title=Two summers|work=Nordwire}}</ref>';

const MORE = `[3] Velm City Council, "Minutes", 2 May 2026, https://velm.example/minutes
[4] Velm City Council, "Plan", 1 May 2026, https://velm.example/plan
[5] Rui Sá, "The old bridge", River Weekly, 1 May 2026, https://river.example/old-bridge`;

/** What stands in the text. */
export const markers: readonly Form[] = [
  { form: '`[1]`', article: story(' [1]', '[2]') },
  {
    form: '`[1][2]`',
    article: story(' [1][2]', '[2]'),
    name: 'article.txt',
    keys: ['1', '2', '2'],
    note: 'In Markdown, `[1][2]` may become one link. See “Clashes with Markdown”.',
  },
  { form: '`[1] [2]`', article: story(' [1] [2]', '[2]'), keys: ['1', '2', '2'] },
  { form: '`[1, 2]`', article: story(' [1, 2]', '[2]'), keys: ['1', '2', '2'] },
  {
    form: '`[1,3-5]`',
    article: story(' [1,3-5]', '[2]', `Sources\n\n${LIST}\n${MORE}`),
    keys: ['1', '3', '4', '5', '2'],
  },
  { form: '`[1–3]`', article: story(' [1–3]', '[2]', `Sources\n\n${LIST}\n${MORE}`), keys: ['1', '2', '3', '2'] },
  { form: '`[1]–[3]`', article: story(' [1]–[3]', '[2]', `Sources\n\n${LIST}\n${MORE}`), keys: ['1', '2', '3', '2'] },
  { form: '`text.[1]`, after the full stop', article: story('.[1]', '.[2]') },
  {
    form: '`¹ ² ³`',
    article: story('¹', '²', `Sources\n\n${LIST.replaceAll(/^\[(\d)\]/gmu, '$1.')}`),
    name: 'article.txt',
    target: '2. Ada Obi',
  },
  { form: '`<sup>1</sup>`', article: story('<sup>1</sup>', '<sup>2</sup>') },
  {
    form: '`(1)`',
    article: story(' (1)', '(2)'),
    lacks: ['recognized', 'hover', 'go-to', 'fix'],
    note: 'This is left alone because it is too often the number of a list item, a paragraph or a law.',
  },
  { form: '`[^1]`', article: story('[^1]', '[^2]', NOTES), target: '[^2]: Ada Obi' },
  {
    form: '`[^name]`',
    article: story('[^city]', '[^mayor]', NOTES.replace('^1', '^city').replace('^2', '^mayor')),
    keys: ['city', 'mayor'],
    target: '[^mayor]: Ada Obi',
  },
  {
    form: '`[^1_4]` with a hidden `<span>` and `⁂`',
    article: story(
      '[^1_1]',
      '[^1_2]',
      '<span style="display:none">[^1_3]</span>\n\n<div align="center">⁂</div>\n\n[^1_1]: https://harbour.example/bridge\n\n[^1_2]: https://nordwire.example/two-summers\n\n[^1_3]: https://velm.example/plan',
    ),
    keys: ['1_1', '1_2'],
    note: 'The hidden span cites the third source, so that source is not reported as unused.',
    hover: ['Nordwire', 'nordwire.example'],
    target: '[^1_2]: https://nordwire.example',
  },
  {
    form: '`[1](url)`',
    article: story(
      ' [1](https://harbour.example/bridge)',
      '[2](https://nordwire.example/two-summers)',
      'The city will decide in June.',
    ),
    hover: ['nordwire.example'],
    target: '[2](https://nordwire.example/two-summers)',
  },
  {
    form: '`([1](url))`',
    article: story(
      ' ([1](https://harbour.example/bridge))',
      '([2](https://nordwire.example/two-summers))',
      'The city will decide in June.',
    ),
    hover: ['nordwire.example'],
    target: '([2](https://nordwire.example/two-summers))',
  },
  {
    form: '`([outlet](url))`',
    article: story(
      ' ([harbour](https://harbour.example/bridge))',
      '([nordwire](https://nordwire.example/two-summers))',
      'The city will decide in June.',
    ),
    keys: ['https://harbour.example/bridge', 'https://nordwire.example/two-summers'],
    hover: ['nordwire'],
    target: '([nordwire]',
  },
  {
    form: '`[[0]](url "Cited text: …")`',
    article: story(
      ' [[0]](https://harbour.example/bridge "Bridge to close")',
      '[[1]](https://nordwire.example/two-summers "Cited text: It will take two summers and a winter.")',
      'The city will decide in June.',
    ),
    keys: ['0', '1'],
    hover: ['nordwire.example'],
    target: '[[1]](https://nordwire.example',
    note: 'The quoted evidence in the link’s title is not compared with the quotation yet.',
  },
  {
    form: '`([site][3])`, with `[3]: url?utm_source=chatgpt.com "title"`',
    article: story(
      ' ([harbour.example][1])',
      '([nordwire.example][2])',
      '[1]: https://harbour.example/bridge?utm_source=chatgpt.com "Bridge to close"\n[2]: https://nordwire.example/two-summers?utm_source=chatgpt.com "Two summers"',
    ),
    hover: ['Two summers', 'nordwire.example'],
    target: '[2]: https://nordwire.example',
    mends: {
      rule: 'leaked-ai-marker',
      article: story(
        ' ([harbour.example][1])',
        '([nordwire.example][2])',
        '[1]: https://harbour.example/bridge\n[2]: https://nordwire.example/two-summers?utm_source=chatgpt.com "Two summers"',
      ),
    },
  },
  ...['Source', 'Quelle', 'Fuente', 'Fonte', 'Источник', '出典', '출처'].map((word) => ({
    form: `\`[${word} 2]\``,
    article: story(` [${word} 1]`, `[${word} 2]`),
  })),
  {
    form: '`[출처 3, 14]`, several numbers in one citation',
    article: story(' [출처 1, 2]', '[출처 2]'),
    keys: ['1', '2', '2'],
  },
  {
    form: '`[WEB-10605] [POST-143669]`',
    article: story(' [WEB-10605]', '[POST-143669]', 'The city will decide in June.'),
    files: {
      'article.sources.yaml':
        'WEB-10605:\n  title: Bridge to close\n  outlet: Harbour Dispatch\nPOST-143669:\n  title: Two summers\n  outlet: Nordwire\n',
    },
    keys: ['WEB-10605', 'POST-143669'],
    target: 'article.sources.yaml: POST-143669',
    note: 'The sources are in a file in the same folder as the article.',
  },
  {
    form: '`[ID:0]`',
    article: story(' [ID:0]', '[ID:1]', 'The city will decide in June.'),
    files: {
      'article.sources.yaml':
        '"ID:0":\n  title: Bridge to close\n  outlet: Harbour Dispatch\n"ID:1":\n  title: Two summers\n  outlet: Nordwire\n',
    },
    keys: ['ID:0', 'ID:1'],
    target: 'article.sources.yaml: "ID:1"',
    note: 'The sources are in a file in the same folder as the article.',
  },
  {
    form: '`[Source: Outlet](url)`',
    article: story(
      ' [Source: Harbour Dispatch](https://harbour.example/bridge)',
      '[Source: Nordwire](https://nordwire.example/two-summers)',
      'The city will decide in June.',
    ),
    keys: ['https://harbour.example/bridge', 'https://nordwire.example/two-summers'],
    hover: ['Nordwire', 'nordwire.example'],
    target: '[Source: Nordwire]',
  },
  {
    form: '`(source: Outlet)`',
    article: story(' (source: Harbour Dispatch)', '(source: Nordwire)', 'The city will decide in June.'),
    keys: ['Harbour Dispatch', 'Nordwire'],
    hover: ['Nordwire'],
    target: '(source: Nordwire)',
  },
  {
    form: '`(p. 31)`, `(v. 12)`, `(Moss 2019, 31)`',
    article: story(' [1]', '(p. 31)', '[1] Bo Lind, "Bridge to close", Harbour Dispatch, 3 May 2026'),
    keys: ['1', 'p. 31'],
    note: 'The parentheses give a place in a source that the sentence names. They count as a citation only if the article also has other citations or a source list.',
    hover: ['Ruta Almeida'],
    target: '(p. 31)',
  },
  {
    form: '`[@key, p. 3]`',
    article: story(' [@lind2026, p. 3]', '[@obi2026]', 'The city will decide in June.'),
    files: { 'article.bib': BIB },
    keys: ['lind2026', 'obi2026'],
    target: 'article.bib: @article{obi2026',
  },
  {
    form: '`[@one; @two]`',
    article: story(' [@lind2026; @obi2026]', '[@obi2026]', 'The city will decide in June.'),
    files: { 'article.bib': BIB },
    keys: ['lind2026', 'obi2026', 'obi2026'],
    target: 'article.bib: @article{obi2026',
  },
  {
    form: '`@key`, in the sentence',
    article: `The bridge will close in May, as @lind2026 reports.\n\nMayor Ruta Almeida said that the work would take “two summers and a winter”, writes ‸@obi2026.\n`,
    files: { 'article.bib': BIB },
    keys: ['lind2026', 'obi2026'],
    target: 'article.bib: @article{obi2026',
  },
  {
    form: '`[[note-id]]`',
    article: story(' [[bridge]]', '[[summers]]', 'The city will decide in June.'),
    files: {
      'article.sources.yaml':
        'bridge:\n  title: Bridge to close\n  outlet: Harbour Dispatch\nsummers:\n  title: Two summers\n  outlet: Nordwire\n',
    },
    keys: ['bridge', 'summers'],
    target: 'article.sources.yaml: ',
    note: 'This counts as a citation only if a source with that name is declared. Other wikilinks are left alone.',
  },
  {
    form: '`<ref name=x>{{cite news|…}}</ref>`',
    article: story(WIKI, WIKI_2, 'The city will decide in June.'),
    keys: ['dispatch', 'wire'],
    target: '<ref name="wire">',
  },
  {
    form: '`<ref name=x />`, a second citation of the same source',
    article: story(
      `${WIKI} and the government agreed${WIKI_2}`,
      '<ref name="wire" />',
      'The city will decide in June.',
    ),
    keys: ['dispatch', 'wire', 'wire'],
    target: '<ref name="wire">',
  },
  {
    form: '`{{source|url=…|title=…|pub=…}}`',
    article: story(
      '',
      '',
      '== Sources ==\n\n*{{source|url=https://nordwire.example/two-summers|title=Two summers|author=Ada Obi|pub=Nordwire|date=May 4, 2026}}',
    ),
    keys: ['https://nordwire.example/two-summers'],
    lacks: ['recognized', 'hover', 'go-to', 'fix'],
    note: 'The template is hidden from the text, so none of its words are checked. It is not treated as a source, though. The same is true of `{{Citation needed}}`.',
  },
  ...['told Nordwire', 'said in an interview on Nordwire'].map((words) => ({
    form: `“${words}”, without a citation`,
    article: `The bridge over the Velm will close in May, the Harbour Dispatch reported.\n\nMayor Ruta Almeida ${words} that the work would take ‸“two summers and a winter”.\n`,
    keys: [],
    hover: ['Ruta Almeida', 'Nordwire'],
    target: 'Mayor Ruta Almeida',
    mends: null,
    note: 'The hover of the quotation names the outlet.',
  })),
];
