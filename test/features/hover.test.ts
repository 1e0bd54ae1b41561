import assert from 'node:assert/strict';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover';
import { toPlainText } from '../../server/features/markdown';
import { textOf } from '../../server/text/span';
import { atCursor } from './at';

/** Checks that a hover at `‸` says all of `words`, and nothing of `not`. */
function checkHover(source: string, words: readonly string[], not: readonly string[] = []): void {
  const { analysis, offset } = atCursor(source);
  const hover = toPlainText(hoverAt(analysis, offset)?.markdown ?? '');
  for (const word of words) assert.ok(hover.includes(word), `"${word}" in:\n${hover}`);
  for (const word of not) assert.ok(!hover.includes(word), `no "${word}" in:\n${hover}`);
}

/** Checks that go-to at `‸` lands on text that starts with each of `starts`. */
function checkDefinition(source: string, starts: readonly string[]): void {
  const { analysis, offset } = atCursor(source);
  const targets = definitionAt(analysis, offset)?.targets ?? [];
  assert.deepEqual(
    targets.map(({ span }, index) => textOf(analysis.text, span).slice(0, starts[index]?.length)),
    starts,
  );
}

const INTERVIEW = 'Ruta Almeida, the mayor of Velm, spoke of the bridge in an interview with Radio Kestrel [1].\n\n';
const LIST = '\n\nSources\n\n[1] Radio Kestrel, “The mayor speaks”, 3 May 2026, https://kestrel.example/mayor\n';

describe('a hover', () => {
  it('on a quotation tells the speaker by full name and role', () => {
    checkHover(`${INTERVIEW}“We will re‸build it,” Almeida said [1].`, ['Ruta Almeida, the mayor of Velm', '[1]']);
  });

  it('on a quotation by a pronoun says whom it is read as, and from which sentence', () => {
    checkHover(`${INTERVIEW}Almeida was blunt. “We will re‸build it,” she said [1].`, [
      'Ruta Almeida',
      '“she” is read as Ruta Almeida, inferred from the text',
      'she said',
    ]);
  });

  it('on a quotation by a pronoun that two women could bear names neither for sure', () => {
    const { analysis } = atCursor('Ruta Almeida met Siobhan Okoro in Velm. “We will rebuild the bridge,” she said.‸');
    const [attribution] = analysis.attributions.attributions;
    assert.ok(attribution!.confidence * attribution!.nameConfidence < attribution!.confidence);
  });

  it('on a quotation of nobody claims no name', () => {
    checkHover(`${INTERVIEW}It was a wet night. “Go‸ home now, all of you.”`, ['uncertain'], ['Almeida']);
  });

  it('on a quotation without a citation says so', () => {
    checkHover(`${INTERVIEW}“We will re‸build it,” Almeida said.`, ['No citation']);
  });

  it('on a surname tells who it is', () => {
    checkHover(`${INTERVIEW}“We will rebuild it,” Alm‸eida said [1].`, [
      'Ruta Almeida, the mayor of Velm',
      '1 quotation',
      '[1]',
    ]);
  });

  it('on a citation shows the author first, and whom the source quotes as inferred', () => {
    const entry = '\n\n## Sources\n\n[1] Bo Lind, reporter, “Velm’s bridge”, Harbour Dispatch, 3 May 2026\n';
    checkHover(`“We will rebuild it,” said Ruta Almeida, the mayor of Velm [‸1].${entry}`, [
      'Bo Lind, reporter\n\nQuoting Ruta Almeida, inferred from the text\n\nHarbour Dispatch',
    ]);
  });

  it('on a citation tells what stands in the list', () => {
    checkHover(`${INTERVIEW.replace('[1]', '[‸1]')}“We will rebuild it,” Almeida said [1].${LIST}`, [
      'The mayor speaks',
      'Radio Kestrel',
      'cited 2 times',
      'from the list of sources',
    ]);
  });

  it('on a citation without an entry says that there is none', () => {
    checkHover(`${INTERVIEW}“We will rebuild it,” Almeida said [‸7].${LIST}`, ['no entry in the list']);
  });

  it('on a citation of many sources stays short', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const list = numbers.map((number) => `[${number}] Outlet ${number}, “${'Very long '.repeat(90)}”`).join('\n');
    const { analysis, offset } = atCursor(`${INTERVIEW}It rained [1–‸60].\n\nSources\n\n${list}\n`);
    const lines = hoverAt(analysis, offset)?.markdown.split('\n\n') ?? [];
    assert.equal(lines.length, 11);
    assert.match(lines[9] ?? '', /\[10\\\].*Outlet 10/u);
    assert.equal(lines[10], '… and 50 more');
    assert.ok(lines.every((line) => line.length < 400));
  });

  it('on a citation of a few tells them apart', () => {
    const list = LIST + '[2] The Fjord Post, “The bridge”, 4 May 2026\n';
    const { analysis, offset } = atCursor(`${INTERVIEW}It rained [1, ‸2].${list}`);
    assert.equal(hoverAt(analysis, offset)?.markdown.split('\n\n---\n\n').length, 2);
  });

  it('on nothing says nothing', () => {
    const { analysis, offset } = atCursor(`${INTERVIEW}It ‸rained.`);
    assert.equal(hoverAt(analysis, offset), undefined);
  });

  it('passes no markup on from the article', () => {
    const { analysis, offset } = atCursor(
      'Ruta [Almeida](command:evil), the <b>mayor</b> of Velm, spoke to Nordwire [1].\n\n“We will re‸build it,” Almeida said [1].',
    );
    assert.doesNotMatch(hoverAt(analysis, offset)?.markdown ?? '', /<b>|(?<!\\)\[[^\]]*(?<!\\)\]\(/u);
  });
});

describe('go to definition', () => {
  it('leads from a citation to its entry in the list', () => {
    checkDefinition(`${INTERVIEW.replace('[1]', '[‸1]')}It rained.${LIST}`, ['[1] Radio Kestrel']);
  });

  it('leads from a citation to the sentence that introduces its source where there is no list', () => {
    checkDefinition(`${INTERVIEW}“We will rebuild it,” Almeida said [‸1].`, ['Ruta Almeida, the mayor']);
  });

  it('leads from a quotation to its source', () => {
    checkDefinition(`${INTERVIEW}“We will re‸build it,” Almeida said [1].${LIST}`, ['[1] Radio Kestrel']);
    checkDefinition(`${INTERVIEW}“We will re‸build it,” Almeida said.`, ['Ruta Almeida, the mayor']);
  });

  it('leads from a surname to where its bearer is introduced', () => {
    checkDefinition(`${INTERVIEW}“We will rebuild it,” Alm‸eida said.`, ['Ruta Almeida, the mayor']);
  });
});
