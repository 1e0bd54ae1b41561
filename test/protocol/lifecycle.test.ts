import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';

const SERVER = ['dist/cli.js', 'server', '--stdio'];

/** A server that nobody has greeted yet. */
function connect(): { server: ChildProcess; connection: MessageConnection } {
  const server = spawn(process.execPath, SERVER, { stdio: 'pipe' });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return { server, connection };
}

const ending = (process_: ChildProcess): Promise<readonly [code: number | null, signal: string | null]> =>
  new Promise((done) => process_.once('exit', (code, signal) => done([code, signal])));

const hover = { textDocument: { uri: 'file:///a.txt' }, position: { line: 0, character: 0 } };
const greeting = { processId: process.pid, rootUri: null, capabilities: {} };

describe('a session', () => {
  it('begins with its greeting: what comes before is refused, and the greeting counts', async () => {
    const { server, connection } = connect();
    await connection.sendNotification('textDocument/didOpen', {});
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32002 });
    await connection.sendRequest('initialize', greeting);
    assert.equal(await connection.sendRequest('textDocument/hover', hover), null);
    await assert.rejects(connection.sendRequest('initialize', greeting), { code: -32600 });
    const ended = ending(server);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends with its farewell: what comes after is refused', async () => {
    const { server, connection } = connect();
    await connection.sendRequest('initialize', greeting);
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32600 });
    await assert.rejects(connection.sendRequest('shutdown'), { code: -32600 });
    const ended = ending(server);
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('that breaks off without a farewell ends with an error', async () => {
    const { server, connection } = connect();
    await connection.sendRequest('initialize', greeting);
    const ended = ending(server);
    server.stdin!.end();
    assert.deepEqual(await ended, [1, null]);
  });
});

describe('input that is not a message', () => {
  for (const [name, input] of [
    ['a length that no message has', 'Content-Length: 99999999999\r\n\r\n{'],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['no length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['no headers at all', 'x'.repeat(10_000)],
  ] as const)
    it(`ends the server with a message: ${name}`, async () => {
      const server = spawn(process.execPath, SERVER, { stdio: 'pipe' });
      let said = '';
      server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      server.stdin.write(input);
      assert.deepEqual(await ending(server), [2, null]);
      assert.match(
        said,
        /^attribution-lint: (?:A message needs a Content-Length|The input is not a valid LSP message)[^\n]*\n$/u,
      );
    });

  it('is distinguished from messages that arrive in pieces', async () => {
    const server = spawn(process.execPath, SERVER, { stdio: 'pipe' });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: greeting });
    const answered = new Promise<unknown>((done) => new StreamMessageReader(server.stdout).listen(done));
    for (const byte of `Content-Length: ${body.length}\r\n\r\n${body}`) server.stdin.write(byte);
    assert.match(JSON.stringify(await answered), /"serverInfo"/u);
    const ended = ending(server);
    server.stdin.end();
    await ended;
  });
});

describe('the watchdog', () => {
  it('ends a server whose editor has died, whatever loop it is in', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const busy = `
      const { Worker } = require('node:worker_threads');
      new Worker(${JSON.stringify(resolve('dist/watchdog.js'))}, { workerData: ${editor.pid} }).on('online', () => {
        process.kill(${editor.pid});
        for (;;);
      });`;
    assert.deepEqual(await ending(spawn(process.execPath, ['-e', busy])), [null, 'SIGKILL']);
  });
});
