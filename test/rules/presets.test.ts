import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { EMPTY, layer } from '../../server/config/config';
import { PRESETS } from '../../server/config/presets';
import { lint } from '../lint';

const found = (preset: string, text: string): string[] => {
  const { rules } = PRESETS[preset]!;
  return lint(analyse(text, 'markdown'), { rules })
    .filter(({ document }) => !document)
    .map(({ rule, severity, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`);
};

const ARTICLE = `A ferry sank within an hour off Takoradi. All of its passengers were saved.

Ama Mensah, the captain, said, “The pumps failed before the rudder did” [1].

It had been inspected in March. Two of its pumps did not work.

Mensah said that the owner had been warned.

The hull was raised on Friday [2]. The work cost 12,000 dollars.
`;

describe('the preset', () => {
  it('recommended asks for the sources of words, and gives hints for the rest', () => {
    assert.deepEqual(found('recommended', ARTICLE), [
      'hint uncited-paragraph: It had been inspected in March.',
      'information missing-citation-attribution: Mensah said that the owner had been warned.',
    ]);
  });

  it('strict asks for the sources of paragraphs, leads too, statements and numbers', () => {
    assert.deepEqual(found('strict', ARTICLE), [
      'warning uncited-paragraph: A ferry sank within an hour off Takoradi.',
      'warning uncited-paragraph: It had been inspected in March.',
      'warning missing-citation-attribution: Mensah said that the owner had been warned.',
      'warning uncited-number: 12,000 dollars',
    ]);
  });

  it('paragraph-end is content with one citation at a paragraph’s end', () => {
    const text =
      'Ama Mensah left [1]. “The pumps failed before the rudder did,” Mensah said. Kofi Badu said that they had not. ' +
      'The work cost 12,000 dollars. It took a week [2].\n';
    assert.deepEqual(found('paragraph-end', text), []);
    const both = layer(
      { ...EMPTY, rules: PRESETS.strict!.rules },
      { ...EMPTY, rules: PRESETS['paragraph-end']!.rules },
    );
    const warnings = lint(analyse(text, 'markdown'), both).filter(({ severity }) => severity === 'warning');
    assert.deepEqual(warnings, []);
  });
});
