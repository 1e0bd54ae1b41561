import { version } from '../../package.json';
import { shown, TOOLS } from '../mcp/mcpTools';
import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';

/** What an assistant reads before it calls a tool. */
const INSTRUCTIONS =
  'Checks news articles: call check_article after you have written or changed one. Never invent a source, a name or a citation to remove a finding. Say what is missing instead.';

/** `mcp`: from here on standard input and output belong to the protocol. */
export async function mcp(args: readonly string[]): Promise<ExitCode> {
  if (readArguments(args, {}).positionals.length > 0)
    throw new Failure('mcp takes no files, because assistants send the text. Run: attribution-lint mcp');
  const { serveMcp } = await import('../mcp/stdioServer');
  await serveMcp(TOOLS, { version, instructions: INSTRUCTIONS, shown });
  return ExitCode.Clean;
}
