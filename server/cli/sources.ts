import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOf } from '../workspace/paths';
import type { CheckedFile } from '../reports/checked';
import { SourceFiles } from '../sources/sourceFiles';
import type { ArticleSources } from '../sources/sourceFiles';
import type { SourceProblem, SourceText } from '../sources/sources';
import { disk } from '../workspace/disk';
import { languageOf } from './articles';
import { boundaryOf } from './boundary';
import type { Source } from './articles';

/** What reports call the findings in files of sources, where no rule is behind them. */
const RULE = 'sources-file';

/** The sources that articles declare outside of their running text. Each file is read once. */
export class DeclaredSources {
  private readonly files = new SourceFiles(disk);
  private readonly wrong = new Map<string, CheckedFile>();

  /**
   * @param name the article's path; there need not be such a file.
   * @param shared the URIs of files that its configuration names.
   */
  async of({ name, text }: Pick<Source, 'name' | 'text'>, shared: readonly string[]): Promise<ArticleSources> {
    const article = { uri: pathToFileURL(name).href, text, languageId: languageOf(name) };
    const found = await this.files.of(article, pathToFileURL(`${boundaryOf(name)}/`).href, shared);
    for (const { file } of found.problems) if (file.uri !== article.uri) this.wrong.set(file.uri, checked(file, found));
    return found;
  }

  /** The files in which something is wrong, of all that were read so far. */
  problems(): readonly CheckedFile[] {
    return [...this.wrong.values()];
  }
}

const checked = ({ uri, text }: SourceText, { problems }: ArticleSources): CheckedFile => ({
  name: relative('.', pathOf(uri)!),
  text,
  findings: problems.filter(({ file }) => file.uri === uri).map(findingOf),
});

/** A problem as a finding: it is reported, and counts, like what the rules find. */
export const findingOf = ({ start, end, message }: SourceProblem): CheckedFile['findings'][number] => ({
  rule: RULE,
  severity: 'warning',
  start,
  end,
  message,
});
