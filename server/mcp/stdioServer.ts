// dist/mcp.js: the Model Context Protocol, which only `attribution-lint mcp` loads. It knows no tool.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** A tool that an assistant can call. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  /** For the assistant: what it does, and what it does not prove. */
  readonly description: string;
  /** JSON Schema of what `answer` takes. */
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  /** Rejects with a message that says what to give instead. */
  readonly answer: (given: Readonly<Record<string, unknown>>) => Promise<object>;
}

/** Every tool reads what it is given, and nothing else. */
const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Answers an assistant over standard input and output, until it goes. */
export async function serveMcp(
  tools: readonly McpTool[],
  about: { readonly version: string; readonly instructions: string; readonly shown: (answer: object) => string },
): Promise<void> {
  const { version, instructions, shown } = about;
  // The low-level server: the high-level one brings a library for schemas of its own.
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
