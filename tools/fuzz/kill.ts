import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Violation } from './attack';
import type { Attack, Running, Tally } from './attack';
import type { Random } from './random';

const CLI = join(__dirname, '../../dist/cli.js');

/** Invented. It has a quotation with a straight opening and a curly closing mark: a safe fix makes them match. */
const OLD = `Noor Haddad, who runs the harbour of Qasr Amra, told Radio Guadiana on Monday that the ferries would sail again. "We will open the northern pier before the end of the summer,” Haddad said [1].

${'The harbour was quiet in the morning, and the wind came from the east. '.repeat(150)}

Sources

[1] Radio Guadiana, "Morning Tide", interview with Noor Haddad, 3 May 2027.
`;
const FILES = 40;
/** Size of the disk to fill: room for the articles and a few more. Each takes three blocks of 4 KB. */
const DISK_BYTES = (FILES + 8) * 3 * 4096;
/** Most free blocks on the full disk: none, too few for one article, or just enough. */
const MOST_LEFT = 3;

/** `check --fix` is killed at any moment, or the disk fills up: each file is the whole old one or the whole new one. */
export const kill: Attack = {
  name: 'kill',
  heavy: true,
  start: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attribution-kill-'));
    const disk = smallDisk(join(folder, 'disk'));
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    fill(desk);
    const start = performance.now();
    await fix(desk);
    const whole = performance.now() - start;
    const fixed = readFileSync(join(desk, nameOf(0)), 'utf8');
    if (fixed === OLD) throw new Error('--fix changes nothing: there is nothing to kill.');
    return new Killing(folder, desk, disk, fixed, whole);
  },
};

class Killing implements Running {
  /** @param whole duration of a run that is not killed, in milliseconds. */
  constructor(
    private readonly folder: string,
    private readonly desk: string,
    private readonly disk: string | undefined,
    private readonly fixed: string,
    private readonly whole: number,
  ) {}

  async round(random: Random, tally: Tally): Promise<void> {
    if (this.disk !== undefined && random.chance(0.1)) {
      fill(this.disk, random.int(MOST_LEFT + 1));
      await fix(this.disk);
      tally.add('full disks');
      this.hold(this.disk, tally);
    } else {
      fill(this.desk);
      await fix(this.desk, random.int(Math.ceil(this.whole)));
      tally.add('kills');
      this.hold(this.desk, tally);
    }
  }

  /** Checks the law. */
  private hold(folder: string, tally: Tally): void {
    for (const name of readdirSync(folder)) {
      if (/^(?:full|\.attribution-lint-\d+-[\da-f]+\.tmp)$/u.test(name)) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      if (text !== OLD && text !== this.fixed)
        throw new Violation('a file is the old one or the new one', `${name} has ${text.length} characters`);
      tally.add(text === OLD ? 'files left old' : 'files replaced');
    }
  }

  stop(): void {
    if (this.disk !== undefined) execFileSync('umount', [this.disk]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const nameOf = (index: number): string => `${index}.txt`;

/** Rewrites the articles; then, if `left` is given, fills the disk except for that many blocks. */
function fill(folder: string, left?: number): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (let index = 0; index < FILES; index++) writeFileSync(join(folder, nameOf(index)), OLD);
  if (left === undefined) return;
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'full'), Buffer.alloc(Math.max(0, bavail - left) * bsize));
}

/** A run until its end, or until it is killed. */
function fix(folder: string, killAfter?: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'check', '--fix', '.'], { cwd: folder, stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A disk in memory, mounted in `folder`; undefined if this user may not do that. */
function smallDisk(folder: string): string | undefined {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    console.log('kill: no full disk is tried: only root may mount one.');
    return undefined;
  }
}
