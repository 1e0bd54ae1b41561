import { relative } from 'node:path';
import { anchorAt } from '../analysis/articleAnchors';
import { withoutFixes } from '../linter/rule';
import type { CheckedFile } from '../reports/checked';
import type { Reading } from '../service/articleReading';
import { SOURCES_FILE } from '../sources/sources';
import type { SourceProblem } from '../sources/sources';
import { pathOf } from '../workspace/paths';

/**
 * The findings in an article, with the problems in its own list of sources.
 * @param isAnchored whether each finding tells the words that it belongs to, which takes time.
 */
export const checked = (
  name: string,
  { article, beside, findings, analysis }: Reading,
  isAnchored: boolean,
): CheckedFile => ({
  name,
  text: article.text,
  findings: [
    ...beside.problems.filter(({ file }) => file.uri === article.uri).map(findingOf),
    ...findings.map((finding) => ({
      ...withoutFixes(finding),
      ...(isAnchored && { anchor: anchorAt(analysis, finding, finding.document) }),
    })),
  ],
});

/** The files of sources with problems that were read for an article, by URI: articles may share them. */
export function sourcesFilesOf({ article, beside: { problems } }: Reading): ReadonlyMap<string, CheckedFile> {
  const files = new Map<string, CheckedFile>();
  for (const { file } of problems) {
    if (file.uri === article.uri || files.has(file.uri)) continue;
    const findings = problems.filter((problem) => problem.file.uri === file.uri).map(findingOf);
    files.set(file.uri, { name: relative('.', pathOf(file.uri)!), text: file.text, findings });
  }
  return files;
}

/** A problem as a finding: it is reported and counted like the findings of rules. */
const findingOf = ({ start, end, message, rule, known }: SourceProblem): CheckedFile['findings'][number] => ({
  rule: rule ?? SOURCES_FILE,
  severity: rule === undefined ? 'warning' : 'hint',
  start,
  end,
  message,
  ...(known !== undefined && { known }),
});
