import type { Analysis } from '../analysis/analyse';
import { anchorKeyAt, WHOLE_ARTICLE } from '../analysis/articleAnchors';
import { anchorKey, foldedWords } from '../checks/anchors';
import type { WrittenIgnore } from '../checks/checks';
import type { AnyRule, RawFinding } from './rule';

/** An entry of `NAME.checks.yaml` that ignores findings, and the rules whose findings it has hidden. */
export interface EntryUse {
  readonly entry: WrittenIgnore;
  readonly ignored: ReadonlySet<string>;
}

interface Use extends EntryUse {
  readonly ignored: Set<string>;
}

/** The entries of one article's file while it is checked. */
export interface IgnoringPlaces {
  /** True where an entry hides the finding; the entry then counts as used. */
  ignores(rule: AnyRule, finding: RawFinding): boolean;
  readonly uses: readonly EntryUse[];
}

/** Starts checking an article with the entries of its file that ignore findings. */
export function ignoringPlaces(analysis: Analysis): IgnoringPlaces {
  const uses = analysis.checks.all.flatMap((entry): Use[] =>
    entry.kind === 'ignored' ? [{ entry, ignored: new Set() }] : [],
  );
  if (uses.length === 0) return { uses, ignores: () => false };
  const byPlace = new Map(uses.flatMap((use) => keysOf(use.entry).map((key) => [key, use] as const)));
  return {
    uses,
    ignores(rule, { start, end, document }) {
      const place = anchorKeyAt(analysis, { start, end }, document);
      const use = [place, ARTICLE]
        .flatMap((key) => [`${key}\0${rule.id}`, ...(rule.judgesComments ? [] : [`${key}\0`])])
        .map((key) => byPlace.get(key))
        .find((each) => each !== undefined);
      use?.ignored.add(rule.id);
      return use !== undefined;
    },
  };
}

const ARTICLE = anchorKey(WHOLE_ARTICLE.words, WHOLE_ARTICLE.nth);

/** Words without a letter or digit would be taken for the whole article. */
function keysOf({ words, nth, rule = '' }: WrittenIgnore): readonly string[] {
  return words !== '' && foldedWords(words) === '' ? [] : [`${anchorKey(words, nth)}\0${rule}`];
}
