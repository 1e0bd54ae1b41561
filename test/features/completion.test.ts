import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { citationChoicesAt } from '../../server/features/completion';
import type { CitationChoices } from '../../server/features/completion';
import type { CslItem, DeclaredSource } from '../../server/references/reference';

const ARTICLE = [
  'Ruta Almeida, the mayor of Velm, spoke to Radio Kestrel [1].',
  '“We will rebuild the bridge,” Almeida said [1].',
  '“It is a mistake,” said Femi Okoro, a shopkeeper [2]. It rained [3].',
].join('\n\n');
const LIST =
  '\n\nSources\n\n[1] Radio Kestrel, “The mayor speaks”, 3 May 2026\n[2] Nordwire, “The street speaks”\n[3] The Fjord Post\n';

const declared = (key: string, fields: Partial<CslItem>, tier: DeclaredSource['tier'] = 'sidecar'): DeclaredSource => ({
  key,
  tier,
  item: { id: key, type: 'article', ...fields },
  place: { uri: 'file:///a.sources.yaml', span: { start: 0, end: 1 } },
});

interface Given {
  readonly sources?: readonly DeclaredSource[];
  readonly languageId?: LanguageId;
}

function choicesIn(source: string, { sources, languageId = 'plaintext' }: Given = {}): CitationChoices {
  const offset = source.indexOf('‸');
  return citationChoicesAt(analyse(source.replace('‸', ''), languageId, undefined, sources), offset);
}

/** Checks which keys are offered at `‸`, in this order. */
function check(source: string, keys: readonly string[], given: Given = {}): void {
  assert.deepEqual(
    choicesIn(source, given).choices.map(({ key }) => key),
    keys,
  );
}

/** Checks what the text becomes with the first choice. */
function checkTyped(source: string, expected: string, given: Given = {}): void {
  const { choices } = choicesIn(source, given);
  assert.ok(choices[0], 'a choice');
  const { span, newText } = choices[0];
  const text = source.replace('‸', '');
  assert.equal(text.slice(0, span.start) + newText + text.slice(span.end), expected);
}

describe('completion of a citation', () => {
  it('offers the sources of the last speaker first, then the nearest, then the next number', () => {
    check(`${ARTICLE} “Really,” Okoro said [‸${LIST}`, ['2', '3', '1', '4']);
    check(`${ARTICLE} Almeida said that it would take a year [‸${LIST}`, ['1', '3', '2', '4']);
  });

  it('offers a new source first to a speaker who has none', () => {
    const boxes = `${ARTICLE.replace(' It rained [3].', '')}\n\n“The boxes were sealed,” said Luka Horvat`;
    check(`${boxes} [‸${LIST}`, ['4', '2', '1', '3']);
    check(`${boxes}.\n\nIt rained [‸${LIST}`, ['2', '1', '3', '4']);
  });

  it('knows a speaker’s source by what a file says of it', () => {
    check('“It is a mistake,” said Femi Okoro, a shopkeeper [‸].', ['2', '1', '3'], {
      sources: [declared('1', {}), declared('2', { custom: { speaker: 'Femi Okoro' } })],
    });
  });

  it('shows who, which outlet and which title', () => {
    const [first] = choicesIn(`${ARTICLE} “Really,” Okoro said [‸${LIST}`).choices;
    assert.deepEqual([first?.who, first?.outlet, first?.title], ['Femi Okoro', 'Nordwire', 'The street speaks']);
  });

  it('finds a source by its outlet or speaker', () => {
    check(`${ARTICLE} It rained [Nord‸${LIST}`, ['2']);
    check(`${ARTICLE} It rained [alme‸${LIST}`, ['1']);
    check(`${ARTICLE} It rained [zzz‸${LIST}`, []);
  });

  it('closes the bracket once', () => {
    checkTyped('“Yes,” said Femi Okoro [1]. It rained [‸.', '“Yes,” said Femi Okoro [1]. It rained [1].');
    checkTyped('“Yes,” said Femi Okoro [1]. It rained [‸].', '“Yes,” said Femi Okoro [1]. It rained [1].');
  });

  it('goes on in a bracket, and offers nothing twice', () => {
    check(`${ARTICLE} It rained [2, ‸]${LIST}`, ['3', '1', '4']);
  });

  it('offers footnotes after a bracket as well', () => {
    const notes = '\n\n[^a]: Nordwire, “The street speaks”\n';
    checkTyped(
      `It rained[^a]. “Yes,” said Femi Okoro.[^‸${notes}`,
      `It rained[^a]. “Yes,” said Femi Okoro.[^a]${notes}`,
      {
        languageId: 'markdown',
      },
    );
    checkTyped(
      `It rained[^a]. “Yes,” said Femi Okoro.[‸]${notes}`,
      `It rained[^a]. “Yes,” said Femi Okoro.[^a]${notes}`,
      {
        languageId: 'markdown',
      },
    );
  });

  it('offers sources of a file to an article that has cited none yet', () => {
    const given = { sources: [declared('1', { title: 'Rain' }), declared('2', { title: 'Sun' })] };
    check('“Yes,” said Femi Okoro [‸', ['1', '2', '3'], given);
    check('“Yes,” said Femi Okoro [^‸', ['1', '2', '3'], given);
  });

  it('offers keys after @ where the article cites by them', () => {
    const given: Given = {
      sources: [declared('okoro2026', { title: 'Rain' }), declared('ruiz', { title: 'Sun' })],
      languageId: 'markdown',
    };
    check('It rained [@okoro2026]. “Yes,” said Femi Okoro [@‸]', ['okoro2026', 'ruiz', 'source-3'], given);
    check('It rained [@okoro2026]. “Yes,” said Femi Okoro [@okoro2026; @ru‸]', ['ruiz'], given);
    checkTyped(
      'It rained [@okoro2026]. “Yes,” said Femi Okoro @ru‸',
      'It rained [@okoro2026]. “Yes,” said Femi Okoro @ruiz',
      given,
    );
    check('“Yes,” said Femi Okoro. Write to ana@‸', [], given);
    check('“Yes,” said Femi Okoro @‸', [], given);
  });

  it('offers nothing elsewhere', () => {
    check(`${ARTICLE}‸${LIST}`, []);
    check(`${ARTICLE}${LIST.replace('[1]', '[‸1]')}`, []);
    check('Femi Okoro went to [‸', []);
  });

  it('offers the first source after the first quotation', () => {
    checkTyped('“Yes,” said Femi Okoro [‸', '“Yes,” said Femi Okoro [1]');
  });

  it('offers a part of very many sources, and finds the rest by typing', () => {
    const sources = Array.from({ length: 900 }, (_, index) => declared(`k${index}`, { title: `Story ${index}` }));
    const { choices, isComplete } = choicesIn('“Yes,” said Femi Okoro [‸', { sources });
    assert.deepEqual([choices.length, isComplete], [200, false]);
    check('“Yes,” said Femi Okoro [k899‸', ['k899'], { sources });
  });

  it('shows nothing hostile and nothing long', () => {
    const sources = [declared('1', { title: `\u202E${'x'.repeat(1_000_000)}`, publisher: '**a**\nb' })];
    const [choice] = choicesIn('“Yes,” said Femi Okoro [‸', { sources }).choices;
    assert.ok(choice!.title!.length < 310);
    assert.doesNotMatch(choice!.title!, /\p{Cf}/u);
    assert.equal(choice!.outlet, '**a** b');
  });
});
