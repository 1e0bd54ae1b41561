import { predict } from './predict';
import type { GoldArticle } from './shape';

/** Least time to measure for, in milliseconds. */
const MEASURE = 2000;

/** Megabytes of UTF-8 text analysed in a second on one thread, after the first pass has warmed the engine up. */
export function throughput(articles: readonly GoldArticle[]): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  let passes = 0;
  while (performance.now() - start < MEASURE) {
    for (const article of articles) predict(article);
    passes++;
  }
  return (bytes * passes) / 1000 / (performance.now() - start);
}
