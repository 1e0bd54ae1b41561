import { fileUriIn, pathOf } from '../workspace/paths';
import type { LanguageId } from '../article/article';
import type { DeclaredSource } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { whyRefused } from '../workspace/files';
import type { Refusal, WorkspaceFiles } from '../workspace/files';
import { frontMatterOf } from './frontMatter';
import { jsonLdOf, readJsonLd } from './jsonLd';
import { isReadable, readFrontMatter, readSources } from './readSources';
import { MOST_PROBLEMS, NOTHING } from './sources';
import type { ReadSources, SourceProblem, SourceText } from './sources';

/** The article whose sources are asked for. */
export interface SourcedArticle extends SourceText {
  readonly languageId: LanguageId;
}

/** What is declared outside of an article's running text: the same object for as long as nothing of it changes. */
export interface ArticleSources {
  readonly sources: readonly DeclaredSource[];
  /** The files beside the article, and those that its front matter names. */
  readonly files: readonly SourceText[];
  readonly problems: readonly SourceProblem[];
}

/** A file of sources as it was read. */
interface Loaded {
  readonly file: SourceText;
  readonly read: ReadSources;
}

const NO_SOURCES: ArticleSources = { sources: [], files: [], problems: [] };
const SIDECARS = ['.sources.yaml', '.sources.yml', '.sources.json', '.sources.bib', '.sources.ris', '.bib', '.ris'];

/** The files that hold the sources of an article by their names: for `a/storm.md`, `a/storm.sources.yaml`, `a/storm.bib` … */
const sidecarsOf = (article: string): string[] => {
  const name = article.replace(/\.[^./]*$/u, '');
  return SIDECARS.map((ending) => name + ending);
};

/** No list of sources is longer; the disk has read no longer ones, but an editor may show them. In UTF-16 units. */
const LONGEST = 5 << 20;

/** Finds and reads the files of sources that articles have; each once, until it is told that they may have changed. */
export class SourceFiles {
  /** By path, as editors encode their URIs in different ways, and by the folder outside of which nothing is read. */
  private readonly loaded = new Map<string, Map<string, Promise<Loaded | Refused | undefined>>>();
  private readonly before = new Map<string, Loaded>();
  private readonly articles = new Map<string, { own: string; generation: number; sources: Promise<ArticleSources> }>();
  private generation = 0;

  constructor(private readonly files: Pick<WorkspaceFiles, 'readWithin'>) {}

  /** The text of a file of sources that was read; undefined where none was read at this URI. */
  textOf(uri: string): string | undefined {
    return this.before.get(keyOf(uri))?.file.text;
  }

  /** The file at a URI may have changed, or have come or gone: gives whether it was looked for as one of sources. */
  changed(uri: string): boolean {
    const wasRead = this.loaded.delete(keyOf(uri));
    if (wasRead) this.generation++;
    return wasRead;
  }

  /** Any file may have changed. */
  clear(): void {
    this.loaded.clear();
    this.generation++;
  }

  forget(article: string): void {
    this.articles.delete(article);
  }

  /**
   * @param folder the URI of the folder outside of which nothing is read.
   * @param shared the URIs of files that hold sources of other articles, too: they count last.
   */
  of(article: SourcedArticle, folder: string, shared: readonly string[] = []): Promise<ArticleSources> {
    const own = ownPartsOf(article, shared);
    const { generation } = this;
    const known = this.articles.get(article.uri);
    if (known?.own === own.key && known.generation === generation) return known.sources;
    // Editors ask for several things at once: they share one answer.
    const sources = this.findAnew(article, own, folder, known?.own === own.key ? known.sources : undefined);
    this.articles.set(article.uri, { own: own.key, generation, sources });
    return sources;
  }

  /** @param before what was found for the same article, where only files may have changed since. */
  private async findAnew(
    article: SourcedArticle,
    own: OwnParts,
    folder: string,
    before: Promise<ArticleSources> | undefined,
  ): Promise<ArticleSources> {
    const found = await this.find(article, own, folder);
    const known = await before;
    return known && isSame(known, found) ? known : found;
  }

  private async find(
    article: SourcedArticle,
    { matter, jsonLd, shared }: OwnParts,
    folder: string,
  ): Promise<ArticleSources> {
    const sources: DeclaredSource[] = [];
    const problems: SourceProblem[] = [];
    const files: SourceText[] = [];
    const add = (read: ReadSources, file: SourceText): void => {
      for (const source of read.sources) sources.push(source);
      for (const problem of read.problems.slice(0, MOST_PROBLEMS)) problems.push({ ...problem, file });
    };
    const take = ({ file, read }: Loaded): void => {
      if (files.includes(file)) return;
      files.push(file);
      add(read, file);
    };
    const own = matter && (await readFrontMatter(article.text));
    if (own) add(own, article);
    if (pathOf(article.uri) !== undefined) {
      const sidecars = await Promise.all(sidecarsOf(article.uri).map((uri) => this.load(uri, folder)));
      for (const sidecar of sidecars) {
        if (sidecar && 'read' in sidecar) take(sidecar);
        else if (sidecar)
          problems.push({ file: sidecar.file, start: 0, end: 0, message: `This file ${whyRefused(sidecar.refused)}` });
      }
      for (const { path, span } of own?.bibliography ?? []) {
        const named = await this.loadNamed(path, article.uri, folder);
        if (typeof named === 'string') problems.push({ file: article, ...span, message: `“${path}” ${named}` });
        else take(named);
      }
    }
    if (jsonLd) add(await readJsonLd(textOf(article.text, jsonLd), jsonLd.start), article);
    for (const uri of shared) {
      const named = await this.loadFirst([uri], folder);
      if (typeof named !== 'string') take(named);
      else
        problems.push({
          file: article,
          start: 0,
          end: 0,
          message: `“${pathOf(uri) ?? uri}”, which is set as “bibliography”, ${named}`,
        });
    }
    return sources.length + problems.length + files.length === 0 ? NO_SOURCES : { sources, files, problems };
  }

  /** A file that front matter names, from the article's folder or the workspace's; or why there is none. */
  private async loadNamed(path: string, article: string, folder: string): Promise<Loaded | string> {
    if (/^[a-z][a-z\d+.-]*:\/\//iu.test(path))
      return 'is an address, and nothing is fetched: save the file in the workspace.';
    const bases = [new URL('.', article).href, folder];
    return this.loadFirst([...new Set(bases.map((base) => fileUriIn(base, path)))], folder);
  }

  /** The first of some files that is there, or why it is not read. */
  private async loadFirst(uris: readonly string[], folder: string): Promise<Loaded | string> {
    if (!isReadable(uris[0]!))
      return 'is no file of sources, by its name: those end in .bib, .ris, .json, .yaml or .yml.';
    for (const uri of uris) {
      const found = await this.load(uri, folder);
      if (found) return 'read' in found ? found : whyRefused(found.refused);
    }
    return uris.length > 1 ? 'is not there: neither beside the article nor in the workspace folder.' : 'is not there.';
  }

  private load(uri: string, folder: string): Promise<Loaded | Refused | undefined> {
    const key = keyOf(uri);
    const byFolder = this.loaded.get(key) ?? new Map<string, Promise<Loaded | Refused | undefined>>();
    this.loaded.set(key, byFolder);
    const known = byFolder.get(folder) ?? this.read(uri, key, folder);
    byFolder.set(folder, known);
    return known;
  }

  private async read(uri: string, key: string, folder: string): Promise<Loaded | Refused | undefined> {
    const found = await this.files.readWithin(uri, folder);
    if (!found) return undefined;
    if ('refused' in found) return { file: { uri, text: '' }, refused: found.refused };
    if (found.text.length > LONGEST) return { file: { uri, text: '' }, refused: 'too long' };
    const before = this.before.get(key);
    if (before?.file.text === found.text) return before;
    const read = found.text.trim() === '' ? NOTHING : await readSources(uri, found.text, before?.read);
    const loaded = { file: { uri, text: found.text }, read };
    this.before.set(key, loaded);
    return loaded;
  }
}

/** Where an article declares sources itself, and the words and places of these parts: all that reading them depends on. */
interface OwnParts {
  readonly matter: Span | undefined;
  readonly jsonLd: Span | undefined;
  /** The files that its configuration names. */
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

interface Refused {
  readonly file: SourceText;
  readonly refused: Refusal;
}

const keyOf = (uri: string): string => pathOf(uri) ?? uri;

/** Nothing that counts for the analysis differs: the files are the same objects, and so is what was read. */
const isSame = (a: ArticleSources, b: ArticleSources): boolean =>
  a.files.length === b.files.length &&
  a.files.every((file, index) => file === b.files[index]) &&
  a.problems.length === b.problems.length &&
  a.problems.every(({ message, start }, index) => {
    const other = b.problems[index]!;
    return message === other.message && start === other.start;
  });
