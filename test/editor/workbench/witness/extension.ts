import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticSeverity, languages, workspace } from 'vscode';
import type { Diagnostic, ExtensionContext, TextDocument } from 'vscode';
import type { Seen } from './seen';

/** Writes a line for each article whose diagnostics change, as they are then. */
export function activate({ subscriptions, extensionPath }: ExtensionContext): void {
  const file = join(extensionPath, 'seen.ndjson');
  subscriptions.push(
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
        const squiggles = document ? languages.getDiagnostics(uri).map((each) => seenIn(document, each)) : [];
        appendFileSync(file, `${JSON.stringify({ path: uri.path, squiggles })}\n`);
      }
    }),
  );
}

const seenIn = (document: TextDocument, { range, severity, message, code }: Diagnostic): Seen => ({
  rule: String(typeof code === 'object' ? code.value : code),
  severity: DiagnosticSeverity[severity].toLowerCase(),
  line: range.start.line + 1,
  words: document.getText(range),
  message,
});
