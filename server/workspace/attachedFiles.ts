import type { Refusal, WorkspaceFiles } from './files';
import { pathOf } from './paths';

/** A file next to articles, after reading. */
export interface Loaded<T> {
  readonly file: { readonly uri: string; readonly text: string };
  readonly read: T;
}

/** A file next to articles that exists but is not read, with the reason. */
export interface Refused {
  readonly file: { readonly uri: string; readonly text: '' };
  readonly refused: Refusal;
}

/** The result of asking for a file next to articles; undefined if there is none. */
export type Attached<T> = Loaded<T> | Refused | undefined;

/** How files of one kind are read. */
export interface AttachedKind<T> {
  /** The greatest length of the file at a URI, in bytes on disk and in UTF-16 units in an editor. */
  readonly longest: (uri: string) => number;
  /** Reads a text; no text makes this fail. `before` is the result before its last change. */
  readonly read: (uri: string, text: string, before: T | undefined) => T | Promise<T>;
}

interface Entry<T> {
  /** By the folder outside which nothing is read. */
  readonly byFolder: Map<string, Promise<Attached<T>>>;
  /** The URIs of the articles for which it was requested. */
  readonly readers: Set<string>;
  latest: Loaded<T> | undefined;
  /** True if it may have changed without a report. */
  isStale: boolean;
}

/**
 * Files that nobody needs now are remembered up to this length of text, in UTF-16 units: the next article may need
 * them.
 */
const MOST_IDLE = 8 << 20;

/**
 * Reads files of one kind next to articles: each once for all articles, until it may have changed or nobody needs it.
 */
export class AttachedFiles<T> {
  /** By path, because editors encode their URIs in different ways. */
  private readonly entries = new Map<string, Entry<T>>();
  private readonly byReader = new Map<string, Set<string>>();
  /** Paths of files that nobody needs now, the one released first at the front. */
  private readonly idle = new Set<string>();
  private idleLength = 0;

  constructor(
    private readonly files: Pick<WorkspaceFiles, 'readWithin'>,
    private readonly kind: AttachedKind<T>,
  ) {}

  /** How many files are remembered, including those that were looked for in vain. */
  get size(): number {
    return this.entries.size;
  }

  /**
   * @param folder the URI of the folder outside which nothing is read.
   * @param reader the URI of the article that needs the file, until it is released.
   */
  load(uri: string, folder: string, reader: string): Promise<Attached<T>> {
    const key = keyOf(uri);
    const entry: Entry<T> = this.entries.get(key) ?? {
      byFolder: new Map(),
      readers: new Set(),
      latest: undefined,
      isStale: false,
    };
    this.entries.set(key, entry);
    this.use(key, entry, reader);
    if (entry.isStale) entry.byFolder.clear();
    entry.isStale = false;
    const known = entry.byFolder.get(folder) ?? this.read(uri, folder, entry);
    entry.byFolder.set(folder, known);
    return known;
  }

  /** The text of a file that was read; undefined if none was read at this URI. */
  textOf(uri: string): string | undefined {
    return this.entries.get(keyOf(uri))?.latest?.file.text;
  }

  /**
   * The file at a URI may have changed, appeared or gone. Returns whether it was requested since the last such change.
   */
  changed(uri: string): boolean {
    const entry = this.entries.get(keyOf(uri));
    const wasRead = entry !== undefined && entry.byFolder.size > 0;
    entry?.byFolder.clear();
    return wasRead;
  }

  /** Any file may have changed. */
  clear(): void {
    for (const entry of this.entries.values()) entry.isStale = true;
  }

  /** This article no longer needs any files. */
  release(reader: string): void {
    const keys = this.byReader.get(reader) ?? [];
    this.byReader.delete(reader);
    for (const key of keys) {
      const entry = this.entries.get(key)!;
      entry.readers.delete(reader);
      if (entry.readers.size > 0) continue;
      if (!entry.latest) this.entries.delete(key);
      else {
        this.idle.add(key);
        this.idleLength += entry.latest.file.text.length;
      }
    }
    for (const key of this.idle) {
      if (this.idleLength <= MOST_IDLE) break;
      this.wake(key);
      this.entries.delete(key);
    }
  }

  private use(key: string, entry: Entry<T>, reader: string): void {
    this.wake(key);
    entry.readers.add(reader);
    const keys = this.byReader.get(reader) ?? new Set();
    this.byReader.set(reader, keys.add(key));
  }

  private wake(key: string): void {
    if (this.idle.delete(key)) this.idleLength -= this.entries.get(key)?.latest?.file.text.length ?? 0;
  }

  private async read(uri: string, folder: string, entry: Entry<T>): Promise<Attached<T>> {
    const longest = this.kind.longest(uri);
    const found = await this.files.readWithin(uri, folder, longest);
    if (!found) return undefined;
    if ('refused' in found) return { file: { uri, text: '' }, refused: found.refused };
    if (found.text.length > longest) return { file: { uri, text: '' }, refused: 'too long' };
    const before = entry.latest;
    if (before?.file.text === found.text) return before;
    const read = await this.kind.read(uri, found.text, before?.read);
    return (entry.latest = { file: { uri, text: found.text }, read });
  }
}

const keyOf = (uri: string): string => pathOf(uri) ?? uri;
