import assert from 'node:assert/strict';
import { sentencesOf } from '../../server/text/sentences';

/** Checks that the text is cut where it has a bar. */
function check(source: string): void {
  const text = source.replace(/ ?\| ?/gu, ' ');
  assert.equal(
    sentencesOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(' | '),
    source,
  );
}

describe('sentences', () => {
  it('end at stops and the marks that close after them', () => {
    check('It rained. | It was dark! | Was it? | “It was.” | (So they say.) | The end…');
  });
  it('go on after abbreviations and initials', () => {
    check(
      'Sen. Ann Lee met J. K. Osei of the U.S. Senate on Jan. 5. | Dr. Wu of Acme Inc. and others left at 5 p.m. | The rest stayed.',
    );
    check('It happened in the U.S. | The law is clear.');
  });
  it('go on after a quotation that ends in a question', () => {
    check('“Really?” he asked. | “No!” she said.');
    check(
      '“Is it safe?” Ford said. | “We lost!” The deputy mayor replied on Monday. | “Why?” Ana Ruiz asked reporters.',
    );
    check('“Is it safe?” | The crowd went home. | “Why?” | Ford said the plan was ready.');
  });
  it('need no space in Chinese and Japanese', () => {
    assert.equal(sentencesOf('水坝坏了。下雨了。').length, 2);
  });
  it('are none in nothing', () => {
    assert.deepEqual(sentencesOf(' \n '), []);
  });
});
