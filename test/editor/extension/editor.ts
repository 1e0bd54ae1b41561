import * as vscode from 'vscode';

/** The seed article: its file name, and what is in which line, counted from 0. */
export const SEED = { file: 'trump-european-view-russian-threat.txt', introduction: 4, pullQuote: 12 };

/** Whether the extension host is a browser's: `npm run test:web` runs most of these tests there. */
export const isInBrowser = vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'vscode-test-web';

/** The URI of a file in the newsroom that the window shows. */
export function newsroom(file: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
}

/** Opens an unsaved document and shows it: an editor's extensions owe nothing to one that nobody sees. */
export async function showUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

export async function showFile(file: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(newsroom(file));
  // A preview gives way to the next file, and is closed with its findings.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes all editors, and gives up what was changed in them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Our diagnostics for a document. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'attribution');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our diagnostics for a document as soon as they are as `expected`; rejects, with what they are, after a while. */
export async function findingsOnce(
  document: vscode.TextDocument,
  expected: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  await diagnosticsOnce(document.uri, () => expected(findings(document)));
  return findings(document);
}

/** All diagnostics for a file as soon as they are as `expected`; rejects, with what they are, after a while. */
export async function diagnosticsOnce(
  uri: vscode.Uri,
  expected: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const diagnostics = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
  const met = new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (!expected(diagnostics())) return;
      end();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      end();
      const shown = diagnostics().map((each) => `${each.range.start.line + 1}: ${codeOf(each)} ${each.message}`);
      reject(new Error(`The diagnostics never became as expected; they are:\n${shown.join('\n')}`));
    }, 10_000);
    const end = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    check();
  });
  await met;
  return diagnostics();
}

/** The warnings and errors that touch a line (from 0). */
export function warningsIn(line: number, all: vscode.Diagnostic[]): vscode.Diagnostic[] {
  return all.filter(
    ({ range, severity }) =>
      severity <= vscode.DiagnosticSeverity.Warning && range.start.line <= line && line <= range.end.line,
  );
}

/** The text of all hovers on the first occurrence of `text`. */
export async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const position = positionIn(document, text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}

/** Just inside the first occurrence of `text`. */
export function positionIn(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document has no "${text}"`);
  return document.positionAt(offset + 1);
}

/** Resolves once a tab is open that is as `expected`; rejects, with those that are, after a while. */
export async function tabOnce(expected: (tab: vscode.Tab) => boolean): Promise<void> {
  const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (!tabs().some(expected)) return;
      end();
      resolve();
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(check);
    const timer = setTimeout(() => {
      end();
      reject(
        new Error(
          `No such tab opened, but: ${tabs()
            .map(({ label }) => label)
            .join(', ')}`,
        ),
      );
    }, 10_000);
    const end = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    check();
  });
}
