import type { WorkspaceFiles } from '../workspace/files';
import { pathOf } from '../workspace/paths';

interface Revised {
  /** How many times something that was read for the article has changed. */
  count: number;
  /** Paths of the files that were looked for next to it. */
  lookedFor: ReadonlySet<string>;
}

/** Tells whether saved articles have changed since they were last read, without keeping any of them. */
export class Revisions {
  private generation = 0;
  private readonly articles = new Map<string, Revised>();

  constructor(private readonly files: Pick<WorkspaceFiles, 'versionOf'>) {}

  /** A string that changes with the article or anything that was read for it; undefined if there is no such file. */
  async of(uri: string): Promise<string | undefined> {
    const version = await this.files.versionOf(uri);
    if (version === undefined) {
      this.articles.delete(uri);
      return undefined;
    }
    const known = this.articles.get(uri) ?? { count: 0, lookedFor: new Set() };
    this.articles.set(uri, known);
    return `${this.generation}/${known.count}/${version}`;
  }

  /** Records that these files, given by their URIs, were looked for when the article was read. */
  wasRead(uri: string, lookedFor: readonly string[]): void {
    const known = this.articles.get(uri);
    if (known) known.lookedFor = new Set(lookedFor.map(keyOf));
  }

  /** Files have changed. Returns whether an article that was asked about depends on one of them. */
  changed(uris: readonly string[]): boolean {
    const keys = uris.map(keyOf);
    const concerned = [...this.articles.values()].filter(({ lookedFor }) => keys.some((key) => lookedFor.has(key)));
    for (const article of concerned) article.count++;
    return concerned.length > 0;
  }

  /** Anything may have changed. */
  clear(): void {
    this.generation++;
    this.articles.clear();
  }
}

const keyOf = (uri: string): string => pathOf(uri) ?? uri;
