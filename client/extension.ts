import { commands, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checksCommands } from './factChecking';
import { quotationsView } from './quotationsView';
import { falseAlarmCommand } from './falseAlarm';
import { EXPLAIN, explainRule } from './rulePages';
import { createClient, restart } from './languageClient';
import { mcpServer } from './mcpServer';
import { openSampleNewsroom } from './sampleNewsroom';
import { ShownArticle } from './shownArticle';
import { Signing } from './signing';
import { sourceActions } from './sourceActions';
import { sourcesView } from './sourcesView';
import { showStatus } from './status';
import { transcriptCommands } from './transcripts';

let client: BaseLanguageClient | undefined;

/** VS Code calls this when the first plain text or Markdown document is opened. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Attribution Lint', { log: true });
  const started = createClient(context, log);
  client = started;
  // A failed start is shown in the log and in the status item, which offers a restart.
  started.start().catch(() => undefined);
  const shown = new ShownArticle(started);
  const signing = new Signing(started);
  context.subscriptions.push(
    log,
    shown,
    ...showStatus(started),
    ...sourceActions(),
    ...transcriptCommands(started),
    falseAlarmCommand(started, context),
    ...checksCommands(started, shown, signing),
    ...quotationsView(context, shown, signing),
    ...sourcesView(shown),
    ...mcpServer(context),
    commands.registerCommand(EXPLAIN, (rule: unknown) => explainRule(context, rule)),
    commands.registerCommand('attribution.openSample', () => openSampleNewsroom(context)),
    commands.registerCommand('attribution.restart', () => restart(started)),
    commands.registerCommand('attribution.showOutput', () => log.show()),
  );
}

/** VS Code calls this before it closes, and waits for it. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
