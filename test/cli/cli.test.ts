import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { Desk } from './commandLine';

describe('attribution-lint', () => {
  const desk = new Desk();
  after(() => desk.clear());

  it('says its version, and how it is used', async () => {
    assert.deepEqual(await desk.run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    for (const args of [[], ['--help'], ['check', '--help']]) {
      const { code, stdout } = await desk.run(args);
      assert.equal(code, 0);
      for (const command of ['check', 'inspect', 'server --stdio']) assert.ok(stdout.includes(command), command);
    }
  });

  it('serves the protocol over standard input and output', async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const server = desk.start(['server', '--stdio']);
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    let answer = '';
    for await (const chunk of server.stdout) {
      answer += String(chunk);
      // It ends with its input: not before it has answered.
      if (answer.includes('serverInfo')) server.stdin.end();
    }
    assert.match(answer, /"serverInfo":\{"name":"attribution-lint"/);
  });

  it('uses no other connection', async () => {
    assert.equal((await desk.run(['server'])).code, 2);
  });
});
