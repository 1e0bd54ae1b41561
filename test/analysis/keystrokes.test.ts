import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { newsText } from '../../tools/bench/texts';
import { anyEdit } from '../anyText';
import { comparable, lint } from '../lint';

const LIST = '\n\nSources\n\n[1] Nordwire, 3 May\n[2] Radio Kestrel, 4 May\n';
const LONG = newsText(5_000) + LIST;
/** A stretch of the article itself, and of another one. */
const PIECES = [
  LONG.slice(300, 1_100),
  newsText(900, 7),
  'Ruta Almeida, a judge, ',
  ' Mr Almeida ',
  '\n\n“He went,” she said.\n\n',
  ', “We are done,” said Yusuf al-Amin. ',
  '\n\n> „Das ist ein Fehler, der uns alle noch sehr lange beschäftigen wird“, sagte die Ministerin Jana Peters.\n\n',
  '\n\n“Harbour Week”\n\n',
];

const anyChange = fc.oneof(
  anyEdit,
  fc
    .tuple(fc.nat(), fc.nat(900), fc.constantFrom('', ...PIECES))
    .map(([where, length, piece]) => (text: string): string => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    }),
);

describe('a chain of edits in a long article', () => {
  it('is read as if each text were new', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { minLength: 2, maxLength: 5 }),
        fc.constantFrom<LanguageId>('markdown', 'plaintext'),
        (changes, languageId) => {
          let analysis = analyse(LONG, languageId);
          for (const change of changes) {
            const text = change(analysis.text);
            analysis = analyse(text, languageId, analysis);
            const full = analyse(text, languageId);
            assert.deepEqual(analysis.attributions, full.attributions);
            assert.deepEqual(analysis.references, full.references);
            assert.equal(analysis.isArticle, full.isArticle);
          }
          assert.deepEqual(comparable(lint(analysis)), comparable(lint(analyse(analysis.text, languageId))));
        },
      ),
      { numRuns: 40 },
    );
  });
});
