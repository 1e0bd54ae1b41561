// The ratios of earlier runs, a line of JSON each, so that a commit that made something slower can be found.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = 'tools/bench/history.ndjson';

interface Run {
  readonly commit: string;
  readonly date: string;
  readonly machine: string;
  readonly ratios: Readonly<Record<string, number>>;
}

/** The last run that was recorded. */
export function lastRun(): Run | undefined {
  const line = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n').at(-1) : undefined;
  return line === undefined ? undefined : (JSON.parse(line) as Run);
}

/** Adds a run of the commit that is checked out. */
export function record(ratios: Run['ratios']): void {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const run: Run = {
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'server') && ' with changes'),
    date: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]!.model}`,
    ratios,
  };
  appendFileSync(FILE, `${JSON.stringify(run)}\n`);
}
