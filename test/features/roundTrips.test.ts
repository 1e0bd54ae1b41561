import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import { toFootnotes } from '../../server/edits/convertLists';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { anyText } from '../anyText';
import { groups } from '../forms/registry';
import type { Form } from '../forms/form';
import { badFixes, lostOnTheWay, savedOtherwise } from './roundTrips';
import type { Given } from './roundTrips';

const FOLDER = 'file:///newsroom/';

/** The articles of a form, with what is declared beside them. */
async function articlesOf({ article, mends, name = 'article.md', files = {} }: Form): Promise<Given[]> {
  const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext';
  const readWithin = (uri: string) => {
    const text = files[uri.slice(FOLDER.length)];
    return Promise.resolve(text === undefined ? undefined : { text });
  };
  return Promise.all(
    [article, ...(mends?.article === undefined ? [] : [mends.article])].map(async (marked) => {
      const text = marked.replace('‸', '');
      const { sources } = await new SourceFiles({ readWithin }).of({ uri: FOLDER + name, text, languageId }, FOLDER);
      return { text, languageId, sources };
    }),
  );
}

/** What a fix may bring to light: a finding that is true only once the text is mended. */
const TRUE_AFTERWARDS = [
  // Four sources for one statement are one, and nothing cites the others any longer.
  /^over-citation: Keep only .* makes a finding of unused-source$/u,
];

describe('there and back, in every form of reference', () => {
  for (const { title, forms } of groups)
    it(title, async () => {
      for (const form of forms)
        for (const given of await articlesOf(form))
          for (const each of [given, ...savedOtherwise(given)])
            assert.deepEqual([...lostOnTheWay(each)], [], `${form.form}: ${JSON.stringify(each.text)}`);
    });

  it('of any text gives the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual([...lostOnTheWay({ text, languageId: 'markdown' })], []);
      }),
      { numRuns: 100 },
    );
  });
});

describe('every fix, in every form of reference, resolves its finding and causes no other', () => {
  for (const { title, forms } of groups)
    it(title, async () => {
      for (const form of forms)
        for (const given of await articlesOf(form)) {
          const bad = [...badFixes(given)].filter((each) => !TRUE_AFTERWARDS.some((pattern) => pattern.test(each)));
          assert.deepEqual(bad, [], `${form.form}: ${JSON.stringify(given.text)}`);
        }
    });
});

describe('lists of sources of any kind', () => {
  const LABELS: readonly ((n: number) => string)[] = [
    (n) => `[${n}] `,
    (n) => `[${n}]  `,
    (n) => `${n}. `,
    (n) => `[${n}]: `,
    (n) => `[^${n}]: `,
    (n) => `- [${n}] `,
  ];
  const WORDS = [
    'Nordwire',
    'https://nordwire.example/a',
    'https://velm.example "Velm"',
    'Radio Velm,\n    at noon',
    '“Yes”, Kestrel',
  ];
  const anyArticle = fc
    .record({
      label: fc.constantFrom(...LABELS),
      marker: fc.constantFrom(
        (n: number) => `[${n}]`,
        (n: number) => `[^${n}]`,
        (n: number) => `[${n}, ${n + 1}]`,
      ),
      numbers: fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 }),
      cited: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 5 }),
      gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
      heading: fc.constantFrom('', '## Sources\n\n', '## Notes\n'),
      end: fc.constantFrom('', '\n'),
    })
    .map(
      ({ label, marker, numbers, cited, words, gap, heading, end }) =>
        `${cited.map((n) => `Ruta Almeida opened a bridge ${marker(n)}.`).join(' ')}\n\n${heading}` +
        numbers.map((n, index) => `${label(n)}${words[index]!}`).join(gap) +
        end,
    );

  it('lose nothing', () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom('markdown' as const, 'plaintext' as const), (text, languageId) => {
        const given = { text, languageId };
        for (const each of [given, ...savedOtherwise(given)]) assert.deepEqual([...lostOnTheWay(each)], []);
      }),
      { numRuns: 100 },
    );
  });

  it('are turned, some of them', () => {
    const turned = fc
      .sample(anyArticle, { seed: 1, numRuns: 100 })
      .filter((text) => toFootnotes(analyse(text, 'markdown')).length > 0);
    assert.ok(turned.length > 5, `${turned.length} of 100`);
  });
});
