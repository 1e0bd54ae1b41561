import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { hoverAt } from '../../server/features/hover/hover';
import { outlineOf } from '../../server/features/outline';
import type { DeclaredSource } from '../../server/references/reference';
import { everyFinding } from './everyFinding';

/** The text of an article after an edit, with the sources declared at that time. */
export interface Version {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly sources?: readonly DeclaredSource[];
}

/** All answers about an article by topic, including those computed on demand. */
function answersOf(analysis: Analysis): Readonly<Record<string, unknown>> {
  const { article, attributions, references, isArticle } = analysis;
  const findings = everyFinding(analysis);
  return {
    article: {
      ...article,
      blocks: article.blocks.map(({ content, ...block }) => {
        const { text, masked, sentences, marks, citations, leaked, hiddenKeys } = content;
        return { ...block, content: { text, masked, sentences, marks, citations, leaked, hiddenKeys } };
      }),
    },
    attributions,
    references: { ...references, byKey: [...references.byKey] },
    isArticle,
    findings: findings.map(({ fixes, ...finding }) => finding),
    fixes: findings.slice(0, 5).map(({ fixes }) => fixes()),
    outline: outlineOf(analysis),
    hovers: article.citations.slice(0, 3).map(({ start }) => hoverAt(analysis, start + 1)),
  };
}

/** Reads a version after the previous one, as an editor does at each edit. */
export const readAfter = ({ text, languageId, sources }: Version, previous: Analysis | undefined): Analysis =>
  analyse(text, languageId, previous, sources);

/** The part of an analysis that differs from a fresh reading of the same text; undefined if nothing does. */
export function differenceFromFresh(analysis: Analysis): string | undefined {
  const { text, languageId, sources } = analysis;
  const one = answersOf(analysis);
  const other = answersOf(analyse(text, languageId, undefined, sources));
  return Object.keys(one).find((name) => !isDeepStrictEqual(one[name], other[name]));
}

/** What differs from a fresh reading in the last of the versions, each read after the previous one. */
export function differenceAfter(versions: readonly Version[]): string | undefined {
  let analysis: Analysis | undefined;
  for (const version of versions) analysis = readAfter(version, analysis);
  return analysis && differenceFromFresh(analysis);
}
