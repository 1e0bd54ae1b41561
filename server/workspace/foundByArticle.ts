interface Known<T> {
  readonly key: unknown;
  readonly generation: number;
  readonly found: Promise<T>;
}

/** Keeps what was found next to articles: the same object until something in it changes. */
export class FoundByArticle<T> {
  private readonly byArticle = new Map<string, Known<T>>();
  private generation = 0;

  /** @param isSame whether two answers are equal; `isKeySame` whether the article itself asks for the same. */
  constructor(private readonly isSame: (a: T, b: T, isKeySame: boolean) => boolean) {}

  /** How many articles are remembered. */
  get size(): number {
    return this.byArticle.size;
  }

  /** Files have changed: each article is looked up again. */
  filesChanged(): void {
    this.generation++;
  }

  release(article: string): void {
    this.byArticle.delete(article);
  }

  /**
   * @param key the part of the article that the answer depends on.
   * @param find finds it again. Simultaneous callers share one answer.
   */
  of(article: string, key: unknown, find: () => Promise<T>): Promise<T> {
    const known = this.byArticle.get(article);
    const isKeySame = known !== undefined && known.key === key;
    if (isKeySame && known.generation === this.generation) return known.found;
    const found = known ? this.findAnew(find, known.found, isKeySame) : find();
    this.byArticle.set(article, { key, generation: this.generation, found });
    return found;
  }

  private async findAnew(find: () => Promise<T>, found: Promise<T>, isKeySame: boolean): Promise<T> {
    const now = await find();
    const before = await found;
    return this.isSame(before, now, isKeySame) ? before : now;
  }
}
