import { Violation } from './attack';
import type { Attack } from './attack';
import type { Random } from './random';
import { framed, Wire } from './wire';

/** How long a server may take to notice that a stream is useless. In milliseconds. */
const PATIENCE = 20_000;

const HELLO = {
  jsonrpc: '2.0',
  id: 'hello',
  method: 'initialize',
  params: { processId: process.pid, rootUri: null, capabilities: {}, clientInfo: { name: 'Zürich 水' } },
};
const body = JSON.stringify(HELLO);
const length = Buffer.byteLength(body);

/** Correct headers in an unusual form. */
const SOUND: readonly string[] = [
  framed(HELLO),
  `content-length: ${length}\r\n\r\n${body}`,
  `Content-Length:${length}\r\n\r\n${body}`,
  `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${length}\r\n\r\n${body}`,
  `Content-Length: ${length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n${body}`,
  `Content-Length: ${length}\r\nX-Newsroom: a: b\r\n\r\n${body}`,
];

/** Useless headers. */
const BROKEN: readonly string[] = [
  `Content-Length: 99999999999999\r\n\r\n${body}`,
  `Content-Length: -1\r\n\r\n${body}`,
  `Content-Length: many\r\n\r\n${body}`,
  `Content-Length: \r\n\r\n${body}`,
  `Content-Length: 1e9\r\n\r\n${body}`,
  `X-Newsroom: a\r\n\r\n${body}`,
  `no header at all\r\n\r\n`,
  `Content-Length: ${length - 5}\r\n\r\n${body}`,
  `Content-Length: 3\r\n\r\n{]}`,
  `Content-Length: 0\r\n\r\n`,
];

/** The server's stream of bytes, cut anywhere, with headers that nobody sends. */
export const headers: Attack = {
  name: 'headers',
  start: () => ({
    round: async (random, tally) => {
      tally.add('streams');
      await (random.chance(0.5) ? soundStream(random) : brokenStream(random));
    },
  }),
};

async function soundStream(random: Random): Promise<void> {
  const wire = new Wire();
  const bytes = Buffer.from(random.pick(SOUND));
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + random.int(random.pick([1, 40, 1000]));
    wire.sendBytes(bytes.subarray(at, end));
    at = end;
    // A chunk of its own, or one with the next.
    if (random.chance(0.3)) await new Promise((resolve) => setImmediate(resolve));
  }
  try {
    const { error } = await wire.request('workspace/symbol', { query: '' });
    if (error) throw new Violation('unusual headers are understood', JSON.stringify([bytes.toString(), error]));
    await wire.stop();
  } finally {
    wire.kill();
  }
}

/** The server must answer or end, not keep running without reading anything. */
async function brokenStream(random: Random): Promise<void> {
  const wire = new Wire();
  const bytes = random.pick(BROKEN);
  try {
    if (random.chance(0.5)) await wire.initialize();
    wire.sendBytes(bytes);
    const answered = wire.request('textDocument/hover', { textDocument: { uri: 'file:///a' } }).then(
      () => true,
      () => false,
    );
    const silent = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'silent').unref());
    if ((await Promise.race([answered, wire.exit, silent])) === 'silent')
      throw new Violation('a stream that leads nowhere ends the server', JSON.stringify(bytes));
  } finally {
    wire.kill();
  }
}
