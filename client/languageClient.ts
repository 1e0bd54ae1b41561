import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { articles, checksFiles, sourcesFiles, transcripts } from './documentSelectors';
import { crashHandler } from './crashHandler';
import { IGNORE_FINDING } from './factChecking';
import { EXPLAIN } from './rulePages';
import { configuration } from './settingScopes';

/** The port that .vscode/launch.json attaches to. */
const DEBUG_PORT = 6009;

/**
 * The client of our own server, not started yet. Its id is the prefix of the settings, so that
 * `attribution.trace.server` works.
 */
export function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/cli.js'), args: ['server'], transport: TransportKind.ipc };
  return new LanguageClient(
    'attribution',
    'Attribution Lint',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } },
    {
      documentSelector: [...articles, ...sourcesFiles, ...checksFiles, ...transcripts],
      outputChannel: log,
      middleware: { workspace: { configuration } },
      errorHandler: crashHandler(context, log),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // VS Code goes to a definition and opens a link on the same click.
      initializationOptions: { explainCommand: EXPLAIN, ignoreCommand: IGNORE_FINDING, linksOnCitations: false },
    },
  );
}

/** Restarts the server, even if it has died or never started. */
export async function restart(client: LanguageClient): Promise<void> {
  // A server that does not answer the shutdown request is killed and the log says so. The next one can start anyway.
  await client.stop().catch(() => undefined);
  await client.start();
}
