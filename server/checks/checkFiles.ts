import { AttachedFiles } from '../workspace/attachedFiles';
import type { AttachedKind } from '../workspace/attachedFiles';
import { whyRefused } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { FoundByArticle } from '../workspace/foundByArticle';
import { pathOf } from '../workspace/paths';
import { checksUriOf, isChecksFile, LONGEST_CHECKS, NO_CHECKS } from './checks';
import type { Checks } from './checks';
import { readChecks } from './readChecks';
import type { ReadChecks } from './readChecks';
import type { Span } from '../text/span';

interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

/** What was checked in an article: the same object until something in it changes. */
export interface ArticleChecks {
  readonly checks: Checks;
  readonly files: readonly ReadFile[];
  readonly problems: readonly (Span & { readonly file: ReadFile; readonly message: string })[];
  /** The URIs of the files that were looked for, whether they exist or not. */
  readonly lookedFor: readonly string[];
}

export const NO_ARTICLE_CHECKS: ArticleChecks = { checks: NO_CHECKS, files: [], problems: [], lookedFor: [] };

const KIND: AttachedKind<ReadChecks> = { longest: () => LONGEST_CHECKS, read: (_, text) => readChecks(text) };

/** Finds and reads the checks of articles, each once until `changed` reports a change. */
export class CheckFiles {
  private readonly attached: AttachedFiles<ReadChecks>;
  private readonly found = new FoundByArticle<ArticleChecks>(isSame);

  constructor(files: Pick<WorkspaceFiles, 'readWithin'>) {
    this.attached = new AttachedFiles(files, KIND);
  }

  /** How many articles and files are remembered. */
  get size(): number {
    return this.found.size + this.attached.size;
  }

  /** The text of a file that was read; undefined where none was read at this URI. */
  textOf(uri: string): string | undefined {
    return this.attached.textOf(uri);
  }

  /** The file at a URI may have changed, appeared or gone. Returns whether it was looked for. */
  changed(uri: string): boolean {
    if (!isChecksFile(uri)) return false;
    const wasRead = this.attached.changed(uri);
    if (wasRead) this.found.filesChanged();
    return wasRead;
  }

  clear(): void {
    this.attached.clear();
    this.found.filesChanged();
  }

  release(article: string): void {
    this.found.release(article);
    this.attached.release(article);
  }

  /** @param folder the URI of the folder outside of which nothing is read. */
  of(article: string, folder: string): Promise<ArticleChecks> {
    return this.found.of(article, folder, () => this.find(article, folder));
  }

  private async find(article: string, folder: string): Promise<ArticleChecks> {
    if (pathOf(article) === undefined) return NO_ARTICLE_CHECKS;
    const uri = checksUriOf(article);
    const lookedFor = [uri];
    const found = await this.attached.load(uri, folder, article);
    if (!found) return { ...NO_ARTICLE_CHECKS, lookedFor };
    const { file } = found;
    if ('refused' in found) {
      const message = `This file ${whyRefused(found.refused)}`;
      const checks = { all: [], isWritable: false };
      return { checks, files: [file], problems: [{ start: 0, end: 0, message, file }], lookedFor };
    }
    const problems = found.read.problems.map((problem) => ({ ...problem, file }));
    return { checks: found.read, files: [file], problems, lookedFor };
  }
}

const isSame = (a: ArticleChecks, b: ArticleChecks): boolean =>
  a.checks === b.checks && a.files[0] === b.files[0] && a.problems[0]?.message === b.problems[0]?.message;
