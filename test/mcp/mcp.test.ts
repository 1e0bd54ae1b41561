import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CLEAN, WITH_PULL_QUOTE } from '../cli/commandLine';

const CLI = join(__dirname, '../../dist/cli.js');

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
}

describe('attribution-lint mcp', () => {
  let client: Client;
  before(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp'] }));
  });
  after(() => client.close());

  const call = async (name: string, given: Record<string, unknown>): Promise<Answer> =>
    (await client.callTool({ name, arguments: given })) as unknown as Answer;

  it('tells an assistant that it only reads, what it does not prove, and never to invent a source', async () => {
    assert.match(client.getInstructions() ?? '', /Never invent a source/u);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check_article', 'who_said', 'prove_quotation'],
    );
    for (const { annotations, inputSchema } of tools) {
      assert.deepEqual(
        [annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.openWorldHint],
        [true, false, false],
      );
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('finds what is missing in an article', async () => {
    const { content, structuredContent } = await call('check_article', { text: WITH_PULL_QUOTE });
    const { findings, notProven } = structuredContent as {
      readonly findings: readonly { readonly rule: string; readonly line: number }[];
      readonly notProven: string;
    };
    assert.ok(findings.some(({ rule, line }) => rule === 'pull-quote-uncited' && line === 3));
    assert.match(notProven, /Never add a citation to end a finding/u);
    assert.deepEqual(JSON.parse(content[0]!.text), structuredContent);
  });

  it('says who said what, and whether that is certain', async () => {
    const { structuredContent } = await call('who_said', { text: CLEAN });
    const [quotation] = structuredContent!.quotations as readonly Readonly<Record<string, unknown>>[];
    assert.deepEqual((quotation!.speaker as { readonly name: string }).name, 'Noor Haddad');
    assert.equal(quotation!.certain, true);
    assert.deepEqual(quotation!.citations, [1]);
  });

  it('compares a quotation with a transcript', async () => {
    const said = 'HADDAD: We will open the northern pier before the end of the summer. It has waited long enough.';
    const states = async (text: string): Promise<readonly unknown[]> => {
      const given = { text: CLEAN, transcripts: { 1: { text, format: 'txt' } } };
      const { structuredContent } = await call('prove_quotation', given);
      return (structuredContent!.quotations as readonly { readonly state: string }[]).map(({ state }) => state);
    };
    assert.deepEqual(await states(said), ['verbatim']);
    assert.notDeepEqual(await states(said.replace('northern', 'southern')), ['verbatim']);
  });

  it('says what is wrong with a question', async () => {
    for (const [tool, given, why] of [
      ['check_article', {}, /"text" must be the article/u],
      ['check_article', { text: 'x'.repeat(1_000_001) }, /longer than 1000000/u],
      ['prove_quotation', { text: CLEAN, transcripts: {} }, /at least one citation/u],
      ['prove_quotation', { text: CLEAN, transcripts: { 1: 'words' } }, /Transcript "1" must be/u],
      ['write_article', {}, /no tool "write_article"/u],
    ] as const) {
      const { isError, content } = await call(tool, given);
      assert.equal(isError, true);
      assert.match(content[0]!.text, why);
    }
  });

  it('answers for any text', async () => {
    for (const text of ['', '\0“\uD800', '“'.repeat(5000), '[1]: x\n\n"a" [^1]\u202E'])
      for (const name of ['check_article', 'who_said']) assert.ok((await call(name, { text })).structuredContent, name);
  });
});
