import { commands, Uri, window } from 'vscode';
import type { ExtensionContext } from 'vscode';

/** The command that opens a rule's page. The server names it in findings and code actions. */
export const EXPLAIN = 'attribution.explainRule';

/** Shows the page of the rule with this id, which is part of the package, beside the article. */
export async function explainRule({ extensionUri }: ExtensionContext, rule: unknown): Promise<void> {
  // Links in any document can run commands: never accept a path here.
  if (typeof rule !== 'string' || !/^[a-z-]+$/u.test(rule)) return;
  const page = Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // The editor's own Markdown extension may be disabled.
    await window.showTextDocument(page, { preview: true });
  }
}
