import { pathOf, pathWithin } from '../workspace/paths';
import type { WorkspaceFiles } from '../workspace/files';
import { layer } from './config';
import type { Config } from './config';
import { settingsFor } from './overrides';
import type { ArticleSettings } from './overrides';
import { CONFIG_FILES, ConfigFiles } from './configFiles';
import type { FoundConfig } from './configFiles';
import { isNamedAsArticle, matcher } from './globs';

/** Where an article stands, by the URIs of folders with a slash at their end. */
export interface ArticlePlace {
  /** Above it no configuration file is looked for; undefined: none is looked for at all. */
  readonly top: string | undefined;
  /** Outside of it nothing is read that the article or its configuration names. */
  readonly boundary: string;
  /** From it count the globs of what is set without a configuration file; undefined: they match whole paths. */
  readonly base: string | undefined;
}

/** What only an entry knows of settings: an editor, or a command line. */
export interface SettingsHost {
  placeOf(uri: string): ArticlePlace;
  /** What holds where there is no configuration file. */
  defaultsAt(place: ArticlePlace): Promise<Config>;
  /** What counts more than any configuration file. */
  readonly over?: Config | undefined;
  /** A configuration file was read, well or badly. */
  found?(config: FoundConfig): void;
  /** All configuration files are going to be read anew. */
  cleared?(): void;
}

/** More folders are not remembered: an archive may have any number of them. */
const MOST_FOLDERS = 20_000;

/** What holds for one article, and outside of which folder nothing is read for it (its URI). */
export interface LocalSettings extends ArticleSettings {
  readonly boundary: string;
}

/** What is set in one folder. */
interface FolderConfig {
  readonly config: Config;
  /** From which its globs count; undefined: they match whole paths. */
  readonly base: string | undefined;
  readonly boundary: string;
}

/** What holds for articles, of their configuration files or else of what the entry has set: found once a folder. */
export class FolderSettings {
  private readonly configs: ConfigFiles;
  private readonly byFolder = new Map<string, Promise<FolderConfig>>();

  constructor(
    files: Pick<WorkspaceFiles, 'readWithin'>,
    private readonly host: SettingsHost,
  ) {
    this.configs = new ConfigFiles(files);
  }

  /** The settings of the article at a URI; there need not be such a file. */
  async of(uri: string): Promise<LocalSettings> {
    const folder = URL.canParse('.', uri) ? new URL('.', uri).href : uri;
    const { config, base, boundary } = await this.configIn(folder, uri);
    const path = pathOf(uri);
    const within = base === undefined ? undefined : pathWithin([base], uri);
    const settings = settingsFor(config, within ?? path ?? '', base ?? boundary);
    // Text that is not saved yet has no name to judge by: it is read.
    return { ...settings, boundary, ...(path === undefined && { isRead: true }) };
  }

  /**
   * Which files of a folder may be articles: those with the usual endings, and those that are included where it begins.
   */
  async candidatesIn(folder: string): Promise<(uri: string) => boolean> {
    const top = folder.endsWith('/') ? folder : `${folder}/`;
    const { config, base } = await this.configIn(top, top);
    if (!config.include) return isNamedAsArticle;
    const includes = matcher(config.include);
    return (uri) => isNamedAsArticle(uri) || includes((base && pathWithin([base], uri)) ?? pathOf(uri) ?? '');
  }

  /** Files have changed: gives whether one of them holds settings, or was looked for as such. */
  changed(uris: readonly string[]): boolean {
    const isConcerned = uris.some((uri) => CONFIG_FILES.test(uri) || this.configs.reads(uri));
    if (isConcerned) this.clear();
    return isConcerned;
  }

  /** Anything has changed. */
  clear(): void {
    this.lookAgain();
    this.host.cleared?.();
  }

  /** Anything may have changed: what was wrong stays said until it is read again. */
  lookAgain(): void {
    this.byFolder.clear();
    this.configs.clear();
  }

  private configIn(folder: string, uri: string): Promise<FolderConfig> {
    const known = this.byFolder.get(folder) ?? this.read(uri);
    if (this.byFolder.size >= MOST_FOLDERS) this.byFolder.clear();
    this.byFolder.set(folder, known);
    return known;
  }

  private async read(uri: string): Promise<FolderConfig> {
    const place = this.host.placeOf(uri);
    const { top, boundary } = place;
    // Text that is not saved yet belongs to the folder at the top.
    const at = pathOf(uri) === undefined ? top : uri;
    const found = top === undefined || at === undefined ? undefined : await this.configs.of(at, top);
    if (!found) return { config: this.settled(await this.host.defaultsAt(place)), base: place.base, boundary };
    this.host.found?.(found);
    return { config: this.settled(found.config), base: new URL('.', found.uri).href, boundary };
  }

  private settled(config: Config): Config {
    return this.host.over ? layer(config, this.host.over) : config;
  }
}
