import { languageOfName } from '../article/languageId';
import { BASELINE_ENDING } from '../checks/baseline';
import { BaselineFiles } from '../checks/baselineFiles';
import { CheckFiles } from '../checks/checkFiles';
import { FolderSettings } from '../config/folderSettings';
import type { LocalSettings, SettingsHost } from '../config/folderSettings';
import { turnedOff } from '../config/turnOff';
import { named } from '../config/nameList';
import type { ConfigChange } from '../config/configChange';
import type { Names } from '../config/config';
import { fixAll } from '../linter/fixAll';
import type { Fixed } from '../linter/fixAll';
import type { Translations } from '../linter/message';
import { rules } from '../rules/registry';
import { SourceFiles } from '../sources/sourceFiles';
import { attachTranscript } from '../sources/attachTranscript';
import type { Attached, Attachment, NotAttached } from '../sources/attachTranscript';
import type { NamedTranscript } from '../sources/frontMatter';
import type { ArticleSources } from '../sources/sourceFiles';
import { NO_TRANSCRIPTS, TranscriptFiles } from '../sources/transcriptFiles';
import type { ArticleTranscripts } from '../sources/transcriptFiles';
import { sourceFormatOf } from '../sources/sourceFormats';
import { isTranscriptName } from '../sources/transcriptNames';
import type { WorkspaceFiles } from '../workspace/files';
import { isSameList, isSameReading, isSameText, listedIn, readingSteps } from './articleReading';
import type { ArticleText, ReadFrom, Reading } from './articleReading';
import { Revisions } from './revisions';
import { endIfStopped, SharedWork, turn } from './stop';
import type { Stop } from './stop';

/** The environment of a service, which differs between editors, command lines, worker threads and tests. */
export interface ServiceHost {
  /** The only access to files; if unsaved text counts, {@link withBuffers} with the editor's documents. */
  readonly files: WorkspaceFiles;
  readonly settings: SettingsHost;
  /** The language of findings, as known when they are requested. */
  readonly translations?: () => Translations;
}

/** Reading a shorter article is quick enough for a message to wait. In UTF-16 units. */
export const LONG = 1 << 16;

/**
 * Reads articles: the one place where settings, the files next to the article, analysis and findings are put together,
 * for every entry. It knows no connection and no process. For articles that are not kept, only the files that others
 * may share stay in memory.
 */
export class Service {
  private readonly settings: FolderSettings;
  private readonly sources: SourceFiles;
  private readonly transcripts: TranscriptFiles;
  private readonly checks: CheckFiles;
  private readonly baselines: BaselineFiles;
  private readonly revisions: Revisions;
  /** The last reading of each kept article, if there is one, by URI. */
  private readonly kept = new Map<string, Reading | undefined>();
  /** The unfinished reading of a kept article, by URI. */
  private readonly begun = new Map<string, { readonly from: ReadFrom; readonly work: SharedWork<Reading> }>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly host: ServiceHost) {
    this.settings = new FolderSettings(host.files, host.settings);
    this.sources = new SourceFiles(host.files);
    this.transcripts = new TranscriptFiles(host.files);
    this.checks = new CheckFiles(host.files);
    this.baselines = new BaselineFiles(host.files);
    this.revisions = new Revisions(host.files);
  }

  /** The settings for the article at a URI; the file need not exist. */
  settingsOf(uri: string): Promise<LocalSettings> {
    return this.settings.of(uri);
  }

  /** The change of its configuration that turns a rule off for an article; undefined if a person must make it. */
  async turnedOff(rule: string, uri: string): Promise<ConfigChange | undefined> {
    return turnedOff(rule, uri, await this.settings.originOf(uri));
  }

  /** The change of its configuration that says what a name is; undefined if a person must make it. */
  async named(name: string, list: keyof Names, uri: string): Promise<ConfigChange | undefined> {
    return named(name, list, uri, await this.settings.originOf(uri));
  }

  /**
   * Reads an article with its settings and everything declared next to it.
   * @param stop ends this at the next step with {@link Stopped}; if given, waiting messages are handled before the
   * analysis.
   */
  async read(article: ArticleText, stop?: Stop): Promise<Reading> {
    const { uri } = article;
    try {
      const settings = await this.settings.of(uri);
      endIfStopped(stop);
      const sources = await this.sources.of(article, settings.boundary, settings.bibliography);
      const listed = listedIn(this.kept.get(uri));
      const transcripts = await this.transcriptsOf(article, sources, settings, listed);
      const checks = await this.checks.of(uri, settings.boundary);
      const baseline = await this.baselines.of(article, settings.baseline);
      const lookedFor = [...checks.lookedFor, ...baseline.lookedFor];
      this.revisions.wasRead(uri, [...sources.lookedFor, ...transcripts.lookedFor, ...lookedFor]);
      const known = this.kept.get(uri);
      if (stop && !(known && isSameText(known, article))) await turn();
      endIfStopped(stop);
      // Another caller may have read it in the meantime.
      const before = this.kept.get(uri);
      const from: ReadFrom = { article, settings, sources, transcripts, checks, baseline };
      if (before && isSameReading(before, from)) return before;
      const work = this.workOn(from, before);
      let reading = stop && article.text.length > LONG ? await work.finishInTurns(stop) : work.finish();
      if (this.begun.get(uri)?.work === work) this.begun.delete(uri);
      if (!isSameList(listedIn(reading), listed)) {
        const named = await this.transcriptsOf(article, sources, settings, listedIn(reading));
        this.revisions.wasRead(uri, [...sources.lookedFor, ...named.lookedFor, ...lookedFor]);
        endIfStopped(stop);
        const again = readingSteps({ ...from, transcripts: named }, reading, this.host.translations?.() ?? {});
        reading = new SharedWork(again).finish();
      }
      if (this.kept.has(uri)) this.kept.set(uri, reading);
      return reading;
    } finally {
      if (!this.kept.has(uri)) this.releaseFiles(uri);
    }
  }

  /** @param listed the files named in the article's own source list. */
  private async transcriptsOf(
    article: ArticleText,
    sources: ArticleSources,
    { boundary }: LocalSettings,
    listed: readonly NamedTranscript[],
  ): Promise<ArticleTranscripts> {
    const { texts } = article;
    return texts ? { ...NO_TRANSCRIPTS, texts } : this.transcripts.of(article, sources, boundary, listed);
  }

  /** An article that is already being read is read once for all callers. */
  private workOn(from: ReadFrom, before: Reading | undefined): SharedWork<Reading> {
    const { uri } = from.article;
    const begun = this.begun.get(uri);
    if (begun && isSameReading(begun.from, from)) return begun.work;
    const work = new SharedWork(readingSteps(from, before, this.host.translations?.() ?? {}));
    if (this.kept.has(uri)) this.begun.set(uri, { from, work });
    return work;
  }

  /**
   * The URIs of the articles in a folder, by name: apart from the listing, the cost depends only on the number of
   * articles. Files with unusual endings count if the folder's own configuration includes them.
   */
  async articlesIn(folder: string): Promise<readonly string[]> {
    return this.articlesAmong(await this.host.files.list(folder), folder);
  }

  /** The files of a folder that are read as articles. */
  async articlesAmong(uris: readonly string[], folder: string): Promise<readonly string[]> {
    const articles: string[] = [];
    for (const uri of uris.filter(await this.settings.candidatesIn(folder)))
      if ((await this.settings.of(uri)).isRead) articles.push(uri);
    return articles;
  }

  /** The saved article at a URI; undefined if it cannot be read. */
  async saved(uri: string): Promise<ArticleText | undefined> {
    const { boundary } = await this.settings.of(uri);
    const saved = await this.host.files.readWithin(uri, boundary);
    return saved && 'text' in saved ? { uri, text: saved.text, languageId: languageOfName(uri) } : undefined;
  }

  /**
   * A string that changes with the saved article at a URI or anything that it depends on; undefined if there is no such
   * article.
   */
  revisionOf(uri: string): Promise<string | undefined> {
    return this.revisions.of(uri);
  }

  /** The result of attaching a file to a source of an article; without a key, to all of its sources. */
  async attachment(article: ArticleText, key: string | undefined, file: Attached): Promise<Attachment | NotAttached> {
    const { sources, analysis } = await this.read(article);
    const names = await this.host.files.namesIn(new URL('.', article.uri).href);
    const reference = key === undefined ? undefined : analysis.references.byKey.get(key);
    return attachTranscript(file, { article, key, reference, sources, names });
  }

  /** An article after its safe fixes. */
  fixed({ analysis, settings: { settings } }: Reading): Fixed {
    return fixAll(rules, analysis, { ...settings, translations: this.host.translations?.() ?? {} });
  }

  /** The text of a file that was read for an article. */
  textOf(uri: string): string | undefined {
    return this.sources.textOf(uri) ?? this.transcripts.textOf(uri) ?? this.checks.textOf(uri);
  }

  /** How many articles and files next to them are remembered. */
  get remembered(): number {
    return this.kept.size + this.beside.reduce((sum, { size }) => sum + size, this.transcripts.size);
  }

  /** Keeps the reading of an article for the next keystroke, until it is released. */
  keep(uri: string): void {
    this.kept.set(uri, this.kept.get(uri));
  }

  release(uri: string): void {
    this.kept.delete(uri);
    this.begun.delete(uri);
    this.releaseFiles(uri);
  }

  private releaseFiles(uri: string): void {
    for (const files of [...this.beside, this.transcripts]) files.release(uri);
  }

  /** Files have been changed, added or deleted on disk. */
  changed(uris: readonly string[]): void {
    const transcripts = uris.filter((uri) => this.transcripts.cameOrWent(uri));
    if (this.settings.changed(uris)) this.clear();
    else if (this.changedSources(uris) || transcripts.length > 0) this.tell();
  }

  /** A text that an editor shows has changed, or is no longer shown. */
  edited(uri: string): void {
    const isTranscript = this.transcripts.changed(uri);
    if (this.changedSources([uri]) || isTranscript) this.tell();
  }

  /** Anything may have changed: the editor's settings, or the open folders. */
  settingsChanged(): void {
    this.settings.clear();
    this.clear();
  }

  /** Nobody reports changed files: they are read again when they are next needed. */
  lookAgain(): void {
    this.settings.lookAgain();
    this.clearFiles();
  }

  /** Calls `listener` after a change that readings depend on, other than in the articles' own text. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** The files next to articles, but for transcripts, which are also found by looking into folders. */
  private get beside() {
    return [this.sources, this.checks, this.baselines];
  }

  private changedSources(uris: readonly string[]): boolean {
    const candidates = uris.filter(
      (uri) => sourceFormatOf(uri) !== undefined || isTranscriptName(uri) || uri.endsWith(BASELINE_ENDING),
    );
    // Every listener is called, even if one result would be enough.
    const read = candidates.filter((uri) => this.beside.filter((files) => files.changed(uri)).length > 0);
    return (candidates.length > 0 && this.revisions.changed(candidates)) || read.length > 0;
  }

  private clear(): void {
    this.clearFiles();
    this.revisions.clear();
    this.tell();
  }

  private clearFiles(): void {
    for (const files of [...this.beside, this.transcripts]) files.clear();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
