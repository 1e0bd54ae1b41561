import type { Analysis } from '../../analysis';
import { perAnalysis } from './memo';
import { citationsIn } from './places';

/** A citation of something a speaker said. */
export interface CitedStatement {
  readonly key: string;
  readonly speaker: number;
  readonly at: number;
}

/** Every citation that serves a quotation or statement whose speaker is known, in the order of the text. */
const citedStatements = perAnalysis(({ article, attributions }: Analysis): readonly CitedStatement[] => {
  const cited: CitedStatement[] = [];
  for (const { speaker, citations } of attributions.attributions) {
    if (speaker === null) continue;
    for (const { keys, start } of citations) for (const key of keys) cited.push({ key, speaker, at: start });
  }
  for (const { mention, sentence } of attributions.statements) {
    if (mention.speaker === undefined) continue;
    for (const { keys, start } of citationsIn(article, sentence))
      for (const key of keys) cited.push({ key, speaker: mention.speaker, at: start });
  }
  return cited.sort((a, b) => a.at - b.at);
});

/** The people and bodies whose words each key cites. */
export const speakersByKey = perAnalysis((analysis): ReadonlyMap<string, ReadonlySet<number>> => {
  const speakers = new Map<string, Set<number>>();
  for (const { key, speaker } of citedStatements(analysis)) {
    const known = speakers.get(key);
    if (known) known.add(speaker);
    else speakers.set(key, new Set([speaker]));
  }
  return speakers;
});

/** The keys that cite a speaker, the one cited nearest to `at` first. */
export function keysOf(analysis: Analysis, speaker: number, at: number): string[] {
  const cited = citedStatements(analysis)
    .filter((statement) => statement.speaker === speaker)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return [...new Set(cited.map(({ key }) => key))];
}

/** All keys that the article cites, in the order of first use. */
export const citedKeys = perAnalysis(({ article }: Analysis): readonly string[] => [
  ...new Set(article.citations.flatMap(({ keys }) => keys)),
]);
