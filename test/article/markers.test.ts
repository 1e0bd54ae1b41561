import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/article/article';
import { readArticle } from '../../server/article/readArticle';
import { mark, marked } from '../marked';

/** Checks that the marked spans are the citations, with these forms and keys. */
function check(
  source: string,
  expected: readonly string[],
  languageId: LanguageId = 'markdown',
  declared: readonly string[] = [],
): void {
  const { text } = marked(source);
  const { citations } = readArticle(text, languageId, undefined, new Set(declared));
  assert.equal(mark(text, citations), source);
  assert.deepEqual(
    citations.map(({ form, keys }) => `${form} ${keys.join(' ')}`),
    expected,
  );
}

/** Checks that nothing in the text is a citation. */
const checkNone = (text: string, languageId: LanguageId = 'markdown', declared: readonly string[] = []): void =>
  check(text, [], languageId, declared);

describe('raised numbers', () => {
  it('cite after a word, a stop or a closing mark', () => {
    check('The dam broke,⟦¹⟧ it rained.⟦²⟧ “It was dark,”⟦¹²⟧ she said⟦³⟧.', [
      'superscript 1',
      'superscript 2',
      'superscript 12',
      'superscript 3',
    ]);
    check('The dam broke.⟦<sup>1</sup>⟧ It rained⟦<sup>2, 3</sup>⟧ all night.<sup>⟦[4]⟧</sup>', [
      'superscript 1',
      'superscript 2 3',
      'bracket 4',
    ]);
    check('水坝决堤⟦¹⟧。', ['superscript 1']);
  });

  it('count without a first where an entry has the number', () => {
    check('It rained.⟦²⟧\n\n## Sources\n\n² Nordwire, 3 May', ['superscript 2']);
  });

  it('are powers and ordinals after units, figures, letters and brackets', () => {
    checkNone('It rained on 12 km² and 3 m³, x² + y², (a+b)¹, 10¹ and E=mc², 4 CO² in a H²O.');
    checkNone('An area of 5 m<sup>2</sup>, 10<sup>1</sup> of them on the 19<sup>th</sup>.');
    checkNone('The R² was 0.9 in the first sample², nowhere else.');
    check('It rained⟦¹⟧ on 12 km² of land.', ['superscript 1']);
  });
});

describe('labeled numbers', () => {
  it('cite in many languages', () => {
    check(
      'It rained ⟦[Source 2]⟧. 비가 왔다 ⟦[출처 3, 14]⟧. Es regnete ⟦[Quelle 1]⟧. 下雨了⟦[来源3]⟧。下雨了⟦【3】⟧。',
      ['label 2', 'label 3 14', 'label 1', 'label 3', 'label 3'],
    );
    check('It rained ⟦[ID:0]⟧⟦[ID:4]⟧. It snowed ⟦[WEB-10605]⟧ ⟦[POST-143669]⟧.', [
      'label ID:0',
      'label ID:4',
      'label WEB-10605',
      'label POST-143669',
    ]);
  });

  it('are something else with another label, in code, as a list’s lead', () => {
    checkNone('See [Figure 2], [Table 3] and [ID 5]; row[id:0] = 4; `[Source 2]`; [Source 2](note).');
    checkNone('- [Source 2] is how this item starts');
    checkNone('“We lost [article 5] of it,” he said. It was 【论坛】 and 【2026】.');
  });
});

describe('links that cite', () => {
  it('have a number for a text', () => {
    check('It rained ⟦[1](https://nordwire.example/a)⟧, snowed ⟦([2](https://kestrel.example/b))⟧.', [
      'numberedLink 1',
      'numberedLink 2',
    ]);
    check('It rained.⟦[[0]](https://nordwire.example/a "Cited text: all night")⟧⟦[[1]](#source-1)⟧', [
      'numberedLink 0',
      'numberedLink 1',
    ]);
  });

  it('are the same source where they have the same address', () => {
    check(
      'It rained ⟦[1](https://nordwire.example/a)⟧, ⟦[2](https://nordwire.example/a?utm_source=x)⟧ and ⟦[1](https://kestrel.example/b)⟧.',
      ['numberedLink 1', 'numberedLink 1', 'numberedLink https://kestrel.example/b'],
    );
    check(
      'It rained ⟦([Nordwire](https://nordwire.example/a))⟧.\n\n## Sources\n\n[1] Other\n\n[2] Rain, https://nordwire.example/a.',
      ['link 2'],
    );
  });

  it('keep the source’s words', () => {
    const { citations } = readArticle(
      'It rained [[1]](https://nordwire.example/a "Cited text: it rained").',
      'markdown',
    );
    assert.deepEqual(citations[0]!.sources, [{ url: 'https://nordwire.example/a', quote: 'it rained' }]);
  });

  it('name their source in parentheses', () => {
    check(
      'It rained. ⟦([nordwire.example](https://www.nordwire.example/a))⟧ It snowed ⟦([Nordwire][3])⟧ on ⟦([The Fjord Post](https://tfp.example/b), [Kestrel](https://news.kestrel.co.example/c))⟧.',
      [
        'link https://www.nordwire.example/a',
        'referenceLink 3',
        'link https://tfp.example/b https://news.kestrel.co.example/c',
      ],
    );
    check(
      'It rained ⟦[Source: Tax Harbour](https://th.example/a)⟧, ⟦(source: Nordwire)⟧, ⟦(Quelle: dpa)⟧。下雨了⟦（来源：新华社）⟧',
      ['link https://th.example/a', 'named Nordwire', 'named dpa', 'named 新华社'],
    );
  });

  it('are not a pair of numbers in parentheses', () => {
    check('It rained (⟦[1]⟧⟦[2]⟧) and (see ⟦[3]⟧; ⟦[4]⟧).\n\n[2]: https://b.example', [
      'bracket 1',
      'bracket 2',
      'bracket 3',
      'bracket 4',
    ]);
    check('It rained<a href="#n1">⟦<sup>1</sup>⟧</a> all night<sup>⟦[[2]](https://b.example)⟧</sup>.', [
      'superscript 1',
      'numberedLink 2',
    ]);
  });

  it('are ordinary links otherwise', () => {
    checkNone(
      'See [the plan](https://nordwire.example), ([download](https://kestrel.example/x)), ([#12](https://forge.example/12)).',
    );
    checkNone(
      'Ana ([@ana](https://social.example/ana)) and [the plan][2] and ![1](https://example.org/1.png) and [1](note).',
    );
    checkNone(
      'As in section [14](https://es.example/#x14) of the standard (Note: it is long) (foto: Ana) (Reference: page 3).',
    );
    checkNone('Write to ana@nordwire.example (see: the list).');
  });
});

describe('markers that AI tools leave', () => {
  it('cites an anonymous source', () => {
    const left: readonly (readonly [marker: string, keys: string])[] = [
      [':contentReference[oaicite:0]{index=0}', 'oaicite:0'],
      ['contentReference[oaicite:3]', 'oaicite:3'],
      ['citeturn0search5turn0search15', 'turn0search5 turn0search15'],
      ['navlistturn0news1', 'turn0news1'],
      ['\uE200cite\uE202turn0news0\uE202turn1view2\uE201', 'turn0news0 turn1view2'],
      ['\uE200navlist\uE202Storms today\uE202turn0news1,turn0news2\uE201', 'turn0news1 turn0news2'],
      ['【1†source】', '1'],
      ['【4:2†rain.pdf】', '4:2'],
      ['【85†L261-269】', '85'],
      ['[cite: 17, 19]', '17 19'],
      ['[cite: 7, 230-233]', '7 230 231 232 233'],
      ['【854140639155648†L119-L123】', '854140639155648'],
      ['({"attribution":{"attributableIndex":"0-1"}})', '"0-1"'],
      [
        '<grok:render card_id="a1" card_type="citation_card" type="x"><argument name="citation_id">12</argument></grok:render>',
        'a1',
      ],
      ['[](grok_render_citation_card_json={"cardIds":["a1"]})', 'a1'],
      ['[[citation:3]]', '3'],
      ['[span_2](end_span)', 'span_2'],
      ['<grok-card data-id="e45f" data-type="citation_card"></grok-card>', 'e45f'],
      ['[web:1]', 'web:1'],
      ['[attached_file:1]', 'attached_file:1'],
      ['[citation:3]', '3'],
      ['[oai_citation:0‡nordwire.example]', 'oai_citation:0'],
      ['[oai_citation:0‡nordwire.example](https://nordwire.example/a)', 'https://nordwire.example/a'],
      ['[citation:The rain](https://nordwire.example/a)', 'https://nordwire.example/a'],
    ];
    for (const [marker, keys] of left)
      for (const languageId of ['markdown', 'plaintext'] as const)
        check(
          `It rained all night. ⟦${marker}⟧ It snowed ⟦${marker}⟧.`,
          [`leaked ${keys}`, `leaked ${keys}`],
          languageId,
        );
  });

  it('is not a citation if it only surrounds one', () => {
    const { blocks, citations } = readArticle('[cite_start]It rained. [span_1](start_span)It snowed.', 'markdown');
    assert.deepEqual(citations, []);
    assert.equal(blocks[0]!.content.leaked.length, 2);
  });

  it('is text where it is code, or only looks alike', () => {
    checkNone('Machines leave `【1†source】` and `citeturn0search5`.\n\n    [cite: 17]\n\n~~~\n[web:1]\n~~~');
    checkNone('At turn 0 the search began; return0 and Saturn5 cite【評論】 [web 1] <grok-cards>.');
  });
});

describe('keys of declared sources', () => {
  it('cite as Pandoc writes them, and as a note’s link', () => {
    check(
      'It rained ⟦[@ruiz2026, p. 3]⟧, as ⟦@ruiz2026⟧ says; so ⟦[see @okoro:23; -@ruiz2026]⟧ and ⟦[[rain-note|the note]]⟧.',
      ['citekey ruiz2026', 'citekey ruiz2026', 'citekey okoro:23 ruiz2026', 'wikilink rain-note'],
      'markdown',
      ['ruiz2026', 'rain-note'],
    );
  });

  it('are handles, addresses and links to notes otherwise', () => {
    const text = 'Ana (@ana, ana@ruiz2026.example, x.example/@ruiz2026) wrote [@ana] and [[a note]] at @home.';
    checkNone(text, 'markdown', ['ruiz2026']);
    checkNone('It rained, as @ruiz2026 says [[ruiz2026]].');
  });
});

describe('references of wikis', () => {
  it('cite where they are, by name and by their source', () => {
    check(
      'It rained.⟦<ref name=rain>{{cite news|url=https://nordwire.example/a|title=Rain [[Velm|in Velm]]|work={{w|Nordwire}}|date=3 May 2026}}</ref>⟧ It snowed⟦<ref name="rain" />⟧ and hailed.⟦<ref>[https://kestrel.example/b Hail], Kestrel</ref>⟧',
      ['ref rain', 'ref rain', 'ref https://kestrel.example/b'],
    );
    check('⟦<ref>Ana Ruiz, by telephone</ref>⟧ it says.', ['ref Ana Ruiz, by telephone']);
  });

  it('contain their source’s fields', () => {
    const { citations } = readArticle(
      'It rained.<ref>{{cite news|url=https://nordwire.example/a |title=Rain [[Velm|in Velm]]|last=Okoro|work=Nordwire|date=3 May 2026}}</ref>',
      'markdown',
    );
    assert.deepEqual(citations[0]!.sources, [
      {
        url: 'https://nordwire.example/a',
        title: 'Rain in Velm',
        name: 'Nordwire',
        author: 'Okoro',
        date: '3 May 2026',
      },
    ]);
  });

  it('are none in templates that cite nothing, and open ones', () => {
    checkNone('It rained.{{Citation needed|date=May 2026}} It snowed {{cn}} on {{w|Ana Ruiz}}.');
    checkNone('It rained.<ref>never closed. It snowed.<ref name=a> It hailed <reference>.');
    checkNone(
      'It rained.\n\n== Sources ==\n\n*{{source|url=https://nordwire.example/a|title=Rain|pub=Nordwire|date=3 May 2026}}',
    );
  });
});

describe('hidden citations', () => {
  const hiddenKeys = (text: string, languageId: LanguageId): readonly string[] =>
    readArticle(text, languageId).blocks.flatMap(({ content }) => content.hiddenKeys);

  it('are none, but their keys are known', () => {
    const text =
      'It rained.⟦[^1_1]⟧\n\n<span style="display:none">[^1_2][^1_10]</span>\n\n⁂\n\n[^1_1]: https://nordwire.example';
    check(text, ['footnote 1_1']);
    check('It rained.⟦[^1]⟧<span style="display: none">[^2]</span>\n\n[^1]: Nordwire', ['footnote 1']);
    for (const languageId of ['markdown', 'plaintext'] as const)
      assert.deepEqual(hiddenKeys(marked(text).text, languageId), ['1_2', '1_10']);
    assert.deepEqual(hiddenKeys('<span class="a">[^2]</span> <span style="display:none">[^2]', 'markdown'), []);
  });
});

describe('citations among their look-alikes', () => {
  it('are none in code, chess, dates, brackets of editors', () => {
    checkNone('```\nx[1] = y[2]\n```\n\nIn `a[1]` and $a_{[1]}$ and 1. e4 e5[ and x[i] and a[0][1] = 2 he was [sic].');
    checkNone(
      'The load follows $q[2] + r[3]$, and $x = y_{[1]}$; see https://velm.example/plan[2]/map and https://velm.example/?a[1]=b.',
    );
    check('It cost $5 ⟦[1]⟧ or C$7 ⟦[2]⟧, US$8 = $9 in A$ ⟦[3]⟧; see https://velm.example/plan⟦[4]⟧.', [
      'bracket 1',
      'bracket 2',
      'bracket 3',
      'bracket 4',
    ]);
    checkNone('“[he] went,” she said in [2019].\n\n[he]: https://example.org');
    checkNone('> [!NOTE]\n> It rained.\n\n- [ ] one\n- [x] two\n- [1] three\n');
  });

  it('count next to a definition that Markdown hides', () => {
    check('It rained ⟦[1]⟧⟦[2]⟧.\n\n[1]: Nordwire\n[2]: https://kestrel.example\n', ['bracket 1', 'bracket 2']);
  });
});
