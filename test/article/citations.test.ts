import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';
import { checkCitations } from './check';

const keys = (text: string): string[][] =>
  readArticle(text, 'plaintext').citations.map((citation) => [...citation.keys]);

describe('citations', () => {
  it('are before or after the full stop, spaced or not', () => {
    checkCitations('The dam broke ⟦[1]⟧. It rained ⟦[2]⟧. ⟦[3]⟧ It was dark.⟦[4]⟧');
    checkCitations('The dam broke.⟦[1]⟧ It rained⟦[2]⟧, it was dark⟦[3]⟧.');
    checkCitations('“The dam broke,”⟦[1]⟧ she said ⟦[2]⟧.');
  });

  it('may be lists and ranges', () => {
    checkCitations('The dam broke ⟦[1, 2]⟧ and ⟦[1,3-5]⟧ and ⟦[2–4]⟧ and ⟦[6]–[8]⟧ and ⟦[1]⟧⟦[2]⟧ and ⟦[1]⟧ ⟦[2]⟧.');
    assert.deepEqual(keys('So [1, 3–5] and [6]–[8].'), [
      ['1', '3', '4', '5'],
      ['6', '7', '8'],
    ]);
  });

  it('may be footnotes, or escaped from Markdown', () => {
    checkCitations('The dam broke.⟦[^1]⟧ It rained.⟦[^rain]⟧', 'markdown');
    checkCitations('The dam broke ⟦\\[1]⟧⟦\\[2]⟧.', 'markdown');
  });

  it('are not code, links, images, tasks or list markers', () => {
    checkCitations(
      'See array[1] and `x[1]` and [the plan][2] and ![img][1] and ![1](https://example.org) and [1](note), then ⟦[3]⟧.',
      'markdown',
    );
    checkCitations('- [ ] one task\n- [x] done\n- [1] is how this item starts', 'markdown');
    checkCitations('See https://example.org/a[1] and <a href="[2]">x</a>, then ⟦[3]⟧.');
  });

  it('are not what follows a figure, in an article that sets its markers apart', () => {
    checkCitations('The dam broke ⟦[1]⟧. It is Rev. 3[1] of the plan ⟦[2]⟧, which fell 12[3] short ⟦[3]⟧.');
    checkCitations('1. e4 e5 2. Nf3[1] Nc6, a Ruy Lopez ⟦[2]⟧, as {[1]} shows ⟦[3]⟧.');
  });

  it('are not years, editorial brackets, logs or zero-based', () => {
    checkCitations('“In [2019] we [the party] lost [sic],” he said. It was [0] or [007].');
    checkCitations('“We lost [3] seats,” he said.');
    checkCitations('Jan 02 sshd[12]: session opened\nJan 02 cron[7] started a job\nJan 02 cron[8] started a job');
  });

  it('count inside a quotation only where the number is cited or listed elsewhere', () => {
    checkCitations('“We lost ⟦[3]⟧,” he said. She agreed ⟦[3]⟧.');
  });

  it('belong to the sentence before them', () => {
    const { blocks } = readArticle('“It works.” [1] It rained.[2] It snowed [3].', 'plaintext');
    const { content } = blocks[0]!;
    assert.deepEqual(
      content.sentences.map(({ start, end }) => content.text.slice(start, end)),
      ['“It works.” [1]', 'It rained.[2]', 'It snowed [3].'],
    );
  });

  it('are not the labels of entries', () => {
    checkCitations(
      'The dam broke ⟦[1]⟧.\n\nSources\n\n[1] Ruta Almeida, “The dam”, Nordwire\n[2] Femi Okoro, Nordwire [3]',
    );
    checkCitations('The dam broke ⟦[1]⟧.\n\n[1]: https://example.org/a "A"', 'markdown');
    checkCitations('The dam broke.⟦[^1]⟧\n\n[^1]: Nordwire, “The dam” [2]', 'markdown');
  });

  it('are places in a source, where the article cites otherwise too', () => {
    checkCitations(
      'It rained ⟦[1]⟧. Moss writes: “We left” ⟦(p. 31)⟧, “and slept” ⟦(v. 12)⟧, “late” ⟦(§ 4)⟧ ⟦(ibid., S. 45f.)⟧.',
    );
    checkCitations(
      'It rained ⟦[1]⟧. “We left” ⟦(Moss 2019, 31)⟧, says Hale ⟦(2019: 31–33)⟧; “we slept” ⟦(see Moss et al., 2019)⟧.',
    );
    checkCitations(
      'It rained ⟦[1]⟧. “We left,” says he ⟦(Matthew, 13 30)⟧. «Restiamo» ⟦(*Analecta*, 9.23)⟧. “Late” ⟦(107)⟧.',
    );
    checkCitations(
      'It rained ⟦[1]⟧. In the code (“we left”⟦: 2362⟧) and ⟦*Leviticus*, 19, 18:⟧ “Love”. ⟦**15:29**⟧ “So, when”.',
      'markdown',
    );
    checkCitations(
      'It rained ⟦[1]⟧. Ruiz said “we left” ⟦(Harbour Dispatch, 3 May 2026)⟧ and “late” ⟦(*Tides*, May 3, 2026)⟧.',
    );
    checkCitations('“We left” (p. 31), he writes, “and slept” (v. 12).');
  });

  it('are not years, scores, ages, prices or parts of the sentence', () => {
    checkCitations(
      'It rained ⟦[1]⟧. “Song” (1997) and “Pier” (May 2019) or “Tides” (July, 1974). The hall (Paris 2024) and Ruiz (42) won (6:4), twice (p. m.).',
    );
    checkCitations(
      'It rained ⟦[1]⟧. “We left,” she said. The price (30 euros) rose (2019: a fifth of it) in the hall (Oslo 2024).',
    );
  });

  it('are not places where their number is the list’s', () => {
    checkCitations('It rained “all day” (1).\n\nSources\n\n[1] Nordwire');
  });
});
