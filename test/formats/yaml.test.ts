import assert from 'node:assert/strict';
import { parse } from '../../server/formats/yaml';
import { growthProblem, repeated } from '../../tools/fuzz/growth';

const LONGEST = 1 << 20;

/** The first problem, as the words from where it is on, and what it is. */
function problemOf(text: string): string | undefined {
  const { error } = parse(text);
  return error && `${text.slice(error.start).split('\n')[0]!} | ${error.message}`;
}

describe('YAML', () => {
  it('names the first key that is there twice', () => {
    const twice = 'This is not valid YAML: Map keys must be unique.';
    assert.equal(problemOf('a: 1\nb: 2\na: 3\nb: 4\n'), `a: 3 | ${twice}`);
    assert.equal(problemOf('x:\n  a: 1\n  b: {c: 1, c: 2}\n  a: 3\n'), `c: 2} | ${twice}`);
    assert.equal(problemOf('x:\n  a: 1\n  a: 2\nx: 3\n'), `a: 2 | ${twice}`);
    assert.equal(problemOf('- a: 1\n- a: 1\n'), undefined);
    assert.equal(problemOf('1: a\n"1": b\n'), undefined);
  });

  it('names what comes first of a key that is there twice and a broken rule', () => {
    assert.match(problemOf('a: 1\na: 2\nb: [\n')!, /^a: 2 .* unique/u);
    assert.match(problemOf('b: "x\na: 1\na: 2\n')!, /^(?!.*unique)/u);
  });

  for (const unit of [
    'k#: a\n',
    '? [#]\n: a\n',
    '? &a# [#]\n: a\n',
    '- *a\n',
    '{a: #, b: c}\n',
    'a:\n b: #\n',
    '"#": "a"\n',
  ])
    it(`takes time in proportion to its length: ${JSON.stringify(unit)}`, async () => {
      const problem = await growthProblem((size) => {
        const text = repeated(unit, 3 * size);
        return () => {
          try {
            parse(text, LONGEST);
          } catch (error) {
            assert.ok(error instanceof RangeError);
          }
        };
      });
      assert.equal(problem, undefined);
    });
});
