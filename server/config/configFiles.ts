import type { Edit } from '../text/replacements';
import type { Span } from '../text/span';
import { EMPTY, layer } from './config';
import type { Config } from './config';
import { readConfig } from './readConfig';
import { parsedBy } from '../formats/parsed';
import type { Parsed } from '../formats/parsed';
import { fileUriIn, pathOf } from '../workspace/paths';
import { whyRefused } from '../workspace/files';
import type { FileText, WorkspaceFiles } from '../workspace/files';
import { PRESETS } from './presets';
import type { Path } from '../formats/data';
import { isRecord } from '../formats/data';

/** A problem in a configuration file, and where it is in the text. */
export interface FileProblem extends Span {
  readonly file: ConfigFile;
  readonly message: string;
}

export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
}

/** The configuration that applies in a folder: from the file at `uri` and those that it extends. */
export interface FoundConfig {
  readonly uri: string;
  readonly config: Config;
  /** The file and those that it extends. */
  readonly files: readonly ConfigFile[];
  readonly problems: readonly FileProblem[];
}

/** In order of priority, if one folder has several. */
export const CONFIG_NAMES = ['json', 'jsonc', 'yaml', 'yml'].map((extension) => `.attributionlintrc.${extension}`);
const MANIFEST = 'package.json';
/** URIs of files that may contain a configuration. */
export const CONFIG_FILES = /\/(?:\.attributionlintrc\.(?:jsonc?|ya?ml)|package\.json)$/u;
/** Files that they extend may have any name with one of these endings. */
export const CONFIG_GLOB = '**/*.{json,jsonc,yaml,yml}';
/** The key in such a file that contains a configuration. */
const SECTION = 'attribution';

/** Finds and reads configuration files; each folder's once, until a change is reported. */
export class ConfigFiles {
  private readonly byFolder = new Map<string, Promise<FoundConfig | undefined>>();
  /** Paths rather than URIs: editors encode URIs in different ways. */
  private readonly asked = new Set<string>();

  constructor(private readonly files: Pick<WorkspaceFiles, 'readWithin'>) {}

  /** Whether the file at a URI was looked for. */
  reads(uri: string): boolean {
    return this.asked.has(pathOf(uri) ?? uri);
  }

  clear(): void {
    this.byFolder.clear();
    this.asked.clear();
  }

  /**
   * The configuration of the file nearest to an article, in its folder or above.
   * @param top the URI of the folder, with a slash at its end, above which no file is looked for or extended.
   */
  async of(article: string, top: string): Promise<FoundConfig | undefined> {
    for (let folder = new URL('.', article).href; folder.startsWith(top);) {
      const found = this.byFolder.get(folder) ?? this.search(folder, top);
      this.byFolder.set(folder, found);
      const config = await found;
      if (config) return config;
      const above = new URL('..', folder).href;
      if (above === folder) break;
      folder = above;
    }
    return undefined;
  }

  /** The configuration of the file at `uri`; undefined where there is none. */
  async load(uri: string, top: string): Promise<FoundConfig | undefined> {
    const found = await this.read(uri, top);
    return found && this.taken(uri, found, top);
  }

  private read(uri: string, top: string): Promise<FileText | undefined> {
    this.asked.add(pathOf(uri) ?? uri);
    return this.files.readWithin(uri, top);
  }

  /** A file that cannot be read contributes nothing but the reason. */
  private async taken(uri: string, found: FileText, top: string): Promise<FoundConfig> {
    if ('text' in found) return this.collect({ uri, text: found.text }, top);
    const file = { uri, text: '' };
    const problem = { file, start: 0, end: 0, message: `This file ${whyRefused(found.refused)}` };
    return { uri, config: EMPTY, files: [file], problems: [problem] };
  }

  private async search(folder: string, top: string): Promise<FoundConfig | undefined> {
    const uris = [...CONFIG_NAMES, MANIFEST].map((name) => folder + name);
    const all = await Promise.all(uris.map((uri) => this.read(uri, top)));
    for (const [index, found] of all.entries()) {
      const uri = uris[index]!;
      // A manifest that cannot be read most likely has no settings of ours.
      if (!found || (isManifest(uri) && !('text' in found && (await hasSection(found.text))))) continue;
      return this.taken(uri, found, top);
    }
    return undefined;
  }

  /**
   * Puts a file's configuration on top of what it extends. A file that is extended twice counts only the first time.
   */
  private async collect(start: ConfigFile, top: string): Promise<FoundConfig> {
    const files = new Map<string, ConfigFile>();
    const problems: FileProblem[] = [];
    const visit = async (file: ConfigFile, below: Config, chain: readonly string[]): Promise<Config> => {
      files.set(file.uri, file);
      const { config, extended, wrong, spanOf } = await readFile(file);
      problems.push(...wrong);
      let base = below;
      for (const { name, path } of extended) {
        const report = (message: string): unknown => problems.push({ file, message, ...spanOf(path) });
        const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
        if (preset) {
          base = layer(base, { ...EMPTY, rules: preset.rules });
          continue;
        }
        const uri = fileUriIn(new URL('.', file.uri).href, name);
        if ([...chain, file.uri].includes(uri)) report(`“${name}” also extends this file. Remove one of the two.`);
        else if (!uri.startsWith(top)) report(`“${name}” ${whyRefused('outside')}`);
        else if (!files.has(uri)) {
          const found = await this.read(uri, top);
          if (!found) report(`There is no file or preset “${name}”. The presets are ${NAMES}.`);
          else if ('refused' in found) report(`“${name}” ${whyRefused(found.refused)}`);
          else base = await visit({ uri, text: found.text }, base, [...chain, file.uri]);
        }
      }
      return layer(base, config);
    };
    const config = await visit(start, EMPTY, []);
    return { uri: start.uri, config, files: [...files.values()], problems };
  }
}

const NAMES = Object.keys(PRESETS)
  .map((name) => `“${name}”`)
  .join(', ');

const isManifest = (uri: string): boolean => uri.endsWith(`/${MANIFEST}`);

/** Parsed only if the word is in it: most manifests have no settings of ours. */
async function hasSection(text: string): Promise<boolean> {
  if (!text.includes(`"${SECTION}"`)) return false;
  const { value } = await parse(MANIFEST, text);
  return isRecord(value) && SECTION in value;
}

/** What reads and changes a configuration file, by its ending. */
export const formatOf = (uri: string): Promise<Format> =>
  /\.ya?ml$/u.test(uri) ? import('../formats/yaml') : import('../formats/json');

interface Format {
  readonly parse: (text: string) => Parsed;
  readonly set: (text: string, path: Path, value: string) => Edit | undefined;
  readonly add: (text: string, path: Path, value: string) => Edit | undefined;
}

/** The path of the configuration within its file. */
export const prefixOf = (uri: string): readonly string[] => (isManifest(uri) ? [SECTION] : []);

async function parse(uri: string, text: string): Promise<Parsed> {
  const { parse } = await formatOf(uri);
  return parsedBy(() => parse(text));
}

function nameOf(path: Path): string {
  const key = path.at(-1)!;
  return typeof key === 'string' ? `“${key}”` : `Item ${key + 1} of “${path.at(-2) ?? ''}”`;
}

/** The content of one file. A file that breaks its format's rules has none. */
async function readFile(
  file: ConfigFile,
): Promise<
  ReturnType<typeof readConfig> & { readonly wrong: readonly FileProblem[]; readonly spanOf: Parsed['spanOf'] }
> {
  const { value, error, spanOf: spanOfAny } = await parse(file.uri, file.text);
  const prefix = prefixOf(file.uri);
  const spanOf = (path: Path): Span => spanOfAny([...prefix, ...path]);
  const own = isManifest(file.uri) ? isRecord(value) && value[SECTION] : value;
  const read = readConfig(error ? undefined : own);
  const wrong = read.problems.map(({ path, message }) => ({
    file,
    message: path.length > 0 ? `${nameOf(path)} ${message}` : message,
    ...spanOf(path),
  }));
  return { ...read, spanOf, wrong: error ? [{ file, ...error }] : wrong };
}
