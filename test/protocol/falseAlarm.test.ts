import assert from 'node:assert/strict';
import { TestEditor } from './client';

const URI = 'file:///desk/storm.txt';
const ARTICLE = 'It rained [1].\n\nAna Vargas said, “We counted every ballot twice and found nothing,” and we left.\n';

describe('a false-alarm report over the protocol', () => {
  it('is of the findings at the cursor, and empty elsewhere', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
    await editor.open(URI, ARTICLE);
    const reportAt = (words: string): Promise<string> =>
      editor.connection.sendRequest('attribution/falseAlarm', {
        textDocument: { uri: URI },
        position: editor.positionOf(URI, words),
      });
    assert.match(await reportAt('counted'), /^Rule: uncited-quote [^]*Name1 said, ⟦“We counted/u);
    assert.equal(await reportAt('rained'), '');
    assert.equal(await editor.stop(), 0);
  });
});
