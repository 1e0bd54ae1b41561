import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../lint';
import type { LintConfig } from '../../server/linter/resolveRule';
import { check } from './check';
import { saidTwice } from './saidTwice';

describe('whole articles', () => {
  it('have no two findings that say the same of the same words', () => {
    for (const path of globSync(['seeds/**/*.{txt,md}', 'test/rules/clean/*', 'test/gold/articles/*.{txt,md}'])) {
      const text = readFileSync(path, 'utf8');
      assert.deepEqual(saidTwice(text, path.endsWith('.md') ? 'markdown' : 'plaintext'), [], path);
    }
  });
});

const shown = (text: string, rules: LintConfig['rules'] = {}): string[] =>
  lint(analyse(text, 'markdown'), { rules })
    .filter(({ document }) => !document)
    .map(({ rule }) => rule);

describe('of two findings about the same words', () => {
  const LEAD = 'Analyst Farida Rahimi said, “The dam will hold for a year” [1].\n\n';

  it('the one that knows more is shown', () => {
    check('vague-source', `${LEAD}Analysts say that the dam will hold [1].\n`);
    check('plural-sources-one-reference', `${LEAD}⟦Analysts⟧I say that the dam will hold [1].\n`);
  });

  it('the one is shown whose rule is on', () => {
    const text = `${LEAD}Analysts say that the dam will hold [1].\n`;
    assert.deepEqual(shown(text, { 'plural-sources-one-reference': 'off' }), ['vague-source']);
  });

  it('the graver is shown as well', () => {
    const text = `${LEAD}The dam cost 12,000 dollars. It was built in May.\n`;
    const rules = { 'uncited-number': 'hint', 'uncited-paragraph': 'warning' } as const;
    assert.deepEqual(shown(text, rules), ['uncited-paragraph', 'uncited-number']);
  });

  it('a paragraph is not asked for what its number or statement is asked for', () => {
    const paragraph = 'The dam cost 12,000 dollars. It was built in May.\n';
    const rules = { 'uncited-number': 'hint', 'uncited-paragraph': 'hint' } as const;
    assert.deepEqual(shown(`${LEAD}${paragraph}`, rules), ['uncited-number']);
    assert.deepEqual(shown(`${LEAD}Rahimi said that it cost 12,000 dollars. It was built in May.\n`, rules), [
      'missing-citation-attribution',
    ]);
  });
});
