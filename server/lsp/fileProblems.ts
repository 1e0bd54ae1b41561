import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { problemDiagnostic } from '../features/diagnostics';
import type { FilesBeside } from '../service/articleReading';
import type { Span } from '../text/span';
import { rangeOf } from './documents';

/** A file that is read in addition to the articles. */
interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

/** The files that were read for somebody, and their problems. */
interface Read {
  readonly files: readonly ReadFile[];
  readonly problems: readonly (Span & { readonly file: ReadFile; readonly message: string; readonly rule?: string })[];
}

/**
 * The problems of files that are read in addition to the articles, as diagnostics in these files. The server sends
 * them: editors do not ask for diagnostics of these files.
 */
export class FileProblems {
  private readonly readFor = new Map<string, Read>();
  private readonly marked = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** @param reader for whom they were read: this replaces what was read for it before. */
  show(reader: string, read: Read): void {
    const before = this.readFor.get(reader);
    if (before === read) return;
    this.readFor.set(reader, read);
    this.update([...(before?.files ?? []), ...read.files]);
    // There may be any number of readers, but only a few have problems to show.
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
          // One of two readers may not have seen the last change yet.
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

/** The problems of the articles' source files, shown in these files. */
export class SourceProblems {
  private readonly files: FileProblems;
  private readonly reads = new WeakMap<FilesBeside, Read>();

  constructor(connection: Connection) {
    this.files = new FileProblems(connection);
  }

  /** @param article its URI; problems in its own text are shown with its findings. */
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
