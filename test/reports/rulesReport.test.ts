import assert from 'node:assert/strict';
import { rulesJson, rulesTable, unknownRule } from '../../server/reports/rulesReport';
import { rules } from '../../server/rules/registry';

describe('the list of rules', () => {
  it('has a line for each, in columns', () => {
    const lines = rulesTable().split('\n');
    assert.equal(lines.length, rules.length);
    const starts = new Set(lines.map((line, index) => line.indexOf(rules[index]!.summary)));
    assert.equal(starts.size, 1);
  });

  it('is JSON for scripts', () => {
    assert.equal((JSON.parse(rulesJson()) as unknown[]).length, rules.length);
  });

  it('says what a mistyped name may mean', () => {
    assert.equal(unknownRule('uncited-quote'), undefined);
    assert.match(unknownRule('uncited-qoute')!, /Did you mean "uncited-quote"\?$/u);
    assert.match(unknownRule('zzzz')!, /attribution-lint rules$/u);
  });
});
