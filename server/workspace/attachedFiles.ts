import type { Refusal, WorkspaceFiles } from './files';
import { pathOf } from './paths';

/** A file beside articles as it was read. */
export interface Loaded<T> {
  readonly file: { readonly uri: string; readonly text: string };
  readonly read: T;
}

/** A file beside articles that is there, and why it is not read. */
export interface Refused {
  readonly file: { readonly uri: string; readonly text: '' };
  readonly refused: Refusal;
}

/** What a file beside articles is when it is asked for; undefined where there is none. */
export type Attached<T> = Loaded<T> | Refused | undefined;

/** How files of one kind are read. */
export interface AttachedKind<T> {
  /** In UTF-16 units; the disk has a bound of its own, but an editor may show longer ones. */
  readonly longest: number;
  /** What a text holds; nothing in it makes this fail. `before` is what it held before its last change. */
  readonly read: (uri: string, text: string, before: T | undefined) => T | Promise<T>;
}

interface Entry<T> {
  /** By the folder outside of which nothing is read. */
  readonly byFolder: Map<string, Promise<Attached<T>>>;
  /** The URIs of the articles for which it was asked. */
  readonly readers: Set<string>;
  latest: Loaded<T> | undefined;
  /** True where it may have changed without anybody having told. */
  isStale: boolean;
}

/**
 * What nobody reads any more is remembered up to this length of text, in UTF-16 units: the next article may want it.
 */
const MOST_IDLE = 8 << 20;

/**
 * Reads files of one kind beside articles: each once for all articles, until it may have changed or nobody needs it.
 */
export class AttachedFiles<T> {
  /** By path, as editors encode their URIs in different ways. */
  private readonly entries = new Map<string, Entry<T>>();
  private readonly byReader = new Map<string, Set<string>>();
  /** Paths of files that nobody reads now, the one released first in front. */
  private readonly idle = new Set<string>();
  private idleLength = 0;

  constructor(
    private readonly files: Pick<WorkspaceFiles, 'readWithin'>,
    private readonly kind: AttachedKind<T>,
  ) {}

  /** How many files are remembered: those that are there, and those that were looked for in vain. */
  get size(): number {
    return this.entries.size;
  }

  /**
   * @param folder the URI of the folder outside of which nothing is read.
   * @param reader the URI of the article for which it is read: until it is released.
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

  /** The text of a file that was read; undefined where none was read at this URI. */
  textOf(uri: string): string | undefined {
    return this.entries.get(keyOf(uri))?.latest?.file.text;
  }

  /** The file at a URI may have changed, or have come or gone: gives whether it was asked for since it last did. */
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

  /** Nothing is read for this article any more. */
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
    const found = await this.files.readWithin(uri, folder);
    if (!found) return undefined;
    if ('refused' in found) return { file: { uri, text: '' }, refused: found.refused };
    if (found.text.length > this.kind.longest) return { file: { uri, text: '' }, refused: 'too long' };
    const before = entry.latest;
    if (before?.file.text === found.text) return before;
    const read = await this.kind.read(uri, found.text, before?.read);
    return (entry.latest = { file: { uri, text: found.text }, read });
  }
}

const keyOf = (uri: string): string => pathOf(uri) ?? uri;
