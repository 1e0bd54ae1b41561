import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { Violation } from './attack';

const SERVER = [join(__dirname, '../../dist/cli.js'), 'server', '--stdio'];
/** A server that takes longer has hung. In milliseconds. */
const LONGEST_WAIT = 60_000;

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server process at the other end of a stream of bytes: its messages need not be well-formed. */
export class Wire {
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (answer: Message | Violation) => void>();
  private received: Buffer = Buffer.alloc(0);
  private nextId = 1;
  private stderr = '';
  /** The exit code, once the server has ended. */
  readonly exit: Promise<number | null>;
  private hasEnded = false;
  /** Answers to `workspace/configuration`. */
  settings: unknown = {};

  constructor() {
    this.server = spawn(process.execPath, SERVER, { stdio: 'pipe' });
    this.server.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.server.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    // A server that has ended closes its input in the middle of a message.
    this.server.stdin.on('error', () => undefined);
    this.exit = new Promise((resolve) => this.server.once('close', resolve));
    void this.exit.then((code) => {
      this.hasEnded = true;
      for (const end of this.waiting.values())
        end(new Violation('the server lives', `it ended with ${code}: ${this.stderr.slice(-500)}`));
    });
  }

  get ended(): boolean {
    return this.hasEnded;
  }

  sendBytes(bytes: string | Buffer): void {
    this.server.stdin.write(bytes);
  }

  /** Closes the server's input, as a dying editor does. */
  hangUp(): void {
    this.server.stdin.end();
  }

  send(message: object): void {
    this.sendBytes(framed(message));
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** An answer or an error: either is fine, silence is not. */
  request(method: string, params: unknown, cancelled = false): Promise<Message> {
    const id = this.nextId++;
    const answer = this.answerTo(id, method);
    this.send({ jsonrpc: '2.0', id, method, params });
    if (cancelled) this.notify('$/cancelRequest', { id });
    return answer;
  }

  private answerTo(id: number, method: string): Promise<Message> {
    return new Promise((resolve, reject) => {
      const end = (answer: Message | Violation): void => {
        clearTimeout(timer);
        this.waiting.delete(id);
        if (answer instanceof Violation) reject(answer);
        else resolve(answer);
      };
      const timer = setTimeout(() => end(new Violation('every request is answered', `${method} is not`)), LONGEST_WAIT);
      this.waiting.set(id, end);
      if (this.hasEnded) end(new Violation('the server lives', `it had ended before ${method}`));
    });
  }

  initialize(): Promise<Message> {
    const answer = this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    });
    this.notify('initialized', {});
    return answer;
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const head = this.received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/u.exec(this.received.subarray(0, head).toString())?.[1]);
      if (this.received.length < head + 4 + length) return;
      const body = this.received.subarray(head + 4, head + 4 + length).toString();
      this.received = this.received.subarray(head + 4 + length);
      this.take(JSON.parse(body) as Message);
    }
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) this.waiting.get(Number(id))?.(message);
    else if (id !== undefined) {
      const items = (params as { items?: readonly unknown[] } | undefined)?.items ?? [];
      const result = method === 'workspace/configuration' ? items.map(() => this.settings) : null;
      this.send({ jsonrpc: '2.0', id, result });
    }
  }

  /** Shuts the server down, and checks how it ends and what it wrote in the meantime. */
  async stop(): Promise<void> {
    if (!this.hasEnded) {
      await this.request('shutdown', undefined);
      this.notify('exit', undefined);
    }
    const code = await this.exit;
    if (code !== 0) throw new Violation('the server ends well', `exit code ${code}: ${this.stderr.slice(-500)}`);
    checkPrintable(this.stderr);
  }

  kill(): void {
    this.server.kill('SIGKILL');
  }
}

export const framed = (message: object): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** Log lines appear in terminals. */
function checkPrintable(stderr: string): void {
  const found = /[\p{Cc}\p{Cf}](?<![\n\t\r])/u.exec(stderr);
  if (found) throw new Violation('nothing but text on standard error', JSON.stringify(stderr.slice(found.index, 200)));
}
