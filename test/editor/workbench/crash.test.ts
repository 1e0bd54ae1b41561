import assert from 'node:assert/strict';
import { placeOf } from './seed';
import { sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const CRASHES = 5;

describe('a server that crashes again and again', () => {
  let session: Session;
  let window: Workbench;

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
    await window.close();
  });

  it('is started again in silence, until one message says so with ways out', async function () {
    this.timeout(180_000);
    session = await sharedSession();
    const known = new Set(await session.languageServers());
    window = await session.open();
    for (let crash = 1; crash <= CRASHES; crash++) {
      // What answers is a server that runs: it is not killed while it starts.
      await window.hoverAt(...placeOf('[1]'));
      await window.press('Escape');
      assert.equal(await window.notifications.count(), 0);
      const [server, ...more] = (await session.languageServers()).filter((pid) => !known.has(pid));
      assert.ok(server && more.length === 0, `one new server runs after ${crash - 1} crashes`);
      known.add(server);
      process.kill(server, 'SIGKILL');
    }
    await window.notifications.first().waitFor({ state: 'visible' });
    const messages = await window.notifications.allInnerTexts();
    assert.equal(messages.length, 1);
    for (const words of ['crashed five times in three minutes', 'Restart Server', 'Report a Problem…', 'Show Output'])
      assert.ok(messages[0]!.includes(words), `"${words}" is missing in:\n${messages[0]}`);
    await window.picture('crashed');
    await window.answer('Restart Server');
    await window.hoverAt(...placeOf('[1]'));
  });
});
