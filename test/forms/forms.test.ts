import assert from 'node:assert/strict';
import { failuresOf } from './measure';
import { groups } from './registry';

describe('forms of reference', () => {
  for (const { title, forms } of groups)
    describe(title, () => {
      for (const each of forms)
        it(each.form, async () => {
          const { lacks = [] } = each;
          for (const [ability, failure] of await failuresOf(each)) {
            if (lacks.includes(ability)) assert.ok(failure, `${ability} works now: take it from what the form lacks`);
            else assert.equal(failure, undefined, `${ability}: ${failure}`);
          }
        });
    });
});
