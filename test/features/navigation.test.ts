import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis';
import { outlineOf } from '../../server/features/outline';
import { usesAt } from '../../server/features/uses';
import { textOf } from '../../server/text/span';
import { atCursor } from './at';

const ARTICLE = [
  'Ruta Almeida, the mayor of Velm, spoke to Radio Kestrel [1].',
  '“We will rebuild the bridge,” Almeida said [1]. “It will take a year,” she said [1].',
  '“It is a mistake,” said Femi Okoro, a shopkeeper [2].',
  'Sources',
  '[1] Radio Kestrel, “The mayor speaks”, 3 May 2026\n[2] Nordwire, “The street speaks”',
].join('\n\n');

const withCursor = (words: string, by = 1): string => {
  const at = ARTICLE.indexOf(words) + by;
  return `${ARTICLE.slice(0, at)}‸${ARTICLE.slice(at)}`;
};

describe('references', () => {
  const usesOf = (source: string): string[] => {
    const { analysis, offset } = atCursor(source);
    return (usesAt(analysis, offset)?.uses ?? []).map((span) => textOf(analysis.text, span));
  };

  it('of a citation, or of its entry, are all citations of its source', () => {
    assert.deepEqual(usesOf(withCursor('[1].')), ['[1]', '[1]', '[1]']);
    assert.deepEqual(usesOf(withCursor('[2] Nordwire')), ['[2]']);
  });

  it('of a speaker, or of a quotation, are all quotations of the speaker', () => {
    const quotations = ['“We will rebuild the bridge,”', '“It will take a year,”'];
    assert.deepEqual(usesOf(withCursor('Almeida said')), quotations);
    assert.deepEqual(usesOf(withCursor('“It will take')), quotations);
  });
});

describe('the outline', () => {
  it('lists who speaks, with their quotations, and the sources', () => {
    const lines = outlineOf(analyse(ARTICLE, 'plaintext')).flatMap(({ name, children }) => [
      name,
      ...children.map((child) => `  ${child.name} ${child.detail ?? ''}`),
    ]);
    assert.deepEqual(lines, [
      'Ruta Almeida',
      '  “We will rebuild the bridge,” [1]',
      '  “It will take a year,” [1]',
      'Femi Okoro',
      '  “It is a mistake,” [2]',
      '[1]',
      '[2]',
    ]);
  });
});
