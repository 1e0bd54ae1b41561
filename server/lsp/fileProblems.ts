import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { problemDiagnostic } from '../features/diagnostics';
import type { Span } from '../text/span';
import { rangeOf } from './documents';

/** A file that is read beside the articles. */
interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

/** The files that were read for somebody, and what is wrong in them. */
interface Read {
  readonly files: readonly ReadFile[];
  readonly problems: readonly (Span & { readonly file: ReadFile; readonly message: string })[];
}

/** What is wrong in the files that are read beside the articles, as diagnostics in them. They are sent: no editor asks us
 * about these files. */
export class FileProblems {
  private readonly readFor = new Map<string, Read>();
  private readonly marked = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** @param reader for whom they were read: what was read for it before counts no more. */
  show(reader: string, read: Read): void {
    const before = this.readFor.get(reader);
    this.readFor.set(reader, read);
    this.update([...(before?.files ?? []), ...read.files]);
  }

  /** Nobody reads for `reader` any more. */
  forget(reader: string): void {
    const before = this.readFor.get(reader);
    this.readFor.delete(reader);
    if (before) this.update(before.files);
  }

  clear(): void {
    this.readFor.clear();
    for (const uri of this.marked) this.send(uri, []);
  }

  private update(files: readonly ReadFile[]): void {
    const texts = new Map(files.map(({ uri, text }) => [uri, text]));
    for (const [uri, text] of texts) {
      const document = TextDocument.create(uri, 'plaintext', 0, text);
      const found = new Map<string, Diagnostic>();
      for (const { problems } of this.readFor.values())
        for (const problem of problems)
          // Of two readers one may not have seen the last change yet.
          if (problem.file.uri === uri && problem.file.text === text)
            found.set(`${problem.start} ${problem.message}`, problemDiagnostic(problem, rangeOf(document, problem)));
      if (found.size > 0 || this.marked.has(uri)) this.send(uri, [...found.values()]);
    }
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length > 0) this.marked.add(uri);
    else this.marked.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
