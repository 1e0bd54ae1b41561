import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

/** What runs now, and how long each may take to end when asked to. */
const running = new Map<ChildProcess, number>();
const lastActs: (() => void)[] = [];
let watching = false;

const onWindows = process.platform === 'win32';

const PATIENCE_MS = 2000;
/** For children that have children of their own to end first. */
const PARENT_PATIENCE_MS = 6000;

/** Registers something to do, synchronously, when this process ends for whatever reason. */
export function atExit(act: () => void): void {
  lastActs.push(act);
  watch();
}

/** Starts a program in a process group of its own, which ends with this process at the latest. */
export function spawnGroup(
  command: string,
  args: string[],
  options: SpawnOptions,
  patience = PATIENCE_MS,
): ChildProcess {
  watch();
  // npm and `code` are scripts on Windows, which only a shell can start; a shell takes its arguments quoted.
  const given = onWindows ? args.map((argument) => `"${argument}"`) : args;
  const child = spawn(command, given, { ...options, shell: onWindows, detached: !onWindows });
  running.set(child, patience);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program and all that it started; resolves when it is gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  const patience = running.get(child);
  if (patience === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  killGroup(child, 'SIGTERM');
  const impatience = setTimeout(() => killGroup(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(impatience);
  killGroup(child, 'SIGKILL');
}

/** Runs a program to its end, and gives what it printed; throws with that text when it fails. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Runs a program to its end in this terminal; gives its exit code. */
export async function runHere(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return exitCode(
    spawnGroup(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }, PARENT_PATIENCE_MS),
  );
}

async function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}

function watch(): void {
  if (watching) return;
  watching = true;
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Not `once`: Ctrl-C may arrive twice, from the terminal and from npm, and the second would kill us half-way.
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void Promise.all([...running.keys()].map(stopGroup)).then(() => process.exit(128 + constants.signals[signal]));
    });
  }
  // Reached also after an uncaught error, such as EPIPE when the output is piped into `head`.
  process.on('exit', () => {
    for (const child of running.keys()) killGroup(child, 'SIGKILL');
    for (const act of lastActs) act();
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has gone by itself.
  }
}
