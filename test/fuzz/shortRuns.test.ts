import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ATTACKS } from '../../tools/fuzz/attacks';
import { Campaign } from '../../tools/fuzz/campaign';
import { corpus } from '../../tools/fuzz/corpus';
import { caseOf } from '../../tools/fuzz/report';

/** What `npm run fuzz` tries, in a run of seconds that is always the same. */
const ROUNDS: Readonly<Record<string, number>> = { edits: 15, fixes: 40, 'data files': 250 };
const SEED = 20_270_503;

describe('a short run of the fuzz', function () {
  this.timeout(120_000);
  for (const attack of ATTACKS) {
    const rounds = ROUNDS[attack.name];
    if (rounds === undefined) continue;
    it(`breaks no law: ${attack.name}`, async () => {
      const campaign = await Campaign.start(attack, corpus(join(__dirname, '../..')), SEED);
      for (let n = 0; n < rounds; n++) await campaign.round();
      const { found } = await campaign.stop();
      assert.equal(found.map(caseOf).join('\n'), '');
    });
  }
});
