import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import { readFrontMatter, readSources } from '../../server/sources/readSources';
import type { Span } from '../../server/text/span';
import { DATA_PIECES } from '../../tools/fuzz/dataPieces';
import { anyText } from '../anyText';

const anyFile = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...DATA_PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

function inside(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, 'inside the text');
}

describe('any file of sources', () => {
  for (const extension of ['yaml', 'json', 'bib', 'ris'])
    it(`is read as ${extension} without a throw, with every place inside it`, async () => {
      await fc.assert(
        fc.asyncProperty(anyFile, async (text) => {
          const { sources, problems } = await readSources(`file:///newsroom/a.${extension}`, text);
          for (const { place } of sources) inside(text, place.span);
          for (const problem of problems) inside(text, problem);
          const { references } = analyse('“We sail,” Bao Tran said [1].', 'plaintext', undefined, sources);
          for (const { key } of sources) assert.ok(references.byKey.has(key));
        }),
        { numRuns: 300 },
      );
    });

  it('is read as front matter without a throw, with every place inside the article', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (text) => {
        const article = `---\nsources:\n${text}\n---\n“We sail,” Bao Tran said [1].`;
        const read = await readFrontMatter(article);
        for (const { place } of read?.sources ?? []) inside(article, place.span);
        for (const span of [...(read?.problems ?? []), ...(read?.bibliography ?? [])].map((each) =>
          'span' in each ? each.span : each,
        ))
          inside(article, span);
      }),
      { numRuns: 300 },
    );
  });

  it('that comes or goes leaves an article as if it had been so from the first', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { sources } = await readSources(
          'file:///newsroom/a.yaml',
          '{ 1: Nordwire, almeida: Radio Guadiana, note: A }',
        );
        const without = analyse(text, 'markdown');
        const withThem = analyse(text, 'markdown', undefined, sources);
        assert.deepEqual(analyse(text, 'markdown', without, sources), withThem);
        assert.deepEqual(analyse(text, 'markdown', withThem), without);
      }),
      { numRuns: 200 },
    );
  });
});
