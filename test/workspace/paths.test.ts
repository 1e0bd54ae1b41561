import assert from 'node:assert/strict';
import { pathOf, pathWithin, relativePath } from '../../server/workspace/paths';

describe('the path of a document', () => {
  it('is read from its URI, whatever its machine', () => {
    assert.equal(pathOf('file:///newsroom/caf%C3%A9%20%5B1%5D.txt'), '/newsroom/café [1].txt');
    assert.equal(pathOf('file:///c%3A/newsroom/a.txt'), '/c:/newsroom/a.txt');
    assert.equal(pathOf('vscode-remote://ssh-remote%2Bdesk/newsroom/a.txt'), '/newsroom/a.txt');
    assert.equal(pathOf('file:///100%/a.txt'), '/100%/a.txt');
  });

  it('is unknown if it is not saved, or not a URI', () => {
    assert.equal(pathOf('untitled:Untitled-1'), undefined);
    assert.equal(pathOf('no uri at all'), undefined);
  });

  it('counts from the innermost folder of the workspace', () => {
    const folders = ['file:///newsroom', 'file:///newsroom/drafts/', 'vscode-remote://desk/other'];
    assert.equal(pathWithin(folders, 'file:///newsroom/a.txt'), 'a.txt');
    assert.equal(pathWithin(folders, 'file:///newsroom/drafts/b/a.txt'), 'b/a.txt');
    assert.equal(pathWithin(folders, 'file:///newsroom-old/a.txt'), undefined);
    assert.equal(pathWithin(folders, 'file:///other/a.txt'), undefined);
    assert.equal(pathWithin(folders, 'untitled:Untitled-1'), undefined);
  });

  it('is written relative to any folder', () => {
    const from = (folder: string): string => relativePath(folder, 'file:///newsroom/drafts/caf%C3%A9.txt');
    assert.equal(from('file:///newsroom/'), 'drafts/café.txt');
    assert.equal(from('file:///newsroom/drafts'), 'café.txt');
    assert.equal(from('file:///newsroom/known/old/'), '../../drafts/café.txt');
    assert.equal(from('file:///news/'), '../newsroom/drafts/café.txt');
  });
});
