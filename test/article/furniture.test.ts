import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';

const kindOf = (block: string): string =>
  readArticle(`The ferry left on Monday.\n\n${block}\n\nIt rained all day.`, 'markdown').blocks[1]!.kind;

/** Checks that each, set between two paragraphs, is furniture, or is not. */
function check(isFurniture: boolean, blocks: readonly string[]): void {
  for (const block of blocks) assert.equal(kindOf(block) === 'furniture', isFurniture, block);
}

describe('furniture', () => {
  it('is a byline', () => {
    check(true, [
      'By Ana Ruiz',
      'by Ana Ruiz and Bo Lind',
      'BY ANA RUIZ, Harbour Dispatch',
      '**By Ana Ruiz** | 3 May 2026',
      '*Von Jonas Weidner*',
      'Por Ana Ruiz',
      '(Reporting by Ana Ruiz; editing by Bo Lind)',
      'By Bo van der Lind, Jr.',
    ]);
    check(false, [
      'By Monday the pier was shut.',
      'By Ana Ruiz’s count it was late',
      'By then, “we left,” Ruiz said',
      'By train',
    ]);
  });

  it('is a date line', () => {
    check(true, [
      'Published : `2026-05-03 19:36`',
      'Updated on 3 May 2026',
      'Last updated: Monday',
      'Veröffentlicht am 3. Mai 2026',
    ]);
    check(false, ['Published figures show a fall', 'Updated plans were shown on Monday.']);
  });

  it('is a caption, a credit or an image', () => {
    check(true, [
      'Photo: Ana Ruiz',
      'The pier on Monday. Photo: Bo Lind for the Dispatch',
      'Mourners at the pier (Bo Lind/Reuters)',
      'Foto: dpa',
      '![The “old” pier](a.jpg)',
      '[![](a.jpg)](https://a.example)',
      '![](a.jpg)\n*“We left,” said Ana Ruiz. Harbour Dispatch.*',
    ]);
    check(false, [
      'Photos of the pier were sold on Monday.',
      'Image and sound were late',
      '*We left on Monday.*',
      'The ferry left. (Reuters)',
    ]);
    assert.equal(kindOf('![](a.jpg)\n\n*Ana Ruiz at the pier.*'), 'furniture');
  });

  it('is a link to another article, and the list below such a heading', () => {
    check(true, [
      'READ MORE: “We left,” says Ruiz',
      '**Also read:** [The pier](a)',
      'Related articles',
      '> **See also:** “We left”, in pictures',
      'Lesen Sie auch: Der Hafen schließt',
      'Leggi anche: Il porto',
    ]);
    check(false, ['Read the plan before you sign it.', 'Related parties sold the pier.']);
    const { blocks } = readArticle(
      'It rained.\n\n## Related articles\n\n- [The “old” pier](a)\n\nA pier for all\n\nIt was dark, and nobody came.',
      'markdown',
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'furniture', 'furniture', 'furniture', 'paragraph'],
    );
  });

  it('is a newsletter, a cookie notice, a right', () => {
    check(true, [
      'Sign up for our newsletter “Tides”',
      'Subscribe to the Dispatch',
      'Follow us on the usual platforms.',
      'This site uses cookies. “Accept” means that you agree.',
      '© 2026 Harbour Dispatch',
      '4 min read',
      'Advertisement',
    ]);
    check(false, [
      'Subscribers left in May.',
      'Following the vote, it rained.',
      'Advertisement spending fell in May.',
      'Share prices fell.',
    ]);
  });

  it('keeps its citations', () => {
    const { citations, quotations } = readArticle('It rained [1].\n\nPhoto: the “old” pier, Bo Lind [2]', 'markdown');
    assert.deepEqual([citations.flatMap(({ keys }) => keys), quotations], [['1', '2'], []]);
  });
});
