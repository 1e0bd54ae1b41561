import { ArticleFiles } from '../workspace/articleFiles';
import type { AttachedKind } from '../workspace/attachedFiles';
import { LONGEST_BYTES, whyRefused } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { pathOf, relativePath } from '../workspace/paths';
import type { Span } from '../text/span';
import { readBaseline } from './baseline';
import type { Baseline } from './baseline';

/** Where the known findings of articles are recorded. */
export interface BaselinePlace {
  readonly uri: string;
  /** The URI of the folder outside which it is not read. */
  readonly boundary: string;
}

interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

/** The baseline that applies to an article: the same object until something in it changes. */
export interface ArticleBaseline {
  /** Undefined if there is none or it is broken: then every finding is new. */
  readonly known: Baseline | undefined;
  /** The URI of its file. */
  readonly uri: string;
  readonly files: readonly ReadFile[];
  readonly problems: readonly (Span & { readonly file: ReadFile; readonly message: string })[];
  /** The URIs of the files that were looked for, whether they exist or not. */
  readonly lookedFor: readonly string[];
}

export const NO_BASELINE: ArticleBaseline = { known: undefined, uri: '', files: [], problems: [], lookedFor: [] };

const KIND: AttachedKind<ReturnType<typeof readBaseline>> = {
  longest: () => LONGEST_BYTES,
  read: (_, text) => readBaseline(text),
};

/** What is wrong with a line of a baseline. */
export const WRONG_LINE =
  'This line is not an entry of a baseline. Correct it, or write the file again with --write-baseline.';

/** Reads the baselines of articles, each once for all of its articles until `changed` reports a change. */
export class BaselineFiles extends ArticleFiles<ReturnType<typeof readBaseline>, ArticleBaseline> {
  constructor(files: Pick<WorkspaceFiles, 'readWithin'>) {
    super(files, KIND, isSame);
  }

  of(article: ReadFile, place: BaselinePlace | undefined): Promise<ArticleBaseline> {
    if (!place || pathOf(article.uri) === undefined) return Promise.resolve(NO_BASELINE);
    return this.found.of(article.uri, place.uri, () => this.find(article, place));
  }

  private async find(article: ReadFile, { uri, boundary }: BaselinePlace): Promise<ArticleBaseline> {
    const nothing = { known: undefined, uri, files: [], lookedFor: [uri] };
    const found = await this.attached.load(uri, boundary, article.uri);
    if (!found) {
      const path = relativePath(new URL('.', article.uri).href, uri);
      const message = `“${path}” in the setting “baseline” was not found. Correct the path, or write the file with --write-baseline.`;
      return { ...nothing, problems: [{ start: 0, end: 0, message, file: article }] };
    }
    const { file } = found;
    if ('refused' in found) {
      const message = `This file ${whyRefused(found.refused)}`;
      return { ...nothing, files: [file], problems: [{ start: 0, end: 0, message, file }] };
    }
    const { read } = found;
    if ('wrong' in read) return { ...nothing, files: [file], problems: [{ ...read.wrong, message: WRONG_LINE, file }] };
    return { known: read.known, uri, files: [file], problems: [], lookedFor: [uri] };
  }
}

const isSame = (a: ArticleBaseline, b: ArticleBaseline): boolean =>
  a.uri === b.uri &&
  a.known === b.known &&
  a.files[0] === b.files[0] &&
  a.problems[0]?.message === b.problems[0]?.message;
