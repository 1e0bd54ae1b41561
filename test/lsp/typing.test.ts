import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { Typing } from '../../server/lsp/typing';
import { lint } from '../lint';

const URI = 'file:///desk/storm.txt';

/** An editor in which time passes only by `rest`. */
class Desk {
  private callback: (() => void) | undefined;
  rests = 0;
  private text = '';
  private readonly typing = new Typing(
    () => this.rests++,
    (_, callback) => {
      this.callback = callback;
      return () => (this.callback = undefined);
    },
  );

  /** The rules that are reported after an edit that ends at `‸`, or after a change that nobody typed. */
  write(text: string): readonly string[] {
    const at = text.indexOf('‸');
    this.text = text.replace('‸', '');
    this.typing.edited(URI, at === -1 ? undefined : at);
    return this.said();
  }

  said(): readonly string[] {
    const analysis = analyse(this.text, 'plaintext');
    return this.typing.sayable(URI, analysis, lint(analysis)).map(({ rule }) => rule);
  }

  rest(): readonly string[] {
    this.callback?.();
    return this.said();
  }
}

const RAIN = 'It rained on Monday [1].\n\nAna Ruiz said, “The dam will hold for another winter at least.” [1]\n\n';
const LIST = '\n\nSources\n\n[1] Ana Ruiz, interview, 4 May 2024, https://example.com/rain\n';

describe('an article that is being typed', () => {
  it('hears nothing of a quotation until its author pauses', () => {
    const desk = new Desk();
    assert.deepEqual(desk.write(`${RAIN}Ruiz said, “We will‸${LIST}`), []);
    assert.deepEqual(desk.said(), [], 'however often the editor asks');
    assert.equal(desk.rests, 0);
    assert.deepEqual(desk.rest(), [], 'in the middle of it they may think');
    assert.deepEqual(desk.rest(), ['unbalanced-quotes']);
    assert.equal(desk.rests, 2);
    assert.deepEqual(desk.write(`${RAIN}Ruiz said, “We will not wait for another study of it.”‸${LIST}`), []);
    assert.deepEqual(desk.rest(), ['uncited-quote']);
  });

  it('hears of it when the next paragraph is typed', () => {
    const desk = new Desk();
    const first = `${RAIN}Ruiz said, “We will not wait for another study of it.”`;
    assert.deepEqual(desk.write(`${first} ‸${LIST}`), [], 'a space at its end is part of it');
    assert.deepEqual(desk.write(`${first}\n\nThe‸${LIST}`), ['uncited-quote']);
  });

  it('hears nothing of a quotation that goes on in the next paragraph', () => {
    const desk = new Desk();
    const first = `${RAIN}Ruiz said, “We will not wait for another study of it.`;
    for (const typed of ['', '\n', '\n\n', '\n\n“', '\n\n“We', '\n\n“We will.\n\n“But', '\n\n“We,” he said'])
      assert.deepEqual(desk.write(`${first}${typed}‸${LIST}`), [], JSON.stringify(typed));
    assert.deepEqual(desk.write(`${first}\n\n“We will‸${LIST}`), []);
    assert.deepEqual(desk.rest(), [], 'nor where they think in the middle of it');
    assert.deepEqual(desk.write(`${first}\n\nThe dam‸${LIST}`), ['unbalanced-quotes', 'uncited-quote']);
  });

  it('hears of the other sentences around one that its author is in the middle of', () => {
    const desk = new Desk();
    assert.deepEqual(desk.write(`${RAIN}Ruiz went home [7]. She asked, “Who will‸${LIST}`), []);
    assert.deepEqual(desk.rest(), ['undefined-reference']);
    assert.deepEqual(desk.rest(), ['undefined-reference', 'unbalanced-quotes']);
  });

  it('hears nothing of a citation that is half typed', () => {
    const desk = new Desk();
    for (const typed of ['[', '[]', '[2'])
      assert.deepEqual(desk.write(`${RAIN}Ruiz said, “We waited for the study of it for years” ${typed}‸${LIST}`), []);
    assert.deepEqual(desk.rest(), [], 'while they choose a source');
    assert.deepEqual(desk.write(`${RAIN}Ruiz said, “We waited for the study of it for years” [2]‸${LIST}`), []);
    assert.deepEqual(desk.rest(), ['undefined-reference']);
  });

  it('keeps what was reported before', () => {
    const desk = new Desk();
    const quoted = `${RAIN}Ruiz said, “We will not wait for another study of it.”`;
    assert.deepEqual(desk.write(`${quoted}${LIST}`), ['uncited-quote'], 'a change that nobody typed');
    assert.deepEqual(desk.write(`${quoted} She left.‸${LIST}`), ['uncited-quote']);
    assert.deepEqual(desk.write(`${quoted} [1]‸${LIST}`), [], 'and drops it when it is resolved');
  });

  it('is not asked again where nothing was held back', () => {
    const desk = new Desk();
    desk.write(`${RAIN}It rained‸${LIST}`);
    assert.deepEqual(desk.rest(), []);
    assert.equal(desk.rests, 0);
  });

  it('hears nothing about the whole article either', () => {
    const desk = new Desk();
    assert.deepEqual(desk.write(`Ana Ruiz said, “The dam will hold for another winter at least.”\n\nShe‸`), []);
    assert.deepEqual(desk.rest(), ['claim-without-any-citation']);
    const again = new Desk();
    again.write(`Ana Ruiz said, “The dam will hold for another winter at least.”\n\nShe asked, “Who‸`);
    assert.deepEqual(again.rest(), [], 'in the middle of a quotation');
    assert.deepEqual(again.rest(), ['claim-without-any-citation', 'unbalanced-quotes']);
  });
});
