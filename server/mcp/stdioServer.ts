// dist/mcp.js: the Model Context Protocol, loaded only by `attribution-lint mcp`. It contains no tools.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** A tool that an assistant can call. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  /** For the assistant: what it does, and what it does not prove. */
  readonly description: string;
  /** JSON Schema of the arguments of `answer`. */
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  /** Rejects with a message that says what to send instead. */
  readonly answer: (given: Readonly<Record<string, unknown>>) => Promise<object>;
}

/** Every tool reads only its arguments. */
const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Answers an assistant over standard input and output until it disconnects. */
export async function serveMcp(
  tools: readonly McpTool[],
  about: { readonly version: string; readonly instructions: string; readonly shown: (answer: object) => string },
): Promise<void> {
  const { version, instructions, shown } = about;
  // The low-level server: the high-level one includes a schema library of its own.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const server = new Server(
    { name: 'attribution-lint', title: 'Attribution Lint', version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ answer, ...tool }) => ({ ...tool, annotations: READS_ONLY })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) return failed(`There is no tool "${params.name}".`);
    try {
      const answer = await tool.answer(params.arguments ?? {});
      return { content: [{ type: 'text', text: shown(answer) }], structuredContent: { ...answer } };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  });
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  process.stdin.on('end', () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}

const failed = (text: string) => ({ content: [{ type: 'text' as const, text }], isError: true });
