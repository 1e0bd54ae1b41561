// `npm run fuzz -- --minutes N`: attacks the product until the time is up, and reports what was tried and found.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../host/entry';
import { ATTACKS } from './attacks';
import { Campaign } from './campaign';
import type { Found, Outcome } from './campaign';
import { corpus } from './corpus';
import { caseOf, tableOf } from './report';
import { sourceHash } from './sourceHash';

const ROOT = join(__dirname, '../..');

interface Wanted {
  readonly minutes: number;
  readonly seed: number;
  readonly cases: string;
  /** Only this round of each attack: to reproduce a violation. */
  readonly round: number | undefined;
  readonly only: readonly string[] | undefined;
  readonly folders: readonly string[];
}

function wanted(): Wanted {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      cases: { type: 'string', default: 'out/fuzz' },
      round: { type: 'string' },
      only: { type: 'string' },
    },
  });
  return {
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    cases: values.cases,
    round: values.round === undefined ? undefined : Number(values.round),
    only: values.only?.split(','),
    folders: positionals,
  };
}

/** The attack with the least time so far is next, so that each has had its share whenever the run ends. */
async function attackInTurn(campaigns: readonly Campaign[], { minutes, round }: Wanted, keep: (found: Found) => void) {
  const spent = new Map(campaigns.map((campaign) => [campaign, 0]));
  const end = performance.now() + minutes * 60_000;
  do {
    const [campaign, before] = [...spent].reduce((least, each) => (each[1] < least[1] ? each : least));
    const start = performance.now();
    const found = await campaign.round(round);
    spent.set(campaign, before + performance.now() - start);
    if (found) keep(found);
  } while (round === undefined ? performance.now() < end : [...spent.values()].includes(0));
}

runMain(async () => {
  const wants = wanted();
  const { only, seed, folders, cases } = wants;
  const texts = corpus(ROOT, folders);
  const attacks = ATTACKS.filter(({ name }) => !only || only.includes(name));
  const campaigns: Campaign[] = [];
  for (const attack of attacks) campaigns.push(await Campaign.start(attack, texts, seed));
  console.log(`${attacks.map(({ name }) => name).join(', ')} over ${texts.length} texts, seed ${seed}`);
  const start = performance.now();
  await attackInTurn(campaigns, wants, (found) => {
    const { attack, round, violation } = found;
    console.log(`\n${attack}, round ${round}: ${violation.law}: ${violation.message}\n${violation.test ?? ''}`);
    mkdirSync(cases, { recursive: true });
    writeFileSync(join(cases, `${attack}-${round}.ts`), caseOf(found));
  });
  const outcomes: Outcome[] = [];
  for (const campaign of campaigns) outcomes.push(await campaign.stop());
  console.log(`\n${tableOf(outcomes, (performance.now() - start) / 60_000, seed, sourceHash(ROOT))}`);
  return outcomes.some(({ found }) => found.length > 0) ? 1 : 0;
});
