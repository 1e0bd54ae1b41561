import { exec, execFile, spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The bundle that `npm run build` writes. */
const CLI = join(__dirname, '../../dist/cli.js');

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files to run the command line in. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'attribution-cli-'));

  /** Writes files by their paths in the folder. */
  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the command line to its end, with `input` on standard input, and `limits` for Node. */
  run(args: readonly string[], input: string | Buffer = '', limits: readonly string[] = []): Promise<Outcome> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [...limits, CLI, ...args],
        { cwd: this.folder },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
      child.stdin!.end(input);
    });
  }

  /** Starts the command line, for a talk over its standard input and output. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [CLI, ...args], { cwd: this.folder });
  }

  /** Runs the command line with its output piped into a shell command; the exit code is the command line's own. */
  async runInto(reader: string, args: readonly string[]): Promise<Outcome> {
    const outcome = await this.shell(`${args.join(' ')}; echo $? > exit-code; } | ${reader}`, '{ ');
    return { ...outcome, code: Number(this.read('exit-code')) };
  }

  /** Runs the command line with its output written to a file. */
  runOnto(file: string, args: readonly string[]): Promise<Outcome> {
    return this.shell(`${args.join(' ')} > ${file}`);
  }

  private shell(rest: string, start = ''): Promise<Outcome> {
    const command = `${start}'${process.execPath}' '${CLI}' ${rest}`;
    return new Promise((resolve) => {
      exec(command, { cwd: this.folder }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  }
}

/** Clean: everything said is cited, and the source is named. */
export const CLEAN = `Noor Haddad, who runs the harbour of Qasr Amra, told Radio Guadiana on Monday that the ferries would sail again. "We will open the northern pier before the end of the summer," Haddad said [1].

Sources

[1] Radio Guadiana, "Morning Tide", interview with Noor Haddad, 3 May 2027.
`;

/** With a quotation that opens straight and closes curly: a warning that a safe fix ends. */
export const WITH_MIXED_MARKS = CLEAN.replace('summer,"', 'summer,”');

/** With its quotation set apart, and neither speaker nor citation beside it: a warning that only a person can fix. */
export const WITH_PULL_QUOTE = CLEAN.replace(
  '\n\nSources',
  '\n\n"We will open the northern pier before the end of the summer"\n\nThe council agreed on the same day [1].\n\nSources',
);
