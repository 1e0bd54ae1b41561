import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import { apply, compose } from '../text/replacements';
import type { Reference } from '../references/reference';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { perAnalysis } from '../analysis/memo';
import { closingUp, rekeyedCitations, rekeyedEntries, renumberByFirstUse } from '../edits/renumber';
import { entryRemoval } from '../edits/entryRemoval';
import { canonical } from './shared/addressesInText';
import { fold } from '../text/words';
import { textOf } from '../text/span';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'Two numbers look like two sources, so a reader who counts sources gets the wrong number. AI-drafted lists ' +
    'often contain the same page twice. Wikinews asks writers to list a wire report only once. Two links are ' +
    'treated as the same page even if they differ in tracking code, `www.` or a slash at the end.',
  traps: [
    'different pages of one site, different times in one video, and different anchors in one live blog',
    'two articles with the same headline from different outlets',
  ],
  examples: {
    bad: 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://www.example.com/mill/?utm_source=x\n',
    good: 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://example.com/canteen\n',
  },
};

export const duplicateSource = defineRule({
  id: 'duplicate-source',
  severity: 'warning',
  summary: 'Two entries in the source list that lead to the same page.',

  *check(analysis): Iterable<RawFinding> {
    for (const pair of duplicates(analysis)) {
      const { first, second } = pair;
      const { start, end } = second.place.span;
      yield {
        start,
        end,
        message: say`Duplicate of ${markerFor(first)}. List each source once.`,
        related: [{ span: first.place.span, message: say`First listed here` }],
        fixes: () => fixesOf(analysis, pair),
      };
    }
  },
});

function fixesOf(analysis: Analysis, pair: Pair): RawFix[] {
  if (isData(pair.second)) return [];
  const renumbered = mergedAndRenumbered(analysis);
  return [
    { title: say`Cite ${markerFor(pair.first)} instead and remove this entry`, edits: merged(analysis, [pair]) },
    ...(renumbered ? [{ title: say`Merge all duplicate sources and renumber`, edits: renumbered }] : []),
  ];
}

/** Front matter is YAML and JSON-LD is JSON: only the author can fix their lines. */
const isData = ({ tier }: Reference): boolean => tier === 'frontMatter' || tier === 'jsonLd';

const markerFor = ({ key, tier }: Reference): string => (tier === 'footnote' ? `[^${key}]` : `[${key}]`);

interface Pair {
  readonly first: Reference;
  readonly second: Reference;
}

const duplicates = perAnalysis(({ references }: Analysis): readonly Pair[] => {
  const known = new Map<string, Reference>();
  const pairs: Pair[] = [];
  for (const reference of references.all) {
    const identity = identityOf(reference);
    if (identity === undefined || !isListed(reference)) continue;
    const first = known.get(identity);
    if (!first) known.set(identity, reference);
    else if (first.key !== reference.key) pairs.push({ first, second: reference });
  }
  return pairs;
});

/** True for an entry in the article: not a guess, a link in the text or an entry of another file. */
const isListed = ({ tier, place }: Reference): boolean =>
  tier !== 'inferred' && tier !== 'inline' && place.uri === undefined;

/** What identifies a source: its page, or its title and outlet. */
function identityOf({ item }: Reference): string | undefined {
  if (item.URL !== undefined) return canonical(item.URL);
  const outlet = item['container-title'] ?? item.publisher;
  if (item.title === undefined || outlet === undefined || item.title.length < 12) return undefined;
  return fold(`${item.title}\n${outlet}\n${item.issued?.literal ?? ''}`);
}

/**
 * Edits that make every citation of a pair's second source cite the first, remove the second, and close the gap in the
 * numbers.
 */
function merged(analysis: Analysis, pairs: readonly Pair[]): Edit[] {
  const seconds = new Map(pairs.map(({ first, second }) => [second.key, first.key]));
  const left = closingUp(analysis, new Set(seconds.keys()));
  const removals = pairs.map(({ second }) => entryRemoval(analysis.text, second.place.span));
  const keys = new Map([
    ...left,
    ...[...seconds].map(([second, first]) => [second, left.get(first) ?? first] as const),
  ]);
  const citing = rekeyedCitations(analysis, keys);
  return [...citing, ...rekeyedEntries(analysis, left), ...removals].sort((a, b) => a.start - b.start);
}

/** The same for all pairs, and numbers by first use; undefined if that is the same as for the only pair. */
const mergedAndRenumbered = perAnalysis((analysis: Analysis): readonly Edit[] | undefined => {
  const { text, languageId, sources } = analysis;
  const pairs = duplicates(analysis).filter(({ second }) => !isData(second));
  const first = merged(analysis, pairs);
  const numbers = renumberByFirstUse(analyse(apply(text, first), languageId, analysis, sources, analysis.texts));
  if (numbers.length === 0) return pairs.length > 1 ? first : undefined;
  return compose(first, numbers).filter((edit) => textOf(text, edit) !== edit.newText);
});
