import type { Analysis } from '../analysis';
import { rekeyed } from '../article/rekey';
import type { Reference } from '../references/reference';
import { say } from './message';
import { defineRule } from './rule';
import type { Edit, RawFinding, RawFix, RuleDocs } from './rule';
import { perAnalysis } from './shared/memo';
import { canonical } from './shared/urls';
import { fold } from './shared/words';

export const docs: RuleDocs = {
  rationale:
    'Two numbers look like two sources. Machine-drafted lists often have the same page twice; Wikinews asks to list the same wire ' +
    'report once. A reader who counts sources counts wrong.',
  traps: [
    'other pages of one site, other times of one video, other anchors of one live blog',
    'tracking, `www.` and a slash at the end make no difference',
    'two articles with the same headline in different outlets',
  ],
  examples: {
    bad: 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://www.example.com/mill/?utm_source=x\n',
    good: 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://example.com/canteen\n',
  },
};

export const duplicateSource = defineRule({
  id: 'duplicate-source',
  severity: 'warning',
  summary: 'Two entries of the list of sources that are the same page.',

  *check(analysis): Iterable<RawFinding> {
    for (const { first, second } of duplicates(analysis)) {
      const { start, end } = second.place.span;
      yield {
        start,
        end,
        message: say`This is the same source as ${markerFor(first)}: list it once.`,
        related: [{ span: first.place.span, message: say`The same source` }],
      };
    }
  },

  fixes(analysis, finding): RawFix[] {
    const pair = duplicates(analysis).find(({ second }) => second.place.span.start === finding.start);
    // What stands in front matter is YAML: its lines are the author's to mend.
    if (!pair || pair.second.tier === 'frontMatter') return [];
    const { first, second } = pair;
    const edits = [...citing(analysis, first.key, second.key), entryRemoval(analysis, second)].sort(
      (a, b) => a.start - b.start,
    );
    return [{ title: say`Cite ${markerFor(first)} instead and remove this entry`, edits }];
  },
});

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

/** True for an entry in the article: neither a guess, nor a link in the text, nor another file's. */
const isListed = ({ tier, place }: Reference): boolean =>
  tier !== 'inferred' && tier !== 'inline' && place.uri === undefined;

/** What makes a source the same one: its page, or its title in its outlet. */
function identityOf({ item }: Reference): string | undefined {
  if (item.URL !== undefined) return canonical(item.URL);
  const outlet = item['container-title'] ?? item.publisher;
  if (item.title === undefined || outlet === undefined || item.title.length < 12) return undefined;
  return fold(`${item.title}\n${outlet}\n${item.issued?.literal ?? ''}`);
}

/** Edits that make every citation of `from` cite `to`. */
function citing({ text, article }: Analysis, to: string, from: string): Edit[] {
  return article.citations.flatMap((citation) => rekeyed(text, citation, new Map([[from, to]])));
}

/** Removes the entry with the line ends before it. */
function entryRemoval({ text }: Analysis, { place }: Reference): Edit {
  let { start } = place.span;
  while (start > 0 && /\s/u.test(text.charAt(start - 1))) start--;
  return { start, end: place.span.end, newText: '' };
}
