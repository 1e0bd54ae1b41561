import { commands, l10n, window } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';
import { Crashes } from './crashCount';

/**
 * Restarts a server that has died: the editor has the text and sends it to the next one. If that does not help, the
 * handler says so once and offers a way to report it.
 */
export function crashHandler({ extension }: ExtensionContext, log: LogOutputChannel): ErrorHandler {
  const crashes = new Crashes();
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      if (crashes.shouldRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
      void tell(extension.id, log);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tell(extensionId: string, log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart Server');
  const report = l10n.t('Report a Problem…');
  const show = l10n.t('Show Output');
  const chosen = await window.showErrorMessage(
    l10n.t(
      'Attribution Lint has stopped because its server crashed five times in three minutes. Your text is safe. Restart the server. If it crashes again, report the problem. Show Output explains how.',
    ),
    restart,
    report,
    show,
  );
  if (chosen === restart) await commands.executeCommand('attribution.restart');
  if (chosen === report) await commands.executeCommand('workbench.action.openIssueReporter', { extensionId });
  if (chosen === show) log.show();
}
