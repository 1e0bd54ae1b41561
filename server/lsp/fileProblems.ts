import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfig } from '../config/configFiles';
import { rangeOf } from './documents';

/** What is wrong in configuration files, as diagnostics in them. They are sent: no editor asks us about these files. */
export class ConfigProblems {
  private readonly marked = new Set<string>();

  constructor(private readonly connection: Connection) {}

  show({ files, problems }: FoundConfig): void {
    for (const file of files) {
      const own = problems.filter((problem) => problem.file === file);
      if (own.length === 0 && !this.marked.has(file.uri)) continue;
      const document = TextDocument.create(file.uri, 'plaintext', 0, file.text);
      this.send(
        file.uri,
        own.map((problem) => ({
          range: rangeOf(document, problem),
          severity: DiagnosticSeverity.Warning,
          source: 'attribution',
          message: problem.message,
        })),
      );
    }
  }

  clear(): void {
    for (const uri of this.marked) this.send(uri, []);
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length > 0) this.marked.add(uri);
    else this.marked.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
