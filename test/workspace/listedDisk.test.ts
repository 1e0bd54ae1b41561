import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/workspace/disk';
import { listedDisk } from '../../server/workspace/listedDisk';

describe('a disk whose folders are listed once', () => {
  let folder: string;
  let away: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-listed-'));
    away = mkdtempSync(join(tmpdir(), 'attribution-away-'));
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'storm.bib'), 'Words.');
    writeFileSync(join(folder, 'inner/flood.bib'), 'More words.');
    writeFileSync(join(away, 'a.txt'), 'Secret words.');
  });
  afterEach(() => {
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;

  it('has the files of the disk, and refuses what it refuses', async () => {
    if (process.platform !== 'win32') {
      symlinkSync(join(away, 'a.txt'), join(folder, 'out.bib'));
      symlinkSync(away, join(folder, 'outer'));
      symlinkSync('circle.bib', join(folder, 'circle.bib'));
    }
    const listed = listedDisk();
    for (const name of [
      ...['storm.bib', 'inner/flood.bib', 'inner', 'nowhere.bib', 'nowhere/a.bib', 'storm.bib/a.bib'],
      ...['out.bib', 'outer/a.txt', 'outer/nowhere.txt', 'circle.bib', 'inner/../storm.bib', '..', '../nowhere'],
    ])
      assert.deepEqual(await listed.readWithin(uri(name), uri('')), await disk.readWithin(uri(name), uri('')), name);
    assert.equal(await listed.readWithin('untitled:1', uri('')), undefined);
  });

  it('finds a file by any spelling that the file system takes for its name', async () => {
    writeFileSync(join(folder, 'Stra\u00DFe \u00E9.bib'), 'Words.');
    const listed = listedDisk();
    for (const name of ['STORM.BIB', 'Stra\u00DFe e\u0301.bib', 'stra\u00DFe \u00C9.BIB'])
      assert.deepEqual(await listed.readWithin(uri(name), uri('')), await disk.readWithin(uri(name), uri('')), name);
  });
});
