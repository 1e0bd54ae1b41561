import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** The running children, and how long each may take to end when asked to. */
const running = new Map<ChildProcess, number>();
const lastActs: (() => void)[] = [];
let watching = false;

const onWindows = process.platform === 'win32';

const PATIENCE_MS = 2000;
/** For children that have children of their own to end first. */
const PARENT_PATIENCE_MS = 6000;

/** Registers something to do, synchronously, when this process ends for any reason. */
export function atExit(act: () => void): void {
  lastActs.push(act);
  watch();
}

/** Starts a program in its own process group, which ends with this process at the latest. */
export function spawnGroup(
  command: string,
  args: string[],
  options: SpawnOptions,
  patience = PATIENCE_MS,
): ChildProcess {
  watch();
  // npm and `code` are scripts on Windows, which only a shell can start; shell arguments must be quoted.
  const given = onWindows ? args.map((argument) => `"${argument}"`) : args;
  const child = spawn(command, given, { ...options, shell: onWindows, detached: !onWindows });
  running.set(child, patience);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program and everything that it started in its group; resolves when they are gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  const patience = running.get(child);
  if (patience === undefined) return;
  const deadline = Date.now() + patience;
  signalGroup(child, 'SIGTERM');
  // The group may outlive its first process, whose children still clean up.
  while (Date.now() < deadline && signalGroup(child, 0)) await pause(20);
  signalGroup(child, 'SIGKILL');
}

/** Runs a program to its end, and returns its output; throws with that text if it fails. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Runs a program to its end in this terminal; returns its exit code. */
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
  const end = async (code: number): Promise<void> => {
    // Ctrl-C may arrive twice, from the terminal and from npm.
    if (ending) return;
    ending = true;
    await Promise.all([...running.keys()].map(stopGroup));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(128 + constants.signals[signal]));
  }
  // npm does not pass on a request to end, nor does a parent that is killed.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || void end(1), 500).unref();
  // Also reached after an uncaught error, such as EPIPE when the output is piped into `head`.
  process.on('exit', () => {
    for (const child of running.keys()) signalGroup(child, 'SIGKILL');
    for (const act of lastActs) act();
  });
}

/** Sends a signal to a child's whole group; 0 only checks. Returns whether the group exists. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return onWindows ? child.kill(signal) : process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
