import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { problemDiagnostic } from '../features/diagnostics';
import type { FilesBeside } from '../service/articleReading';
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

/** What is wrong in the files that are read beside the articles, as diagnostics in them. They are sent: no editor asks
 * us about these files. */
export class FileProblems {
  private readonly readFor = new Map<string, Read>();
  private readonly marked = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** @param reader for whom they were read: what was read for it before counts no more. */
  show(reader: string, read: Read): void {
    const before = this.readFor.get(reader);
    if (before === read) return;
    this.readFor.set(reader, read);
    this.update([...(before?.files ?? []), ...read.files]);
    // There may be any number of readers; those with something to mark are few.
    if (read.problems.length === 0) this.readFor.delete(reader);
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

/** What is wrong in the files of sources that articles have, marked in these files. */
export class SourceProblems {
  private readonly files: FileProblems;
  private readonly reads = new WeakMap<FilesBeside, Read>();

  constructor(connection: Connection) {
    this.files = new FileProblems(connection);
  }

  /** @param article its URI; what is wrong in its own text is shown with its findings. */
  show(article: string, beside: FilesBeside): void {
    const known = this.reads.get(beside) ?? elsewhere(article, beside);
    this.reads.set(beside, known);
    this.files.show(article, known);
  }

  /** The article is closed. */
  forget(article: string): void {
    this.files.forget(article);
  }
}

function elsewhere(article: string, beside: FilesBeside): Read {
  const problems = beside.problems.filter(({ file }) => file.uri !== article);
  return { files: [...beside.files, ...problems.map(({ file }) => file)], problems };
}
