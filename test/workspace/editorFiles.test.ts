import assert from 'node:assert/strict';
import { editorFiles } from '../../server/workspace/editorFiles';
import type { FileAnswer, FileQuestion } from '../../server/workspace/editorFiles';
import type { WorkspaceFiles } from '../../server/workspace/files';

const FOLDER = 'vscode-vfs://github/desk/stories';

/** An editor with these texts, by URI, and the requests that it gets. */
function editorWith(texts: Readonly<Record<string, string>>): {
  readonly files: WorkspaceFiles;
  readonly requests: (readonly FileQuestion[])[];
} {
  const requests: (readonly FileQuestion[])[] = [];
  const answerTo = (question: FileQuestion): FileAnswer => {
    const text = texts[question.uri];
    if (question.ask === 'list') return Object.keys(texts);
    if (question.ask === 'names') return ['ferry.txt', 'ferry.ris'];
    if (question.ask === 'version') return text === undefined ? null : `${text.length}`;
    return text === undefined ? null : { text };
  };
  const files = editorFiles((questions) => {
    requests.push(questions);
    return Promise.resolve(questions.map(answerTo));
  });
  return { files, requests };
}

describe('the files of an editor', () => {
  it('are asked for together, and answered one by one', async () => {
    const { files, requests } = editorWith({ [`${FOLDER}/a.ris`]: 'A', [`${FOLDER}/b.ris`]: 'B' });
    const names = ['a.ris', 'b.ris', 'c.ris'];
    const read = await Promise.all(names.map((name) => files.readWithin(`${FOLDER}/${name}`, FOLDER)));
    assert.deepEqual(read, [{ text: 'A' }, { text: 'B' }, undefined]);
    assert.equal(requests.length, 1);
  });

  for (const outside of [
    'vscode-vfs://github/desk/secret.ris',
    `${FOLDER}/../secret.ris`,
    `${FOLDER}/..%2Fsecret.ris`,
    `${FOLDER}/%2e%2e%5Csecret.ris`,
    'vscode-vfs://elsewhere/desk/stories/a.ris',
    'file:///etc/passwd',
  ])
    it(`are not asked for outside the folder: ${outside}`, async () => {
      const { files, requests } = editorWith({ [outside]: 'secret' });
      assert.deepEqual(await files.readWithin(outside, FOLDER), { refused: 'outside' });
      assert.deepEqual(requests, []);
    });

  it('are listed without what git ignores', async () => {
    const { files } = editorWith({
      [`${FOLDER}/.gitignore`]: 'drafts/\n',
      [`${FOLDER}/news/.gitignore`]: '*.bak.md\n',
      [`${FOLDER}/news/b.md`]: '',
      [`${FOLDER}/news/b.bak.md`]: '',
      [`${FOLDER}/drafts/c.md`]: '',
      [`${FOLDER}/a%20b.md`]: '',
    });
    assert.deepEqual(await files.list(FOLDER), [`${FOLDER}/a%20b.md`, `${FOLDER}/news/b.md`]);
  });

  it('have versions and names', async () => {
    const { files } = editorWith({ [`${FOLDER}/a.ris`]: 'A' });
    assert.equal(await files.versionOf(`${FOLDER}/a.ris`), '1');
    assert.equal(await files.versionOf(`${FOLDER}/b.ris`), undefined);
    assert.deepEqual(await files.namesIn(`${FOLDER}/`), ['ferry.txt', 'ferry.ris']);
  });

  it('do not exist for an editor that fails or answers nonsense', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('gone'));
    const sayNothing = (): Promise<never[]> => Promise.resolve([]);
    const sayNonsense = (): Promise<readonly FileAnswer[]> => Promise.resolve([{} as never]);
    for (const ask of [fail, sayNothing, sayNonsense]) {
      const files = editorFiles(ask);
      assert.equal(await files.readWithin(`${FOLDER}/a.ris`, FOLDER), undefined);
      assert.equal(await files.versionOf(`${FOLDER}/a.ris`), undefined);
      assert.deepEqual(await files.list(FOLDER), []);
    }
  });
});
