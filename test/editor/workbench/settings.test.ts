import { sharedSession } from './session';
import type { Workbench } from './workbench';

describe('the severities in the Settings editor', () => {
  let window: Workbench;

  before(async () => (window = await (await sharedSession()).open()));
  after(() => window.close());
  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
  });

  it('are a table of dropdowns, a row for each rule', async () => {
    await window.run('Preferences: Open Settings (UI)', '.settings-editor', 'Settings');
    await window.type('attribution.severity');
    await window.severities.filter({ hasText: 'uncited-quote' }).first().waitFor({ state: 'visible' });
    await window.severities.filter({ hasText: 'vague-source' }).first().waitFor({ state: 'attached' });
    await window.picture('settings-severity');
    const row = window.severities.filter({ hasText: 'altered-quote' }).first();
    await row.click();
    await window.press('Enter');
    await window.picture('settings-severity-edit');
  });
});
