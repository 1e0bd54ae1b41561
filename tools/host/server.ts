import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run, spawnGroup, stopGroup } from './children';
import type { Editor } from './provision';

/** The two folders that hold a user's settings and extensions. */
export interface Profile {
  userDir: string;
  extensionsDir: string;
}

/** What the window at a URL opens and does, in addition to its folder. */
export type Payload = [key: string, value: string][];

export interface Server {
  /** The address of a window on `folder` (an absolute path; none: an empty window). */
  url: (folder?: string, payload?: Payload) => string;
  /** The URI of a local file in a window on this server. */
  uri: (path: string) => string;
  /** Resolves when the server has ended, for any reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

interface Options {
  /** Lets windows run tests in the extension host; it also suppresses notifications. */
  tests?: boolean;
  flags?: string[];
}

const UP_WITHIN_MS = 60_000;

/** Starts VS Code's server on a free port of the loopback interface; resolves when it answers. */
export async function startServer(editor: Editor, profile: Profile, options: Options = {}): Promise<Server> {
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  // Anyone who reaches the server can run programs: the token keeps out other users of this machine, and web pages.
  const token = randomUUID();
  mkdirSync(profile.userDir, { recursive: true });
  const log = openSync(join(profile.userDir, 'server.log'), 'a');
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.tests ? ['--enable-smoke-test-driver'] : []),
    ...(options.flags ?? []),
  ];
  const child = spawnGroup(editor.node, [editor.serverMain, ...folders(profile), ...args], {
    env: environment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let end: string | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => resolve(void (end = error.message)));
    child.once('exit', (code, signal) => resolve(void (end = `it ended with ${code ?? signal ?? 'nothing'}`)));
  });
  const deadline = Date.now() + UP_WITHIN_MS;
  while (!(await answers(`http://${authority}/version`))) {
    if (end !== undefined || Date.now() > deadline) {
      await stopGroup(child);
      throw new Error(`VS Code's server did not start: ${end ?? 'no answer'}; see ${profile.userDir}/server.log`);
    }
    await pause(30);
  }
  const uri = (path: string): string => `vscode-remote://${authority}${path}`;
  return {
    uri,
    url: (folder, payload = []) => {
      const query = new URLSearchParams({ tkn: token, ...(folder ? { folder } : { ew: 'true' }) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    ended,
    stop: () => stopGroup(child),
  };
}

/** Runs the server's command line, such as `--install-extension FILE`, and returns its output. */
export async function serverCommand(editor: Editor, profile: Profile, args: string[]): Promise<string> {
  return run(editor.node, [editor.serverMain, ...folders(profile), ...args], { env: environment() });
}

const folders = ({ userDir, extensionsDir }: Profile): string[] => [
  ...['--server-data-dir', userDir, '--user-data-dir', userDir, '--extensions-dir', extensionsDir],
];

/** Without a gallery, the editor looks for no updates or recommendations on the network. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, EXTENSIONS_GALLERY: '{}' });

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
