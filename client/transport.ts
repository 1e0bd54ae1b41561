import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient/node';

/** The port that .vscode/launch.json attaches to. */
const DEBUG_PORT = 6009;

/** A client of the server in a process of its own. In a browser, `transport.web.ts` is used instead. */
export function clientOf(
  context: ExtensionContext,
  id: string,
  name: string,
  options: LanguageClientOptions,
): BaseLanguageClient {
  const server = { module: context.asAbsolutePath('dist/editor.js'), args: ['server'], transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } };
  return new LanguageClient(id, name, { run: server, debug }, options);
}
