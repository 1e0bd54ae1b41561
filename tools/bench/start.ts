import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';

/** Milliseconds from spawning the built server, by its path and arguments, to its answer to `initialize`. */
export async function serverStart(...command: readonly string[]): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [...command, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const time = performance.now() - start;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return time;
}

/** Milliseconds from spawning Node with these arguments to its exit. */
export async function processTime(...args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  return performance.now() - start;
}
