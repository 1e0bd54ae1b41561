import type { Analysis } from './analyse';
import type { Citation } from '../article/article';
import { certainSpeaker } from '../attribution/attribution';
import type { Speaker } from '../attribution/attribution';
import type { Span } from '../text/span';
import { perAnalysis } from './memo';
import { citationsIn, firstStartingFrom } from '../article/positions';

/** A citation of something a speaker said. */
export interface CitedStatement extends Span {
  readonly key: string;
  readonly speaker: number;
}

/** Every citation that supports a quotation or statement whose speaker is known, in the order of the text. */
const citedStatements = perAnalysis(({ article, attributions }: Analysis): readonly CitedStatement[] => {
  const cited: CitedStatement[] = [];
  for (const attribution of attributions.ofQuotations) {
    const speaker = certainSpeaker(attribution);
    if (speaker === undefined) continue;
    for (const { keys, start, end } of citable(attribution.citations))
      for (const key of keys) cited.push({ key, speaker, start, end });
  }
  for (const { mention, sentence } of attributions.statements) {
    if (mention.speaker === undefined) continue;
    for (const { keys, start, end } of citable(citationsIn(article, sentence)))
      for (const key of keys) cited.push({ key, speaker: mention.speaker, start, end });
  }
  return cited.sort((a, b) => a.start - b.start);
});

/** The people and organizations whose words each key is cited for. */
export const speakersByKey = perAnalysis((analysis): ReadonlyMap<string, ReadonlySet<number>> => {
  const speakers = new Map<string, Set<number>>();
  for (const { key, speaker } of citedStatements(analysis)) {
    const known = speakers.get(key);
    if (known) known.add(speaker);
    else speakers.set(key, new Set([speaker]));
  }
  return speakers;
});

/** The keys that are cited for only one person, by that person. */
export const personByKey = perAnalysis((analysis): ReadonlyMap<string, Speaker> => {
  const only = new Map<string, Speaker>();
  for (const [key, indexes] of speakersByKey(analysis)) {
    const people = [...indexes].flatMap((index) => analysis.attributions.speakers[index] ?? []);
    const [person, ...others] = people.filter(({ kind }) => kind === 'person');
    if (person && others.length === 0) only.set(key, person);
  }
  return only;
});

/** By speaker, the citations that lead to a source. */
const bySpeaker = perAnalysis((analysis): ReadonlyMap<number, readonly CitedStatement[]> => {
  const statements = new Map<number, CitedStatement[]>();
  for (const statement of citedStatements(analysis)) {
    if (!leadsSomewhere(analysis, statement.key)) continue;
    const known = statements.get(statement.speaker);
    if (known) known.push(statement);
    else statements.set(statement.speaker, [statement]);
  }
  return statements;
});

/** The key of the source cited for a speaker nearest to `at`, if there is one. */
export function nearestKeyOf(analysis: Analysis, speaker: number, at: number): string | undefined {
  const cited = bySpeaker(analysis).get(speaker);
  if (!cited) return undefined;
  const next = firstStartingFrom(cited, at);
  const [before, after] = [cited[next - 1], cited[next]];
  if (!before || !after) return (before ?? after)?.key;
  return (at - before.start <= after.start - at ? before : after).key;
}

/** All keys of sources cited for a speaker, the one cited nearest to `at` first. */
export function keysOf(analysis: Analysis, speaker: number, at: number): string[] {
  const cited = [...(bySpeaker(analysis).get(speaker) ?? [])];
  cited.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return [...new Set(cited.map(({ key }) => key))];
}

/** All keys that the article cites, in the order of first use. */
export const citedKeys = perAnalysis(({ article }: Analysis): readonly string[] => [
  ...new Set(article.citations.flatMap(({ keys }) => keys)),
]);

/** The citations that can be repeated elsewhere: all except markers left by an AI tool. */
const citable = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter(({ form }) => form !== 'leaked');

/** True for a key that leads to a source; in an article without a source list, for any key. */
export const leadsSomewhere = ({ references }: Analysis, key: string): boolean =>
  !references.declared || (references.byKey.get(key)?.tier ?? 'inferred') !== 'inferred';

/** The keys of these citations that a new citation can use: each leads to a source. */
export const citableKeysOf = (analysis: Analysis, citations: readonly Citation[]): readonly string[] => [
  ...new Set(citable(citations).flatMap(({ keys }) => keys.filter((key) => leadsSomewhere(analysis, key)))),
];

/** The keys of the whole article that a new citation can use. */
export const citableKeys = perAnalysis((analysis) => citableKeysOf(analysis, analysis.article.citations));

/** True where the article declares its sources anywhere: in a list, even an unnumbered one, or in its front matter. */
export const declaresSources = perAnalysis(({ article, references }: Analysis): boolean => {
  const [first] = article.blocks;
  const matter = first?.kind === 'frontMatter' ? first.content.text : '';
  return (
    references.declared ||
    article.blocks.some(({ kind }) => kind === 'reference') ||
    /^(?:sources|references|citations|bibliography):/mu.test(matter)
  );
});
