import assert from 'node:assert/strict';
import * as nodeFiles from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotReplaced, replaceFile } from '../../server/workspace/replaceFile';
import type { FileOperations } from '../../server/workspace/replaceFile';

const OLD = Buffer.from('\uFEFFOld words.\r\n');
const NEW = Buffer.from(`\uFEFFNew words.\r\n${'x'.repeat(100_000)}`);

/**
 * The operations of a disk, of which the one after `healthy` others fails; after it none works where the process is
 * killed.
 */
class FailingDisk {
  private done = 0;
  readonly log: string[] = [];

  constructor(
    private readonly healthy: number,
    private readonly code: string,
    private readonly isKilled: boolean,
  ) {}

  readonly operations = this.failing(nodeFiles) as FileOperations;

  /** Whether everything went well: there was no operation left to fail. */
  get isUnharmed(): boolean {
    return this.done <= this.healthy;
  }

  private failing<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (files, name) => {
        const operation: unknown = Reflect.get(files, name);
        if (typeof operation !== 'function') return operation;
        return async (...args: unknown[]) => {
          this.log.push(String(name));
          const at = this.done++;
          if (at === this.healthy || (this.isKilled && at > this.healthy)) {
            // What a full disk takes of a file.
            if (name === 'writeFile') await (files as FileHandle).writeFile((args[0] as Buffer).subarray(0, 10));
            if (name === 'close') await (files as FileHandle).close();
            throw Object.assign(new Error(this.code), { code: this.code });
          }
          const result: unknown = await Reflect.apply(operation, files, args);
          return name === 'open' ? this.failing(result as FileHandle) : result;
        };
      },
    });
  }
}

describe('a file is replaced', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-write-'));
    path = join(folder, 'storm.txt');
    writeFileSync(path, OLD);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const replace = (files?: FileOperations, within = folder): Promise<void> =>
    replaceFile({ path, within, before: OLD, after: NEW }, files);
  const refused = async (why: RegExp, within?: string): Promise<void> => {
    await assert.rejects(
      replace(undefined, within),
      (error) => error instanceof NotReplaced && why.test(error.message),
    );
  };
  const names = (): string[] => readdirSync(folder);

  it('whole, and keeps its mode', async () => {
    chmodSync(path, 0o640);
    await replace();
    assert.deepEqual(readFileSync(path), NEW);
    assert.equal(statSync(path).mode & 0o7777, 0o640);
    assert.deepEqual(names(), ['storm.txt']);
  });

  for (const code of ['ENOSPC', 'EBUSY', 'EIO'])
    it(`or left as it was, whichever step fails with ${code}, and no draft is left`, async () => {
      let steps = 0;
      for (; ; steps++) {
        writeFileSync(path, OLD);
        const disk = new FailingDisk(steps, code, false);
        const error: unknown = await replace(disk.operations).catch((failure: unknown) => failure);
        // The folder's own entry is the last to be brought to the disk: some systems cannot, and nothing is lost.
        assert.deepEqual(readFileSync(path), error === undefined ? NEW : OLD, disk.log.join());
        assert.deepEqual(names(), ['storm.txt'], disk.log.join());
        if (disk.isUnharmed) break;
      }
      assert.ok(steps > 10, `${steps} steps`);
    });

  it('or left as it was, at whichever step the process is killed', async () => {
    for (let step = 0; ; step++) {
      writeFileSync(path, OLD);
      const disk = new FailingDisk(step, 'EKILLED', true);
      await replace(disk.operations).catch(() => undefined);
      const now = readFileSync(path);
      assert.ok(now.equals(OLD) || now.equals(NEW), disk.log.join());
      // What is left of the new text has a name that no search finds.
      assert.ok(names().every((name) => name === 'storm.txt' || /^\.attribution-lint-\d+-[\da-f]+\.tmp$/.test(name)));
      for (const name of names()) if (name !== 'storm.txt') rmSync(join(folder, name));
      if (disk.isUnharmed) break;
    }
  });

  it('and only what killed processes left is removed', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const left = `.attribution-lint-${gone}-0123456789ab.tmp`;
    const kept = [
      `.attribution-lint-${process.pid}-0123456789ab.tmp`,
      `.attribution-lint-${gone}-notes.tmp`,
      `attribution-lint-${gone}-0123456789ab.tmp`,
    ];
    for (const name of [left, ...kept]) writeFileSync(join(folder, name), 'a draft');
    const asFolder = `.attribution-lint-${gone}-ba9876543210.tmp`;
    mkdirSync(join(folder, asFolder));
    await replace();
    assert.deepEqual(names(), [asFolder, ...kept, 'storm.txt'].sort());
  });

  it('only where its author has not saved meanwhile', async () => {
    const saved = Buffer.from('\uFEFFOlder words.\r\n');
    const saving: FileOperations = {
      ...nodeFiles,
      open: async (...args) => {
        writeFileSync(path, saved);
        return nodeFiles.open(...args);
      },
    };
    await assert.rejects(replace(saving), /has changed since it was read/);
    assert.deepEqual(readFileSync(path), saved);
    assert.deepEqual(names(), ['storm.txt']);
  });

  it('only where it is a file, in the workspace, links followed', async () => {
    const away = mkdtempSync(join(tmpdir(), 'attribution-away-'));
    try {
      writeFileSync(join(away, 'storm.txt'), OLD);
      rmSync(path);
      symlinkSync(join(away, 'storm.txt'), path);
      await refused(/symbolic link/);
      symlinkSync(away, join(folder, 'linked'));
      path = join(folder, 'linked/storm.txt');
      await refused(/outside the workspace/);
      path = join(folder, 'sub');
      mkdirSync(path);
      await refused(/not a regular file/);
      assert.deepEqual(readFileSync(join(away, 'storm.txt')), OLD);
    } finally {
      rmSync(away, { recursive: true });
    }
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? it : it.skip)('and keeps its owner', async () => {
    chownSync(path, 12_345, 54_321);
    await replace();
    const { uid, gid } = statSync(path);
    assert.deepEqual([uid, gid], [12_345, 54_321]);
  });

  it('only where its owner stays the same', async () => {
    const forbidding: FileOperations = {
      ...nodeFiles,
      // The old file is another's, and only root may give files away.
      lstat: (async (file: string) => Object.assign(await nodeFiles.lstat(file), { uid: 12_345 })) as never,
      open: async (...args) => {
        const file = await nodeFiles.open(...args);
        file.chown = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
        return file;
      },
    };
    await assert.rejects(replace(forbidding), /belongs to another user/);
    assert.deepEqual(readFileSync(path), OLD);
    assert.ok(existsSync(path) && names().length === 1);
  });
});
