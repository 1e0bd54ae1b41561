import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { Citation } from '../article/article';
import { hasNoKnownSource } from '../article/changeKeys';
import { apply, compose } from '../text/replacements';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { SuggestedFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { endOfArticle } from './shared/articlePlaces';
import { declaresSources } from '../analysis/citedSources';
import { toFootnotes } from '../edits/convertLists';
import { sourcesSection } from '../edits/sourcesSection';

export const docs: RuleDocs = {
  rationale:
    'Without a source list, a number tells readers nothing. The IFCN code asks for enough detail for readers ' +
    'to repeat the work, and Wikinews requires a section of sources. Your list may be kept elsewhere, for ' +
    'example in your newsroom’s system, so there is only one hint for the whole article. Name the list in the ' +
    'front matter, or turn the rule off.',
  traps: [
    'articles whose sources are in front matter, footnotes or a file in the same folder as the article',
    'articles without citations',
  ],
  examples: {
    bad: 'The trial starts on Tuesday, said Luka Horvat, a spokesman for the court [1].\n',
    good:
      'The trial starts on Tuesday, said Luka Horvat, a spokesman for the court [1].\n\n' +
      '## Sources\n\n[1] Luka Horvat, spokesman, by telephone, 4 May 2026\n',
  },
};

/** True where only a source list could define the citation: it names no source itself. */
const needsEntry = ({ references }: Analysis, citation: Citation): boolean =>
  !hasNoKnownSource(citation) && citation.keys.some((key) => references.byKey.get(key)?.tier !== 'inline');

export const noReferenceList = defineRule({
  id: 'no-reference-list',
  severity: 'hint',
  summary: 'An article with citations but no source list.',

  *check(analysis): Iterable<RawFinding> {
    const needsList = analysis.article.citations.some((citation) => needsEntry(analysis, citation));
    if (!needsList || declaresSources(analysis)) return;
    yield {
      ...endOfArticle(analysis),
      document: true,
      message: say`This article has citations but no source list. Add one so that readers can look them up.`,
      fixes: () => fixesOf(analysis),
    };
  },
});

/** The ways to write down the sources, by the values of `attribution.newSources`. */
function fixesOf(analysis: Analysis): SuggestedFix[] {
  const end = analysis.text.trimEnd().length;
  const newText = sourcesSection(analysis);
  if (newText === undefined) return [];
  const section = [{ start: end, end, newText }];
  const written = analyse(
    apply(analysis.text, section),
    analysis.languageId,
    analysis,
    analysis.sources,
    analysis.texts,
  );
  // After an unclosed fence or comment, the section would be read as part of it.
  if (!declaresSources(written)) return [];
  const footnotes = toFootnotes(written);
  return [
    { way: 'list', title: say`Draft a Sources section from the article`, edits: section },
    ...(footnotes.length > 0
      ? [{ way: 'footnotes', title: say`Draft footnotes from the article`, edits: compose(section, footnotes) }]
      : []),
  ];
}
