import assert from 'node:assert/strict';
import { settingsFor } from '../../server/config/overrides';
import { newsroom } from './memory';

describe('the names in a configuration', () => {
  it('are added to those of the files that it extends', async () => {
    const { of } = newsroom({
      '.attributionlintrc.json': {
        extends: 'desk.yaml',
        names: { people: ['Summer Council'], others: ['Velm Bridge'] },
      },
      'desk.yaml': 'names:\n  people: [Harbour Post]\n  outlets:\n    - The Lantern Hill\n',
    });
    const found = await of('a.txt');
    assert.deepEqual(found?.problems, []);
    const { house } = settingsFor(found.config, 'a.txt', 'file:///newsroom/');
    const { names } = house;
    assert.deepEqual([...names.people], ['harbour post', 'summer council']);
    assert.deepEqual([[...names.outlets], [...names.others]], [['lantern hill'], ['velm bridge']]);
    assert.equal(settingsFor(found.config, 'b.txt', 'file:///newsroom/').house, house, 'one for all articles');
  });
});
