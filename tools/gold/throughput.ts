import { analyse } from '../../server/analysis/analyse';
import type { GoldArticle } from './shape';

/** Least measuring time, in milliseconds. */
const MEASURE = 2000;

/**
 * Megabytes of UTF-8 text analysed in a second on one thread, in the fastest of the passes over all articles: a busy
 * machine slows the others down. Scoring has already warmed the engine up.
 */
export function throughput(articles: readonly GoldArticle[]): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  let fastest = Infinity;
  while (performance.now() - start < MEASURE) {
    const pass = performance.now();
    for (const { text, languageId = 'plaintext' } of articles) analyse(text, languageId);
    fastest = Math.min(fastest, performance.now() - pass);
  }
  return bytes / 1000 / fastest;
}
