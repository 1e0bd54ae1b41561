import assert from 'node:assert/strict';
import { lint } from '../lint';
import { ARTICLES, readArticle } from './newsroom';

/** As seeds/.vscode/settings.json has it. */
const STYLE = { 'uncited-paragraph': 'off' } as const;

/** What is wrong in the newsroom, and at which words; nothing in the articles that are not named here. */
const FAULTS: Readonly<Record<string, readonly (readonly [rule: string, words: string])[]>> = {
  'deliberate-faults-stadium-roof.md': [
    ['headline-quote-mismatch', '"will stand for another century"'],
    ['uncited-quote', '"Nobody will sit under it'],
    ['surname-before-introduction', 'Okafor'],
    ['undefined-reference', '[5]'],
    ['pull-quote-speaker-hidden', '"has never once looked'],
    ['pull-quote-uncited', '"has never once looked'],
    ['duplicate-source', '[3] "A tired roof"'],
    ['dead-shape-url', 'https://www.diariodelnorte.example'],
    ['unused-source', '[4] Steel Institute'],
  ],
  'machine-left-markers-water-meters.md': [
    ['leaked-ai-marker', ':contentReference'],
    ['leaked-ai-marker', '【4:1†source】'],
    ['leaked-ai-marker', 'citeturn0search5'],
  ],
  'transcript-weather-station.txt': [
    ['single-source-article', 'The last observer'],
    ['quote-differs-from-source', 'storm'],
    ['quote-by-another-speaker', '"the station becomes a museum'],
    ['quote-not-in-source', '"The ministry never asked'],
    ['no-reference-list', '.'],
  ],
  'trump-european-view-russian-threat.txt': [
    ['single-source-article', 'U.S. President'],
    ['vague-source', 'an analyst'],
    ['pull-quote-speaker-hidden', '"doesn\'t completely share'],
    ['pull-quote-uncited', '"doesn\'t completely share'],
    ['pull-quote-truncated', '"doesn\'t completely share'],
    ['no-reference-list', '.'],
  ],
};

describe('the sample newsroom', () => {
  for (const name of ARTICLES)
    it(name, async () => {
      const { analysis, problems } = await readArticle(name);
      assert.deepEqual(problems, []);
      const findings = lint(analysis, { rules: STYLE });
      const expected = FAULTS[name] ?? [];
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        expected.map(([rule]) => rule),
      );
      findings.forEach(({ start }, index) => {
        const [rule, words] = expected[index]!;
        assert.ok(analysis.text.startsWith(words, start), `${rule} is at “${analysis.text.slice(start, start + 40)}”`);
      });
      for (const { keys } of analysis.article.citations)
        for (const key of keys)
          assert.ok(analysis.references.byKey.has(key) || expected.length > 0, `nothing says what “${key}” is`);
    });
});
