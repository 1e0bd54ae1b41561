import { ArticleFiles } from '../workspace/articleFiles';
import type { AttachedKind } from '../workspace/attachedFiles';
import { whyRefused } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { pathOf } from '../workspace/paths';
import { checksUriOf, LONGEST_CHECKS, NO_CHECKS } from './checks';
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
export class CheckFiles extends ArticleFiles<ReadChecks, ArticleChecks> {
  constructor(files: Pick<WorkspaceFiles, 'readWithin'>) {
    super(files, KIND, isSame);
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
