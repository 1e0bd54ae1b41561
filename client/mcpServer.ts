import { lm, McpStdioServerDefinition } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';

/** As in package.json. */
const ID = 'attribution-lint';

/**
 * Offers assistants in the editor the tools of `attribution-lint mcp`; the editor starts the server once one of them
 * is used. In a browser, `mcpServer.web.ts` is used instead.
 */
export function mcpServer(context: ExtensionContext): Disposable[] {
  if (!lm.registerMcpServerDefinitionProvider || !McpStdioServerDefinition) return [];
  const { version } = context.extension.packageJSON as { readonly version: string };
  const server = new McpStdioServerDefinition(
    'Attribution Lint',
    process.execPath,
    [context.asAbsolutePath('dist/editor.js'), 'mcp'],
    // On the desktop, the editor's own program is Electron.
    { ELECTRON_RUN_AS_NODE: '1' },
    version,
  );
  return [lm.registerMcpServerDefinitionProvider(ID, { provideMcpServerDefinitions: () => [server] })];
}
