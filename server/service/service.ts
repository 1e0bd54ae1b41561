import { languageOfName } from '../article/languageId';
import { CheckFiles } from '../checks/checkFiles';
import { FolderSettings } from '../config/folderSettings';
import type { LocalSettings, SettingsHost } from '../config/folderSettings';
import { fixAll } from '../linter/fixAll';
import type { Fixed } from '../linter/fixAll';
import type { Translations } from '../linter/message';
import { rules } from '../rules/registry';
import { SourceFiles } from '../sources/sourceFiles';
import { NO_TRANSCRIPTS, TranscriptFiles } from '../sources/transcriptFiles';
import { sourceFormatOf } from '../sources/sourceFormats';
import { isTranscriptName } from '../sources/transcriptNames';
import type { WorkspaceFiles } from '../workspace/files';
import { isSameReading, isSameText, readingSteps } from './articleReading';
import type { ArticleText, ReadFrom, Reading } from './articleReading';
import { Revisions } from './revisions';
import { endIfStopped, SharedWork, turn } from './stop';
import type { Stop } from './stop';

/** What a service finds around it, which differs between editors, command lines, worker threads and tests. */
export interface ServiceHost {
  /** The only way to files; where unsaved text counts, {@link withBuffers} of the editor's documents. */
  readonly files: WorkspaceFiles;
  readonly settings: SettingsHost;
  /** The language of findings, as known when they are asked for. */
  readonly translations?: () => Translations;
}

/** Reading a shorter article takes no longer than a message may wait. In UTF-16 units. */
const LONG = 1 << 16;

/**
 * Reads articles: the one composition of settings, files beside the article, analysis and findings, for every entry. It
 * knows no connection and no process. Of articles that are not kept nothing stays but the files that others may share.
 */
export class Service {
  private readonly settings: FolderSettings;
  private readonly sources: SourceFiles;
  private readonly transcripts: TranscriptFiles;
  private readonly checks: CheckFiles;
  private readonly revisions: Revisions;
  /** By URI: of an article that is kept its last reading, if there is one. */
  private readonly kept = new Map<string, Reading | undefined>();
  /** By URI: the reading of a kept article that has begun and is not finished. */
  private readonly begun = new Map<string, { readonly from: ReadFrom; readonly work: SharedWork<Reading> }>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly host: ServiceHost) {
    this.settings = new FolderSettings(host.files, host.settings);
    this.sources = new SourceFiles(host.files);
    this.transcripts = new TranscriptFiles(host.files);
    this.checks = new CheckFiles(host.files);
    this.revisions = new Revisions(host.files);
  }

  /** What holds for the article at a URI; there need not be such a file. */
  settingsOf(uri: string): Promise<LocalSettings> {
    return this.settings.of(uri);
  }

  /**
   * Reads an article, with all that holds for it and is declared beside it.
   * @param stop ends this at the next step, with {@link Stopped}; with it, waiting messages are let in before the
   * analysis.
   */
  async read(article: ArticleText, stop?: Stop): Promise<Reading> {
    const { uri } = article;
    try {
      const settings = await this.settings.of(uri);
      endIfStopped(stop);
      const sources = await this.sources.of(article, settings.boundary, settings.bibliography);
      const { texts } = article;
      const transcripts = texts
        ? { ...NO_TRANSCRIPTS, texts }
        : await this.transcripts.of(article, sources, settings.boundary);
      const checks = await this.checks.of(uri, settings.boundary);
      this.revisions.wasRead(uri, [...sources.lookedFor, ...transcripts.lookedFor, ...checks.lookedFor]);
      const known = this.kept.get(uri);
      if (stop && !(known && isSameText(known, article))) await turn();
      endIfStopped(stop);
      // Somebody else may have read it meanwhile.
      const before = this.kept.get(uri);
      const from: ReadFrom = { article, settings, sources, transcripts, checks };
      if (before && isSameReading(before, from)) return before;
      const work = this.workOn(from, before);
      const reading = stop && article.text.length > LONG ? await work.finishInTurns(stop) : work.finish();
      if (this.begun.get(uri)?.work === work) this.begun.delete(uri);
      if (this.kept.has(uri)) this.kept.set(uri, reading);
      return reading;
    } finally {
      if (!this.kept.has(uri)) this.releaseFiles(uri);
    }
  }

  /** What is being read already is read once for all who ask. */
  private workOn(from: ReadFrom, before: Reading | undefined): SharedWork<Reading> {
    const { uri } = from.article;
    const begun = this.begun.get(uri);
    if (begun && isSameReading(begun.from, from)) return begun.work;
    const work = new SharedWork(readingSteps(from, before, this.host.translations?.() ?? {}));
    if (this.kept.has(uri)) this.begun.set(uri, { from, work });
    return work;
  }

  /**
   * The URIs of what is read as articles in a folder, by name: the cost is that of its articles, but for the listing.
   * Files of other endings than articles usually have count where the folder's own configuration includes them.
   */
  async articlesIn(folder: string): Promise<readonly string[]> {
    return this.articlesAmong(await this.host.files.list(folder), folder);
  }

  /** Those of the files of a folder that are read as articles. */
  async articlesAmong(uris: readonly string[], folder: string): Promise<readonly string[]> {
    const articles: string[] = [];
    for (const uri of uris.filter(await this.settings.candidatesIn(folder)))
      if ((await this.settings.of(uri)).isRead) articles.push(uri);
    return articles;
  }

  /** The saved article at a URI; undefined where there is none that can be read. */
  async saved(uri: string): Promise<ArticleText | undefined> {
    const { boundary } = await this.settings.of(uri);
    const saved = await this.host.files.readWithin(uri, boundary);
    return saved && 'text' in saved ? { uri, text: saved.text, languageId: languageOfName(uri) } : undefined;
  }

  /**
   * Differs once the saved article at a URI, or anything that it depends on, has changed; undefined where there is
   * none.
   */
  revisionOf(uri: string): Promise<string | undefined> {
    return this.revisions.of(uri);
  }

  /** An article after its safe fixes. */
  fixed({ analysis, settings: { settings } }: Reading): Fixed {
    return fixAll(rules, analysis, { ...settings, translations: this.host.translations?.() ?? {} });
  }

  /** The text of a file that was read for an article. */
  textOf(uri: string): string | undefined {
    return this.sources.textOf(uri) ?? this.transcripts.textOf(uri) ?? this.checks.textOf(uri);
  }

  /** How many articles and files beside them are remembered. */
  get remembered(): number {
    return this.kept.size + this.sources.size + this.transcripts.size + this.checks.size;
  }

  /** Keeps what is read of an article, for the next keystroke, until it is released. */
  keep(uri: string): void {
    this.kept.set(uri, this.kept.get(uri));
  }

  release(uri: string): void {
    this.kept.delete(uri);
    this.begun.delete(uri);
    this.releaseFiles(uri);
  }

  private releaseFiles(uri: string): void {
    this.sources.release(uri);
    this.transcripts.release(uri);
    this.checks.release(uri);
  }

  /** Files have changed on disk, have come or gone. */
  changed(uris: readonly string[]): void {
    const transcripts = uris.filter((uri) => this.transcripts.cameOrWent(uri));
    if (this.settings.changed(uris)) this.clear();
    else if (this.changedSources(uris) || transcripts.length > 0) this.tell();
  }

  /** A text that an editor shows has changed, or is shown no more. */
  edited(uri: string): void {
    const isTranscript = this.transcripts.changed(uri);
    if (this.changedSources([uri]) || isTranscript) this.tell();
  }

  /** Anything may have changed: what an editor has set, or which folders are open. */
  settingsChanged(): void {
    this.settings.clear();
    this.clear();
  }

  /** Nobody tells of files that change: they are read again when they are next needed. */
  lookAgain(): void {
    this.settings.lookAgain();
    this.clearFiles();
  }

  /** Calls `listener` after something has changed on which readings depend, other than the articles' own text. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private changedSources(uris: readonly string[]): boolean {
    const candidates = uris.filter((uri) => sourceFormatOf(uri) !== undefined || isTranscriptName(uri));
    // Each is told, though one would be enough to know.
    const read = candidates.filter(
      (uri) => [this.sources, this.checks].filter((files) => files.changed(uri)).length > 0,
    );
    return (candidates.length > 0 && this.revisions.changed(candidates)) || read.length > 0;
  }

  private clear(): void {
    this.clearFiles();
    this.revisions.clear();
    this.tell();
  }

  private clearFiles(): void {
    this.sources.clear();
    this.transcripts.clear();
    this.checks.clear();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
