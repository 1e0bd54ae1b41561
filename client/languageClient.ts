import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { articles, checksFiles, sourcesFiles, transcripts } from './documentSelectors';
import { crashHandler } from './crashHandler';
import { IGNORE_FINDING, SAVE_FILE } from './factChecking';
import { answerFiles } from './fileAnswers';
import { EXPLAIN } from './rulePages';
import { configuration } from './settingScopes';
import { clientOf } from './transport';

/**
 * The client of our own server, not started yet. Its id is the prefix of the settings, so that
 * `attribution.trace.server` works.
 */
export function createClient(context: ExtensionContext, log: LogOutputChannel): BaseLanguageClient {
  const client = clientOf(context, 'attribution', 'Attribution Lint', {
    documentSelector: [...articles, ...sourcesFiles, ...checksFiles, ...transcripts],
    outputChannel: log,
    middleware: { workspace: { configuration } },
    errorHandler: crashHandler(context, log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      explainCommand: EXPLAIN,
      ignoreCommand: IGNORE_FINDING,
      saveCommand: SAVE_FILE,
      // VS Code goes to a definition and opens a link on the same click.
      linksOnCitations: false,
      readsFiles: true,
    },
  });
  answerFiles(client);
  return client;
}

/** Restarts the server, even if it has died or never started. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that does not answer the shutdown request is killed and the log says so. The next one can start anyway.
  await client.stop().catch(() => undefined);
  await client.start();
}
