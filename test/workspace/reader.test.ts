import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/workspace/disk';
import { readBytes } from '../../server/workspace/reader';

const posixIt = process.platform === 'win32' ? it.skip : it;

describe('the guarded reader', () => {
  let folder: string;
  let away: string;
  const path = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-read-'));
    away = mkdtempSync(join(tmpdir(), 'attribution-away-'));
    writeFileSync(path('a.txt'), 'Words.');
    writeFileSync(join(away, 'a.txt'), 'Secret words.');
    mkdirSync(path('folder'));
  });
  afterEach(() => {
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });

  /** The text that was read, why it was not, or undefined. */
  const read = async (at: string, within?: string): Promise<string | undefined> => {
    const found = await readBytes(at, within);
    return found && ('bytes' in found ? found.bytes.toString() : `(${found.refused})`);
  };

  it('reads a file, in its folder or anywhere', async () => {
    assert.equal(await read(path('a.txt')), 'Words.');
    assert.equal(await read(path('a.txt'), folder), 'Words.');
    assert.equal(await read(path('folder/../a.txt'), folder), 'Words.');
    assert.equal(await read(path('nowhere.txt'), folder), undefined);
    assert.equal(await read(path('a.txt/below.txt'), folder), undefined);
  });

  it('refuses what is outside of the folder, links followed', async () => {
    assert.equal(await read(join(away, 'a.txt'), folder), '(outside)');
    assert.equal(await read(path('a.txt'), path('folder')), '(outside)');
    assert.equal(await read(`${folder}/folder/../../${away.split(/[\\/]/u).at(-1)!}/a.txt`, folder), '(outside)');
    if (process.platform === 'win32') return;
    symlinkSync(join(away, 'a.txt'), path('link.txt'));
    symlinkSync(away, path('linked'));
    symlinkSync(path('a.txt'), path('inside.txt'));
    assert.equal(await read(path('link.txt'), folder), '(outside)');
    assert.equal(await read(path('linked/a.txt'), folder), '(outside)');
    assert.equal(await read(path('inside.txt'), folder), 'Words.');
    assert.equal(await read(path('link.txt')), 'Secret words.');
  });

  posixIt('refuses folders, pipes, devices and links in a circle, without waiting', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    symlinkSync('circle', path('circle'));
    assert.equal(await read(path('folder'), folder), '(not a file)');
    assert.equal(await read(path('pipe'), folder), '(not a file)');
    assert.equal(await read('/dev/zero'), '(not a file)');
    assert.equal(await read(path('circle'), folder), '(unreadable)');
    assert.equal(await read(path('nul\0byte'), folder), '(unreadable)');
    assert.equal(await read(path('long'.repeat(2_000)), folder), '(unreadable)');
  });

  it('reads 5 MB and no more', async () => {
    writeFileSync(path('long.txt'), Buffer.alloc(5 << 20, 'a'));
    assert.equal((await read(path('long.txt'), folder))?.length, 5 << 20);
    writeFileSync(path('long.txt'), Buffer.alloc((5 << 20) + 1, 'a'));
    assert.equal(await read(path('long.txt'), folder), '(too long)');
  });

  (existsSync('/proc/self/status') ? it : it.skip)('counts what it reads where a file tells no size', async () => {
    assert.match((await read('/proc/self/status')) ?? '', /^Name:/);
  });

  it('answers for URIs that name no path', async () => {
    const within = pathToFileURL(`${folder}/`).href;
    assert.deepEqual(await disk.readWithin(pathToFileURL(path('a.txt')).href, within), { text: 'Words.' });
    for (const uri of ['untitled:a', 'file:///a%2Fb.txt', 'file://elsewhere/a.txt', 'https://a.example/a.txt'])
      assert.equal(await disk.readWithin(uri, within), undefined, uri);
  });
});
