import { analyse } from '../../server/analysis';
import type { GoldArticle } from './shape';

/** Least time to measure for, in milliseconds. */
const MEASURE = 2000;

/** Megabytes of UTF-8 text analysed in a second on one thread. Scoring has warmed the engine up before. */
export function throughput(articles: readonly GoldArticle[]): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  let passes = 0;
  while (performance.now() - start < MEASURE) {
    for (const { text, languageId = 'plaintext' } of articles) analyse(text, languageId);
    passes++;
  }
  return (bytes * passes) / 1000 / (performance.now() - start);
}
