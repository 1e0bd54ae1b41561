import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { textOf } from '../../server/text/span';
import { inOneLine } from './inOneLine';

/** Checks the references that citations themselves name: key, line and where they are written. */
function check(text: string, ...expected: readonly string[]): void {
  const { all } = analyse(text, 'markdown').references;
  assert.deepEqual(
    all
      .filter(({ tier }) => tier === 'inline')
      .map(({ key, item, place }) => `${key} | ${inOneLine(item)} | ${textOf(text, place.span)}`),
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

  it('are a wiki’s', () => {
    check(
      'It rained.<ref name=a>{{cite news|url=https://nordwire.example/a|title=Rain in Velm|author=Femi Okoro|work=Nordwire|date=3 May 2026}}</ref> It snowed.<ref name=a /> It hailed.<ref>Ana Ruiz, "Hail", Radio Kestrel, 4 May 2026</ref>',
      'a | Femi Okoro, “Rain in Velm”, Nordwire, 3 May 2026, https://nordwire.example/a | <ref name=a>{{cite news|url=https://nordwire.example/a|title=Rain in Velm|author=Femi Okoro|work=Nordwire|date=3 May 2026}}</ref>',
      'Ana Ruiz, "Hail", Radio Kestrel, 4 May 2026 | Ana Ruiz, “Hail”, Radio Kestrel, 4 May 2026 | <ref>Ana Ruiz, "Hail", Radio Kestrel, 4 May 2026</ref>',
    );
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
