import { AttachedFiles } from './attachedFiles';
import type { AttachedKind } from './attachedFiles';
import type { WorkspaceFiles } from './files';
import { FoundByArticle } from './foundByArticle';

/** Finds and reads the files of one kind that articles have; each once, until a change is reported. */
export abstract class ArticleFiles<Read, Found> {
  protected readonly attached: AttachedFiles<Read>;
  protected readonly found: FoundByArticle<Found>;

  /** @param isSame as in {@link FoundByArticle}. */
  constructor(
    files: Pick<WorkspaceFiles, 'readWithin'>,
    kind: AttachedKind<Read>,
    isSame: (a: Found, b: Found, isKeySame: boolean) => boolean,
  ) {
    this.attached = new AttachedFiles(files, kind);
    this.found = new FoundByArticle(isSame);
  }

  /** How many articles and files are remembered. */
  get size(): number {
    return this.found.size + this.attached.size;
  }

  /** The text of a file that was read; undefined if none was read at this URI. */
  textOf(uri: string): string | undefined {
    return this.attached.textOf(uri);
  }

  /** The file at a URI may have changed, appeared or gone. Returns whether it was looked for as a file of this kind. */
  changed(uri: string): boolean {
    const wasRead = this.attached.changed(uri);
    if (wasRead) this.found.filesChanged();
    return wasRead;
  }

  /** Any file may have changed. */
  clear(): void {
    this.attached.clear();
    this.found.filesChanged();
  }

  /** Nobody needs the files of this article any more: they are dropped, but for those that other articles use. */
  release(article: string): void {
    this.found.release(article);
    this.attached.release(article);
  }
}
