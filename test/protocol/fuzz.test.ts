import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Campaign } from '../../tools/fuzz/campaign';
import type { Attack } from '../../tools/fuzz/attack';
import { corpus } from '../../tools/fuzz/corpus';
import { headers } from '../../tools/fuzz/headers';
import { protocol } from '../../tools/fuzz/protocol';
import { caseOf } from '../../tools/fuzz/report';

const SEED = 20_270_503;

async function breaksNoLaw(attack: Attack, rounds: number): Promise<void> {
  const campaign = await Campaign.start(attack, corpus(join(__dirname, '../..')), SEED);
  for (let n = 0; n < rounds; n++) await campaign.round();
  const { found } = await campaign.stop();
  assert.equal(found.map(caseOf).join('\n'), '');
}

/** What `npm run fuzz` tries, in a run of seconds that is always the same. */
describe('a confused editor', function () {
  this.timeout(120_000);

  it('is answered, and what it shows is what is checked', () => breaksNoLaw(protocol, 20));

  it('is understood whatever its headers are, or left', () => breaksNoLaw(headers, 16));
});
