import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis';
import { formatReference } from '../../server/references/format';
import { textOf } from '../../server/text/span';

/** Checks the references that citations themselves name: key, line and where they are written. */
function check(text: string, ...expected: readonly string[]): void {
  const { all } = analyse(text, 'markdown').references;
  assert.deepEqual(
    all
      .filter(({ tier }) => tier === 'inline')
      .map(({ key, item, place }) => `${key} | ${formatReference(item)} | ${textOf(text, place.span)}`),
    expected,
  );
}

describe('references that citations name themselves', () => {
  it('are links, one for each address', () => {
    check(
      'It rained [1](https://www.reuters.com/a?utm_source=x), all night ([nordwire.example](https://nordwire.example/b)) and day [2](https://www.reuters.com/a).',
      '1 | Reuters, https://www.reuters.com/a | [1](https://www.reuters.com/a?utm_source=x)',
      'https://nordwire.example/b | nordwire.example, https://nordwire.example/b | ([nordwire.example](https://nordwire.example/b))',
    );
  });

  it('are names', () => {
    check('It rained (source: Radio Kestrel).', 'Radio Kestrel | Radio Kestrel | (source: Radio Kestrel)');
  });

  it('give way to an entry', () => {
    check('It rained [1](https://nordwire.example/a).\n\n## Sources\n\n1. Nordwire, https://nordwire.example/a');
  });

  it('leave other numbers without a source', () => {
    const { declared, byKey } = analyse('It rained [1](https://nordwire.example/a), then [2].', 'markdown').references;
    assert.equal(declared, true);
    assert.deepEqual([...byKey.keys()], ['1']);
  });
});
