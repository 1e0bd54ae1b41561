import type { BaselinePlace } from '../checks/baselineFiles';
import { pathOf, pathWithin } from '../workspace/paths';
import type { WorkspaceFiles } from '../workspace/files';
import { layer } from './config';
import type { Config } from './config';
import { settingsFor } from './overrides';
import type { ArticleSettings } from './overrides';
import { CONFIG_FILES, ConfigFiles } from './configFiles';
import type { FoundConfig } from './configFiles';
import { isNamedAsArticle, matcher } from './globs';

/** Where an article is, as URIs of folders with a trailing slash. */
export interface ArticlePlace {
  /** No configuration file is looked for above it; undefined: none is looked for at all. */
  readonly top: string | undefined;
  /** Nothing that the article or its configuration names is read outside it. */
  readonly boundary: string;
  /** Globs of settings from outside configuration files are relative to it; undefined: they match whole paths. */
  readonly base: string | undefined;
}

/** Where an article's settings come from: its configuration file or, without one, the entry. */
export interface SettingsOrigin {
  readonly place: ArticlePlace;
  readonly found: FoundConfig | undefined;
  /** What applies where no file is found. */
  readonly defaults: () => Promise<Config>;
}

/** Settings that only the entry knows: an editor or a command line. */
export interface SettingsHost {
  placeOf(uri: string): ArticlePlace;
  /** Settings that apply where there is no configuration file. */
  defaultsAt(place: ArticlePlace): Promise<Config>;
  /** Settings that override every configuration file. */
  readonly over?: Config | undefined;
  /** Known findings that are recorded elsewhere than the configuration files say. */
  readonly baseline?: BaselinePlace | undefined;
  /** A configuration file was read, with or without problems. */
  found?(config: FoundConfig): void;
  /** All configuration files will be read again. */
  cleared?(): void;
}

/** At most this many folders are remembered: an archive may have any number of them. */
const MOST_FOLDERS = 20_000;

/** The settings for one article, and the URI of the folder outside which nothing is read for it. */
export interface LocalSettings extends Omit<ArticleSettings, 'baseline'> {
  readonly boundary: string;
  /** Where known findings are recorded, if they are. */
  readonly baseline?: BaselinePlace | undefined;
}

/** The settings of one folder. */
interface FolderConfig {
  readonly config: Config;
  /** Its globs are relative to this folder; undefined: they match whole paths. */
  readonly base: string | undefined;
  readonly boundary: string;
}

/** The settings for articles, from their configuration files or otherwise from the entry: found once per folder. */
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
    const { baseline: named, ...settings } = settingsFor(config, within ?? path ?? '', base ?? boundary);
    const baseline = this.host.baseline ?? (named === undefined ? undefined : { uri: named, boundary });
    // Unsaved text has no name to judge by, so it is always read.
    return { ...settings, boundary, baseline, ...(path === undefined && { isRead: true }) };
  }

  /**
   * Which files of a folder may be articles: those with the usual endings, and those that the folder's own settings
   * include.
   */
  async candidatesIn(folder: string): Promise<(uri: string) => boolean> {
    const top = folder.endsWith('/') ? folder : `${folder}/`;
    const { config, base } = await this.configIn(top, top);
    if (!config.include) return isNamedAsArticle;
    const includes = matcher(config.include);
    return (uri) => isNamedAsArticle(uri) || includes((base && pathWithin([base], uri)) ?? pathOf(uri) ?? '');
  }

  /** Files have changed. Returns whether one of them has settings, or was looked for as a configuration file. */
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

  /** Anything may have changed: known problems stay reported until the files are read again. */
  lookAgain(): void {
    this.byFolder.clear();
    this.configs.clear();
  }

  /** Where the settings of an article come from. */
  async originOf(uri: string): Promise<SettingsOrigin> {
    const place = this.host.placeOf(uri);
    return { place, found: await this.foundAt(place, uri), defaults: () => this.host.defaultsAt(place) };
  }

  private configIn(folder: string, uri: string): Promise<FolderConfig> {
    const known = this.byFolder.get(folder) ?? this.read(uri);
    if (this.byFolder.size >= MOST_FOLDERS) this.byFolder.clear();
    this.byFolder.set(folder, known);
    return known;
  }

  private async read(uri: string): Promise<FolderConfig> {
    const place = this.host.placeOf(uri);
    const { boundary } = place;
    const found = await this.foundAt(place, uri);
    if (!found) return { config: this.settled(await this.host.defaultsAt(place)), base: place.base, boundary };
    this.host.found?.(found);
    return { config: this.settled(found.config), base: new URL('.', found.uri).href, boundary };
  }

  private async foundAt({ top }: ArticlePlace, uri: string): Promise<FoundConfig | undefined> {
    // Unsaved text belongs to the folder at the top.
    const at = pathOf(uri) === undefined ? top : uri;
    return top === undefined || at === undefined ? undefined : this.configs.of(at, top);
  }

  private settled(config: Config): Config {
    return this.host.over ? layer(config, this.host.over) : config;
  }
}
