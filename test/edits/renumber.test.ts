import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { renameableAt, whyNotCalled, whyNotRenameable } from '../../server/features/rename';
import { rekey, renumberByFirstUse } from '../../server/edits/renumber';
import { atCursor } from '../features/at';
import type { Edit } from '../../server/text/replacements';

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

/** Checks that renumbering turns one article into the other, and leaves that one as it is. */
function checkRenumbered(before: string, after: string): void {
  const once = apply(before, renumberByFirstUse(analyse(before, 'markdown')));
  assert.equal(once, after);
  assert.deepEqual(renumberByFirstUse(analyse(once, 'markdown')), []);
}

describe('renumbering by first use', () => {
  it('gives the first source cited the number 1, and moves its entry', () => {
    checkRenumbered(
      'It rained [3]. It snowed [1], then [3][2].\n\n## Sources\n\n[1] Nordwire\n[2] The Dispatch\n[3] Radio Kestrel\n',
      'It rained [1]. It snowed [2], then [1][3].\n\n## Sources\n\n[1] Radio Kestrel\n[2] Nordwire\n[3] The Dispatch\n',
    );
  });

  it('leaves a range alone whose numbers only change places', () => {
    const text = 'It rained [3] and snowed [1–3].\n\n## Sources\n\n[1] Nordwire\n[2] The Dispatch\n[3] Radio Kestrel\n';
    const edits = renumberByFirstUse(analyse(text, 'markdown'));
    assert.ok(edits.every(({ start, end, newText }) => text.slice(start, end) !== newText));
    assert.match(apply(text, edits), /It rained \[1\] and snowed \[1–3\]/u);
  });

  it('keeps each marker’s style, and every other byte', () => {
    checkRenumbered(
      '\uFEFFIt rained \\[7]\\[5].\r\nIt snowed [5,7] and [5–7, 9].\r\n',
      '\uFEFFIt rained \\[1]\\[2].\r\nIt snowed [1,2] and [1–4].\r\n',
    );
  });

  it('rewrites every form with a number', () => {
    checkRenumbered(
      'It rained.³ It snowed.² \n\n¹ Nordwire\n² The Dispatch\n³ Radio Kestrel\n',
      'It rained.¹ It snowed.² \n\n¹ Radio Kestrel\n² The Dispatch\n³ Nordwire\n',
    );
    checkRenumbered(
      'It rained [Source 2], snowed [cite: 1, 2] and ([Nordwire][2]).\n\n[1]: https://a.example\n[2]: https://b.example\n',
      'It rained [Source 1], snowed [cite: 2, 1] and ([Nordwire][1]).\n\n[1]: https://b.example\n[2]: https://a.example\n',
    );
    checkRenumbered(
      'It rained [2](https://a.example), [1](https://b.example) and <sup>1, 2</sup>. citeturn0search5\n',
      'It rained [1](https://a.example), [2](https://b.example) and <sup>2, 1</sup>. citeturn0search5\n',
    );
  });

  it('keeps uncited entries, after the others', () => {
    checkRenumbered(
      'It rained [2].\n\n## Sources\n\n1. Nordwire\n2. Radio Kestrel\n',
      'It rained [1].\n\n## Sources\n\n1. Radio Kestrel\n2. Nordwire\n',
    );
  });

  it('keeps the places of entries that are in no order of numbers, or among other words', () => {
    checkRenumbered(
      'It rained [2]. It snowed [3].\n\n## Sources\n\n[3] Almeida\n[1] Nordwire\n[2] Radio Kestrel\n',
      'It rained [1]. It snowed [2].\n\n## Sources\n\n[2] Almeida\n[3] Nordwire\n[1] Radio Kestrel\n',
    );
    checkRenumbered(
      'It rained [2].\n\n## Sources\n\n### Reports\n\n[1] Nordwire\n\n### Interviews\n\n[2] Radio Kestrel\n',
      'It rained [1].\n\n## Sources\n\n### Reports\n\n[2] Nordwire\n\n### Interviews\n\n[1] Radio Kestrel\n',
    );
  });

  it('renumbers footnotes where there is nothing else, and leaves their names', () => {
    checkRenumbered(
      'It rained.[^2] It snowed.[^velm] It froze.[^1]\n\n[^1]: Nordwire\n[^2]: Radio Kestrel\n[^velm]: Radio Velm\n',
      'It rained.[^1] It snowed.[^velm] It froze.[^2]\n\n[^1]: Radio Kestrel\n[^2]: Nordwire\n[^velm]: Radio Velm\n',
    );
    checkRenumbered(
      'It rained.[^7]\n\n[^7]: Radio Kestrel\n\nIt snowed [1].\n',
      'It rained.[^7]\n\n[^7]: Radio Kestrel\n\nIt snowed [1].\n',
    );
  });

  it('changes nothing where two entries claim one number', () => {
    checkRenumbered(
      'It rained [2].\n\n## Sources\n\n[2] Nordwire\n[2] Radio Kestrel\n',
      'It rained [2].\n\n## Sources\n\n[2] Nordwire\n[2] Radio Kestrel\n',
    );
  });
});

describe('renaming a source', () => {
  const checkRenamed = (source: string, name: string, after: string): void => {
    const { analysis, offset } = atCursor(source, 'markdown');
    const found = renameableAt(analysis, offset);
    assert.equal(found && apply(analysis.text, rekey(analysis, new Map([[found.key, name]]))), after);
  };

  it('changes it in every citation and its entry', () => {
    checkRenamed(
      'It rained [‸1], [1, 3].\n\n[1]: https://example.org\n',
      '2',
      'It rained [2], [2, 3].\n\n[2]: https://example.org\n',
    );
    checkRenamed(
      'It rained.[^‸a] It snowed.[^a]\n\n[^a]: Nordwire\n',
      'wire',
      'It rained.[^wire] It snowed.[^wire]\n\n[^wire]: Nordwire\n',
    );
  });

  it('raises it where it stood raised', () => {
    checkRenamed('It rained.‸¹ It snowed.¹\n\n¹ Nordwire\n', '12', 'It rained.¹² It snowed.¹²\n\n¹² Nordwire\n');
  });

  it('is not offered on a link or an AI tool’s id', () => {
    for (const source of ['It rained ([a.example](https://a.‸example)).', 'It rained. citeturn0‸search5']) {
      const { analysis, offset } = atCursor(source, 'markdown');
      assert.equal(renameableAt(analysis, offset), undefined);
    }
  });

  it('is not offered where the cursor is on more than one', () => {
    const { analysis, offset } = atCursor('It rained [1, ‸3].');
    assert.equal(renameableAt(analysis, offset), undefined);
  });

  it('says why nothing else is', () => {
    const why = (source: string): string | undefined => {
      const { analysis, offset } = atCursor(source);
      return whyNotRenameable(analysis, offset)?.template;
    };
    const article = 'The mill will close, Peter Hale told Nordwire [1]. “Nobody asked us first,” Ha‸le said [2].';
    assert.equal(why(article), 'Only citations can be renamed. To change a name, use Find and Replace.');
    assert.equal(
      why('The mill will close, Peter Hale told Nordwire [1‸, 2]. “Nobody asked us first,” Hale said [2].'),
      'This citation has several sources. Rename the one you mean in the source list.',
    );
    assert.equal(
      why('The mi‸ll will close, Peter Hale told Nordwire [1]. “Nobody asked us first,” Hale said [2].'),
      'Only the number or label of a citation can be renamed.',
    );
    const usage = atCursor('# Usage\n\nRun `npm install`, then op‸en the page.\n', 'markdown');
    assert.equal(whyNotRenameable(usage.analysis, usage.offset), undefined);
  });

  it('does not make two sources one', () => {
    const { analysis } = atCursor(
      'It rained [‸1], [2].\n\n## Sources\n\n[1] Nordwire\n\n[3] Radio Kestrel\n',
      'markdown',
    );
    assert.deepEqual(
      ['2', '3', '4', '1', 'x'].map((name) => whyNotCalled(analysis, '1', name) !== undefined),
      [true, true, false, false, true],
    );
  });
});
