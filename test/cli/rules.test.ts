import assert from 'node:assert/strict';
import { Desk } from './commandLine';

describe('the rules on the command line', () => {
  const desk = new Desk();
  after(() => desk.clear());

  it('are listed for people and for scripts', async () => {
    const { code, stdout } = await desk.run(['rules']);
    assert.equal(code, 0);
    assert.match(stdout, /^uncited-quote +warning +A quotation without a citation\.$/mu);
    const all = JSON.parse((await desk.run(['rules', '--json'])).stdout) as readonly { readonly id: string }[];
    assert.ok(all.some(({ id }) => id === 'uncited-quote'));
  });

  it('are explained one at a time', async () => {
    const { code, stdout } = await desk.run(['explain', 'uncited-quote']);
    assert.equal(code, 0);
    assert.match(stdout, /^# uncited-quote\n/u);
  });

  it('are distinguished from names that are not rules', async () => {
    const { code, stderr } = await desk.run(['explain', 'uncited-qoute']);
    assert.equal(code, 2);
    assert.match(stderr, /There is no rule "uncited-qoute"\. Did you mean "uncited-quote"\?/u);
  });

  it('are suggested when a command is mistyped', async () => {
    assert.match((await desk.run(['rule'])).stderr, /Unknown command "rule"\. Did you mean "rules"\?/u);
  });
});

describe('a configuration to start with', () => {
  const desk = new Desk();
  after(() => desk.clear());

  it('is written once, works, and never takes the place of another', async () => {
    assert.equal((await desk.run(['init'])).code, 0);
    const written = desk.read('.attributionlintrc.json');
    desk.write({ 'a.txt': 'The bridge is open.\n' });
    assert.doesNotMatch((await desk.run(['check', 'a.txt'])).stderr, /attributionlintrc/u);
    const again = await desk.run(['init']);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /already has \.attributionlintrc\.json\. Nothing was changed/u);
    assert.equal(desk.read('.attributionlintrc.json'), written);
  });
});
