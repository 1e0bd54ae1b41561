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

/** One name, office or pronoun in the place of another. */
const WORDS = [
  'Ruta Almeida',
  'Femi Okoro',
  'Almeida',
  'Okoro',
  'she',
  'he',
  'a judge',
  'a coach',
  'It',
  'said',
  'told',
];
const anySwap = fc
  .tuple(fc.nat(), fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
  .map(([where, word, other]) => (text: string): string => {
    const at = text.indexOf(word, where % (text.length + 1));
    return at === -1 ? text : text.slice(0, at) + other + text.slice(at + word.length);
  });

const anyChange = fc.oneof(
  anyEdit,
  anySwap,
  fc
    .tuple(fc.nat(), fc.nat(900), fc.constantFrom('', ...PIECES))
    .map(([where, length, piece]) => (text: string): string => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    }),
);

const FAR = Array.from({ length: 9 }, (_, n) => `The town hall was closed on day ${n}.`).join('\n\n');

/** Checks that an article is read after an edit as if it were new. */
function checkEdit(before: string, after: string): void {
  const edited = analyse(after, 'plaintext', analyse(before, 'plaintext'));
  assert.deepEqual(edited.attributions, analyse(after, 'plaintext').attributions);
}

describe('an edit in a long article', () => {
  it('gives an office to somebody else, many paragraphs above “the judge”', () => {
    const text = `Ana Ruiz, a judge, left. Bo Lind, a coach, stayed.\n\n${FAR}\n\n“It is late,” the judge said.\n\n${FAR}`;
    checkEdit(text, text.replace('Ruiz, a judge', 'Ruiz, a coach'));
    checkEdit(text, text.replace('Ana Ruiz', 'Ana Lind'));
  });

  it('makes a woman of a man who is only “he” from then on', () => {
    const he = Array.from({ length: 9 }, (_, n) => `He went home on day ${n}. “I am tired,” he said.`).join('\n\n');
    const text = `Mr. Ruiz left.\n\n${he}`;
    checkEdit(text, text.replace('Mr.', 'Ms.'));
    checkEdit(text, text.replace('Mr. Ruiz', 'Rain'));
  });
});

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
