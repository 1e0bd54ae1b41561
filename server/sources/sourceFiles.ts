import type { LanguageId } from '../article/article';
import type { DeclaredSource } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { ArticleFiles } from '../workspace/articleFiles';
import type { AttachedKind, Loaded } from '../workspace/attachedFiles';
import { whyRefused } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { fileUriIn, pathOf } from '../workspace/paths';
import { frontMatterOf } from './frontMatter';
import type { NamedTranscript } from './frontMatter';
import { jsonLdOf, readJsonLd } from './jsonLd';
import { readFrontMatter, readSources } from './readSources';
import type { FrontMatter } from './readSources';
import { READABLE_ENDINGS, sidecarsOf, sourceFormatOf } from './sourceFormats';
import { MOST_PROBLEMS, NOTHING } from './sources';
import type { ReadSources, SourceProblem, SourceText } from './sources';

/** The article whose sources are requested. */
export interface SourcedArticle extends SourceText {
  readonly languageId: LanguageId;
}

/** The sources declared outside an article's running text: the same object until something in them changes. */
export interface ArticleSources {
  readonly sources: readonly DeclaredSource[];
  /** The files next to the article, and those that its front matter names. */
  readonly files: readonly SourceText[];
  readonly problems: readonly SourceProblem[];
  /** The transcripts that its front matter names. */
  readonly transcripts: readonly NamedTranscript[];
  /** The URIs of the files next to it, whether they exist or not, and of those that it or its configuration names. */
  readonly lookedFor: readonly string[];
}

/** No list of sources is longer. The disk does not read longer ones, but an editor may show them. In UTF-16 units. */
const LONGEST = 5 << 20;

const KIND: AttachedKind<ReadSources> = {
  longest: () => LONGEST,
  read: (uri, text, before) => (text.trim() === '' ? NOTHING : readSources(uri, text, before)),
};

/** Finds and reads the files of sources that articles have; each once, until a change is reported. */
export class SourceFiles extends ArticleFiles<ReadSources, ArticleSources> {
  constructor(files: Pick<WorkspaceFiles, 'readWithin'>) {
    super(files, KIND, (a, b, isKeySame) => isKeySame && isSame(a, b));
  }

  /**
   * @param folder the URI of the folder outside which nothing is read.
   * @param shared the URIs of files with sources for several articles: they have the lowest priority.
   */
  of(article: SourcedArticle, folder: string, shared: readonly string[] = []): Promise<ArticleSources> {
    const own = ownPartsOf(article, shared);
    return this.found.of(article.uri, own.key, () => this.find(article, own, folder));
  }

  private async find(article: SourcedArticle, parts: OwnParts, folder: string): Promise<ArticleSources> {
    const found = new Collection(article);
    const own = parts.matter && (await readFrontMatter(article.text));
    if (own) {
      found.add(own, article);
      found.transcripts.push(...own.transcripts);
    }
    if (pathOf(article.uri) !== undefined) {
      await this.takeSidecars(article, folder, found);
      for (const named of own?.bibliography ?? []) await this.takeNamed(named, article, folder, found);
    }
    if (parts.jsonLd) found.add(await readJsonLd(textOf(article.text, parts.jsonLd), parts.jsonLd.start), article);
    for (const uri of parts.shared) {
      const shared = await this.loadFirst([uri], article, folder, found);
      if (typeof shared !== 'string') found.take(shared);
      else found.problem(NOWHERE, `“${pathOf(uri) ?? uri}” in the setting “bibliography” ${shared}`);
    }
    return found;
  }

  private async takeSidecars({ uri: article }: SourcedArticle, folder: string, found: Collection): Promise<void> {
    const uris = sidecarsOf(article);
    found.lookedFor.push(...uris);
    for (const sidecar of await Promise.all(uris.map((uri) => this.attached.load(uri, folder, article)))) {
      if (sidecar && 'read' in sidecar) found.take(sidecar);
      else if (sidecar) found.problem(NOWHERE, `This file ${whyRefused(sidecar.refused)}`, sidecar.file);
    }
  }

  /** A file that front matter names, from the article's folder or the workspace's. */
  private async takeNamed(
    { path, span }: NamedFile,
    article: SourcedArticle,
    folder: string,
    found: Collection,
  ): Promise<void> {
    if (/^[a-z][a-z\d+.-]*:\/\//iu.test(path)) {
      found.problem(
        span,
        `“${path}” is a web address, and Attribution Lint does not download files. Save the file in the workspace.`,
      );
      return;
    }
    const bases = [new URL('.', article.uri).href, folder];
    const uris = new Set(bases.map((base) => fileUriIn(base, path)));
    const named = await this.loadFirst([...uris], article, folder, found);
    if (typeof named === 'string') found.problem(span, `“${path}” ${named}`);
    else found.take(named);
  }

  /** The first of these files that exists, or why it is not read. */
  private async loadFirst(
    uris: readonly string[],
    article: SourcedArticle,
    folder: string,
    found: Collection,
  ): Promise<Loaded<ReadSources> | string> {
    if (!sourceFormatOf(uris[0]!))
      return `does not have the name of a source file. Use one of these endings: ${READABLE_ENDINGS}.`;
    for (const uri of uris) {
      found.lookedFor.push(uri);
      const file = await this.attached.load(uri, folder, article.uri);
      if (file) return 'read' in file ? file : whyRefused(file.refused);
    }
    return uris.length > 1
      ? 'was not found in the article’s folder or in the workspace folder. Correct the path.'
      : 'was not found. Correct the path.';
  }
}

type NamedFile = FrontMatter['bibliography'][number];

const NOWHERE: Span = { start: 0, end: 0 };

/** What is found for one article, the highest priority first. */
class Collection implements ArticleSources {
  readonly sources: DeclaredSource[] = [];
  readonly problems: SourceProblem[] = [];
  readonly files: SourceText[] = [];
  readonly transcripts: NamedTranscript[] = [];
  readonly lookedFor: string[] = [];

  constructor(private readonly article: SourceText) {}

  add(read: ReadSources, file: SourceText): void {
    for (const source of read.sources) this.sources.push(source);
    for (const problem of read.problems.slice(0, MOST_PROBLEMS)) this.problems.push({ ...problem, file });
  }

  take({ file, read }: Loaded<ReadSources>): void {
    if (this.files.includes(file)) return;
    this.files.push(file);
    this.add(read, file);
  }

  problem({ start, end }: Span, message: string, file: SourceText = this.article): void {
    this.problems.push({ start, end, message, file });
  }
}

/**
 * The parts of an article that declare sources, with their words and places: everything that reading them depends on.
 */
interface OwnParts {
  readonly matter: Span | undefined;
  readonly jsonLd: Span | undefined;
  /** The files that the article's configuration names. */
  readonly shared: readonly string[];
  readonly key: string;
}

function ownPartsOf({ text, languageId }: SourcedArticle, shared: readonly string[]): OwnParts {
  if (languageId !== 'markdown') return { matter: undefined, jsonLd: undefined, shared, key: shared.join('\0') };
  const matter = frontMatterOf(text);
  const jsonLd = jsonLdOf(text);
  const words = [matter, jsonLd].map((span) => (span ? `${span.start} ${textOf(text, span)}` : ''));
  return { matter, jsonLd, shared, key: [...shared, ...words].join('\0') };
}

/** True if nothing differs for the analysis: the files and the results are the same objects. */
const isSame = (a: ArticleSources, b: ArticleSources): boolean =>
  a.files.length === b.files.length &&
  a.files.every((file, index) => file === b.files[index]) &&
  a.transcripts.length === b.transcripts.length &&
  a.transcripts.every(
    ({ key, path }, index) => key === b.transcripts[index]!.key && path === b.transcripts[index]!.path,
  ) &&
  a.problems.length === b.problems.length &&
  a.problems.every(({ message, start }, index) => {
    const other = b.problems[index]!;
    return message === other.message && start === other.start;
  });
