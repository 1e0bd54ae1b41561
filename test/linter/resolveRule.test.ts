import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../lint';
import { ruleById } from '../../server/rules/registry';
import { resolveRule } from '../../server/linter/resolveRule';
import type { RuleSetting } from '../../server/linter/resolveRule';

const article = analyse(
  'Adaeze Nwosu opened the harbour [1].\n\nNwosu said, “We will not wait for another round of studies.” Nwosu said it was “a long and bitter road”.\n',
  'markdown',
);
const severities = (setting: RuleSetting): string[] =>
  lint(article, { rules: { 'uncited-quote': setting } })
    .filter(({ rule }) => rule === 'uncited-quote')
    .map(({ severity }) => severity);

describe('a rule’s severity', () => {
  it('is graded by case unless it is set', () => assert.deepEqual(severities({}), ['warning', 'information']));
  it('turns the rule off', () => assert.deepEqual(severities('off'), []));
  it('raises the gravest case', () => assert.deepEqual(severities('error'), ['error', 'information']));
  it('lowers every case', () => assert.deepEqual(severities('hint'), ['hint', 'hint']));
  it('is in an object next to options', () =>
    assert.deepEqual(severities({ severity: 'error', minimumWords: 7 }), ['error']));
  it('keeps its default where it is not understood', () =>
    assert.deepEqual(severities('loud' as RuleSetting), ['warning', 'information']));
});

describe('a rule’s options', () => {
  const uncitedQuote = ruleById.get('uncited-quote')!;
  const optionsOf = (setting: RuleSetting) =>
    resolveRule(uncitedQuote, { rules: { 'uncited-quote': setting } }).options;

  it('have defaults', () => assert.deepEqual(optionsOf('error'), { citationsServe: 'auto', minimumWords: 1 }));
  it('keep their defaults where a value is not accepted', () =>
    assert.deepEqual(optionsOf({ citationsServe: 'page', minimumWords: 0.5, more: true }), optionsOf({})));
});

describe('text that is not an article', () => {
  it('has no findings', () => {
    const readme = analyse('# tool\n\nRun `tool "x"` to see "the long list of all options here".\n', 'markdown');
    assert.deepEqual(lint(readme), []);
  });
});
