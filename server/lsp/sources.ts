import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf, pathWithin } from '../workspace/paths';
import { SourceFiles } from '../sources/sourceFiles';
import type { ArticleSources } from '../sources/sourceFiles';
import type { FileText, WorkspaceFiles } from '../workspace/files';
import { languageOf } from './documents';
import type { Documents } from './documents';
import { FileProblems } from './fileProblems';
import type { WorkspaceSettings } from './clientSettings';

/** The sources that articles declare outside of their running text: with the editor's unsaved changes, kept until they
 * change, and marked where they are wrong. */
export class DeclaredSources {
  private readonly files: SourceFiles;
  private readonly problems: FileProblems;
  private readonly shown = new Map<string, ArticleSources>();
  private readonly listeners: (() => void)[] = [];

  constructor(
    connection: Connection,
    private readonly disk: Pick<WorkspaceFiles, 'readWithin'>,
    private readonly documents: Documents,
    private readonly settings: WorkspaceSettings,
  ) {
    this.files = new SourceFiles({ readWithin: (uri, folder) => this.readWithin(uri, folder) });
    this.problems = new FileProblems(connection);
    const { open } = documents;
    open.onDidChangeContent(({ document: { uri } }) => this.changed([uri]));
    open.onDidClose(({ document: { uri } }) => {
      this.changed([uri]);
      this.files.forget(uri);
      this.problems.forget(uri);
      this.shown.delete(uri);
    });
    settings.onFilesChange((uris) => this.changed(uris));
    settings.onChange(() => this.files.clear());
  }

  /** Calls `listener` after a file has changed in which articles have sources. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What is declared for an article: the same object for as long as nothing of it changes. */
  async of(document: TextDocument): Promise<ArticleSources> {
    const { uri } = document;
    const found = await this.find(document);
    if (this.shown.get(uri) !== found) {
      this.shown.set(uri, found);
      const problems = found.problems.filter(({ file }) => file.uri !== uri);
      this.problems.show(uri, { files: [...found.files, ...problems.map(({ file }) => file)], problems });
    }
    return found;
  }

  /** What is declared for an article that no editor shows: nothing is marked, and nothing kept but the files. */
  async unseen(document: TextDocument): Promise<ArticleSources> {
    const found = await this.find(document);
    this.files.forget(document.uri);
    return found;
  }

  private async find(document: TextDocument): Promise<ArticleSources> {
    const { uri } = document;
    const { bibliography } = await this.settings.of(uri);
    const article = { uri, text: document.getText(), languageId: languageOf(document) };
    return this.files.of(article, this.settings.folderOf(uri), bibliography);
  }

  /** The text of a file of sources that was read. */
  textOf(uri: string): string | undefined {
    return this.files.textOf(uri);
  }

  private changed(uris: readonly string[]): void {
    const read = uris.filter((uri) => this.files.changed(uri));
    if (read.length > 0) for (const listener of this.listeners) listener();
  }

  /** What the editor shows counts, saved or not; where the file lies, the disk knows: a link may lead out of the folder. */
  private async readWithin(uri: string, folder: string): Promise<FileText | undefined> {
    const saved = await this.disk.readWithin(uri, folder);
    if (saved && 'refused' in saved && saved.refused === 'outside') return saved;
    const open = this.documents.at(uri);
    if (!open || (!saved && pathWithin([folder], uri) === undefined) || pathOf(uri) === undefined) return saved;
    return { text: open.getText() };
  }
}
