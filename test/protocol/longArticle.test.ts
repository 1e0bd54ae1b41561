import assert from 'node:assert/strict';
import { QUOTATIONS } from '../../server/lsp/quotationsProtocol';
import type { Listed } from '../../server/lsp/quotationsProtocol';
import { FULL, TestEditor } from './client';

const PARAGRAPH =
  'Rosa Quispe said, “We counted life jackets before we counted pupils” [1]. The lake rose by a metre.\n\n';

describe('an article that takes long to read', () => {
  let editor: TestEditor;
  let said: readonly string[];

  beforeEach(async () => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], {
      ...FULL,
      window: { workDoneProgress: true },
    });
    said = editor.cancelProgress();
  });
  afterEach(async () => assert.equal(await editor.stop(), 0));

  it('shows its progress; once stopped, it is read again after the next edit', async () => {
    const uri = 'untitled:long';
    const list = (): Promise<Listed | null> => editor.connection.sendRequest<Listed | null>(QUOTATIONS, { uri });
    await editor.open(uri, PARAGRAPH.repeat(20_000), 'markdown');
    await assert.rejects(list(), /cancelled/u);
    assert.deepEqual(said, ['untitled:long', 'end']);
    await assert.rejects(list(), /cancelled/u);
    await editor.change(uri, { text: PARAGRAPH });
    assert.equal((await list())!.quotations.length, 1);
  });
});
