import { readTranscript, withFacts } from '../transcripts/readTranscript';
import type { AttachedTranscript, Transcript, TranscriptFacts } from '../transcripts/transcript';
import type { Span } from '../text/span';
import { ArticleFiles } from '../workspace/articleFiles';
import type { AttachedKind } from '../workspace/attachedFiles';
import { whyRefused } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { fileUriIn, pathOf } from '../workspace/paths';
import type { NamedTranscript } from './frontMatter';
import type { ArticleSources } from './sourceFiles';
import type { SourceProblem, SourceText } from './sources';
import { besideArticle, inFolder, isTranscriptName, TRANSCRIPT_FOLDERS } from './transcriptNames';
import type { Belonging } from './transcriptNames';
import { fileNameOf, withoutEnding } from '../text/fileNames';

/** The transcripts on file for an article: the same object until something in them changes. */
export interface ArticleTranscripts {
  readonly texts: readonly AttachedTranscript[];
  readonly files: readonly SourceText[];
  readonly problems: readonly SourceProblem[];
  readonly lookedFor: readonly string[];
}

/** The result for an article without transcripts. */
export const NO_TRANSCRIPTS: ArticleTranscripts = { texts: [], files: [], problems: [], lookedFor: [] };

/** Only the output of speech-to-text services is longer: ten times as long as the words. In bytes. */
const LONGEST = 5 << 20;
export const LONGEST_JSON = 32 << 20;
const isJson = (uri: string): boolean => /\.json3?$/iu.test(uri);
/** At most this many transcripts for one article. */
const MOST = 50;

const KIND: AttachedKind<Transcript> = {
  longest: (uri) => (isJson(uri) ? LONGEST_JSON : LONGEST),
  read: (uri, text) => readTranscript(uri, text),
};

/** A file that may have a transcript, and where it is named. */
interface Wanted extends Belonging {
  /** The first of them that exists counts. */
  readonly uris: readonly string[];
  readonly facts?: TranscriptFacts;
  /** Absent for files that are recognised by their names. */
  readonly named?: { readonly file: string; readonly span: Span; readonly path: string };
}

/** Finds and reads the transcripts that articles have; each once, until a change is reported. */
export class TranscriptFiles extends ArticleFiles<Transcript, ArticleTranscripts> {
  /** The names in the folders next to articles. */
  private readonly names = new Map<string, Promise<FolderNames>>();

  constructor(private readonly files: Pick<WorkspaceFiles, 'readWithin' | 'namesIn'>) {
    super(files, KIND, isSame);
  }

  /** The file at a URI may have appeared or gone. Returns whether its folder was searched. */
  cameOrWent(uri: string): boolean {
    if (!isTranscriptName(uri)) return false;
    const wasRead = this.changed(uri);
    const wasListed = this.names.delete(new URL('.', uri).href);
    if (wasListed) this.found.filesChanged();
    return wasRead || wasListed;
  }

  override clear(): void {
    super.clear();
    this.names.clear();
  }

  /**
   * @param sources what is declared for the article: it may name transcripts.
   * @param folder the URI of the folder outside which nothing is read.
   * @param listed what the article's own source list names.
   */
  of(
    article: SourceText,
    sources: ArticleSources,
    folder: string,
    listed: readonly NamedTranscript[] = [],
  ): Promise<ArticleTranscripts> {
    const declared = this.withListed(sources, listed);
    return this.found.of(article.uri, declared, () => this.find(article, declared, folder));
  }

  private readonly listed = new WeakMap<ArticleSources, { readonly names: string; readonly with: ArticleSources }>();

  /** The same object for the same names. */
  private withListed(sources: ArticleSources, listed: readonly NamedTranscript[]): ArticleSources {
    if (listed.length === 0) return sources;
    const names = JSON.stringify(listed);
    const known = this.listed.get(sources);
    if (known?.names === names) return known.with;
    const all = { ...sources, transcripts: [...listed, ...sources.transcripts] };
    this.listed.set(sources, { names, with: all });
    return all;
  }

  private async find(article: SourceText, sources: ArticleSources, folder: string): Promise<ArticleTranscripts> {
    const isSaved = pathOf(article.uri) !== undefined && URL.canParse('.', article.uri);
    const wanted = [...declared(article, sources, folder), ...(isSaved ? await this.byName(article.uri) : [])];
    if (wanted.length === 0) return NO_TRANSCRIPTS;
    const texts: AttachedTranscript[] = [];
    const problems: SourceProblem[] = [];
    const keys = new Set<string>();
    for (const each of wanted.slice(0, MOST)) {
      if (each.key !== undefined && keys.has(each.key)) continue;
      const transcript = await this.load(each, article, folder, sources, problems);
      if (!transcript) continue;
      if (each.key !== undefined) keys.add(each.key);
      const read = each.facts ? withFacts(transcript, each.facts) : transcript;
      texts.push({ key: each.key, ...(each.video !== undefined && { video: each.video }), transcript: read });
    }
    const files = texts.map(({ transcript: { uri, text } }) => ({ uri, text }));
    for (const { transcript } of texts)
      for (const problem of transcript.problems)
        problems.push({ ...problem, file: files.find(({ uri }) => uri === transcript.uri)! });
    return { texts, files, problems, lookedFor: wanted.flatMap(({ uris }) => uris) };
  }

  /** The transcript, or a problem at the place where it is named. */
  private async load(
    { uris, named }: Wanted,
    article: SourceText,
    folder: string,
    sources: ArticleSources,
    problems: SourceProblem[],
  ): Promise<Transcript | undefined> {
    for (const uri of uris) {
      const found = await this.attached.load(uri, folder, article.uri);
      if (!found) continue;
      if ('read' in found) return found.read;
      const message = found.refused === 'too long' && isJson(uri) ? TOO_LONG : whyRefused(found.refused);
      if (named) problems.push(problemAt(named, article, sources, message));
      else problems.push({ start: 0, end: 0, message: `This file ${message}`, file: found.file });
      return undefined;
    }
    if (named) problems.push(problemAt(named, article, sources, NOT_THERE));
    return undefined;
  }

  /** The files next to the article, and those in folders of transcripts next to it. */
  private async byName(article: string): Promise<Wanted[]> {
    const own = fileNameOf(article);
    const here = new URL('.', article).href;
    const wanted = (
      folder: string,
      names: readonly string[],
      belongs: (name: string) => Belonging | undefined,
    ): Wanted[] =>
      names.flatMap((name) => {
        const belonging = belongs(name);
        return belonging ? [{ ...belonging, uris: [fileUriIn(folder, name)] }] : [];
      });
    const { sorted, ofVideos } = await this.namesIn(here);
    const candidates = new Set([...startingWith(sorted, `${withoutEnding(own)}.`), ...ofVideos]);
    const beside = wanted(here, [...candidates].sort(), (name) => besideArticle(own, name));
    const below = await Promise.all(
      TRANSCRIPT_FOLDERS.map(async (name) => {
        const folder = new URL(`${name}/`, here).href;
        return wanted(folder, (await this.namesIn(folder)).sorted, inFolder);
      }),
    );
    // Files with the article's own name come before those in a folder that other articles share.
    return [
      ...beside.filter(({ video }) => video === undefined),
      ...below.flat(),
      ...beside.filter(({ video }) => video !== undefined),
    ];
  }

  private namesIn(folder: string): Promise<FolderNames> {
    const names = this.names.get(folder) ?? this.files.namesIn(folder).then(folderNames);
    this.names.set(folder, names);
    return names;
  }
}

/** The names in a folder, so that finding one article's files does not depend on how many others there are. */
interface FolderNames {
  readonly sorted: readonly string[];
  /** Those that name a video, whose articles are not known by name. */
  readonly ofVideos: readonly string[];
}

const folderNames = (names: readonly string[]): FolderNames => ({
  sorted: [...names].sort(),
  ofVideos: names.filter((name) => inFolder(name)?.video !== undefined),
});

function startingWith(sorted: readonly string[], start: string): readonly string[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < start) from = middle + 1;
    else to = middle;
  }
  const found: string[] = [];
  for (let at = from; sorted[at]?.startsWith(start); at++) found.push(sorted[at]!);
  return found;
}

const TOO_LONG = 'is longer than 32 MB and was not read. Split it.';
const NOT_THERE = 'was not found in the folder of the file that names it or in the workspace folder. Correct the path.';

/** The transcripts that sources and front matter name, in this order. */
function declared(article: SourceText, { sources, transcripts }: ArticleSources, folder: string): Wanted[] {
  const wanted: Wanted[] = [];
  const add = (key: string | undefined, path: string, file: string, span: Span, facts?: TranscriptFacts): void => {
    // A page's address, or words about a transcript, are not a file name.
    if (/^[a-z][a-z\d+.-]*:\/\//iu.test(path) || !isTranscriptName(path)) return;
    // Unsaved text has no folder of its own.
    const bases = [...(URL.canParse('.', file) ? [new URL('.', file).href] : []), folder];
    const uris = [...new Set(bases.map((base) => fileUriIn(base, path)))];
    wanted.push({ key, uris, named: { file, span, path }, ...(facts && { facts }) });
  };
  for (const { key, item, place } of sources) {
    const { transcript, made, extent, speakers } = item.custom ?? {};
    if (transcript !== undefined)
      add(key, transcript, place.uri ?? article.uri, place.span, { made, extent, speakers, recording: item.URL });
  }
  for (const { key, path, span } of transcripts) add(key, path, article.uri, span);
  return wanted;
}

function problemAt(
  { file, span, path }: NonNullable<Wanted['named']>,
  article: SourceText,
  { files }: ArticleSources,
  message: string,
): SourceProblem {
  const text = file === article.uri ? article : (files.find(({ uri }) => uri === file) ?? article);
  return { start: span.start, end: span.end, message: `“${path}” ${message}`, file: text };
}

/** The files are the same objects, and so are the problems. */
const isSame = (a: ArticleTranscripts, b: ArticleTranscripts): boolean =>
  a.texts.length === b.texts.length &&
  a.texts.every(({ transcript, key }, at) => {
    const other = b.texts[at]!;
    return key === other.key && isSameTranscript(transcript, other.transcript);
  }) &&
  a.problems.length === b.problems.length &&
  a.problems.every(({ message, start }, at) => message === b.problems[at]!.message && start === b.problems[at]!.start);

const isSameTranscript = (a: Transcript, b: Transcript): boolean =>
  a.spoken === b.spoken &&
  a.made === b.made &&
  a.extent === b.extent &&
  a.recording === b.recording &&
  a.passages.every(({ label }, at) => label?.name === b.passages[at]!.label?.name);
