import { resolve } from 'node:path';
import { analyse } from '../analysis/analyse';
import type { ArticleSettings } from '../config/config';
import { pathOf } from '../workspace/paths';
import type { CheckedFile } from '../reports/checked';
import { countBySeverity } from '../reports/checked';
import { jsonReport } from '../reports/jsonReport';
import { stylishReport } from '../reports/stylish';
import { fixAll } from '../linter/fixAll';
import { lint } from '../linter/lint';
import { oneOf, readArguments, wholeNumber } from './arguments';
import { languageOf, readSource, STDIN, withByteOrderMark, writeSource } from './articles';
import { configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { findFiles } from './find';
import { complain, print } from './print';
import { DeclaredSources, findingOf } from './sources';
import { styleFor } from './style';

const OPTIONS = {
  format: { type: 'string', default: 'stylish' },
  fix: { type: 'boolean', default: false },
  'max-warnings': { type: 'string', default: '0' },
  'stdin-filename': { type: 'string', default: '<stdin>' },
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;

/** `check`: prints what the rules find. A file that cannot be read does not keep the others from being checked. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['stylish', 'json']);
  const allowedWarnings = wholeNumber('max-warnings', values['max-warnings']);
  if (positionals.length === 0) throw new Failure('check needs files, folders, globs, or - for standard input.');

  const config = await configuration(values.config, values['no-config']);
  const declared = new DeclaredSources();
  const files: CheckedFile[] = [];
  let failed = false;
  for (const path of await findFiles(positionals, config)) {
    try {
      const name = path === STDIN ? values['stdin-filename'] : path;
      files.push(await checkFile(path, name, values.fix, await config.of(name), declared));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.message);
      failed = true;
    }
  }
  files.push(...declared.problems());
  // Where standard output carries the mended article, the report makes room.
  const output = values.fix && positionals.includes(STDIN) ? process.stderr : process.stdout;
  const report = format === 'json' ? jsonReport(files) : stylishReport(files, styleFor(output));
  if (report !== '') await print(`${report}\n`, output);

  for (const problem of config.problems()) complain(problem);
  if (failed || config.problems().length > 0) return ExitCode.Failure;
  const { error, warning } = countBySeverity(files);
  return error > 0 || warning > allowedWarnings ? ExitCode.Findings : ExitCode.Clean;
}

async function checkFile(
  path: string,
  name: string,
  fix: boolean,
  { settings, bibliography }: ArticleSettings,
  declared: DeclaredSources,
): Promise<CheckedFile> {
  const source = await readSource(path, name);
  const languageId = languageOf(source.name);
  const { sources } = await declared.of(source, bibliography);
  const read = analyse(source.text, languageId, undefined, sources);
  if (!fix) return withProblems({ ...source, findings: lint(read, settings) }, declared, bibliography);
  const { analysis, findings } = fixAll(read, settings);
  if (path === STDIN) await print(withByteOrderMark(analysis.text, source.bytes));
  else if (analysis.text !== source.text) await writeSource(source, analysis.text);
  return withProblems({ name: source.name, text: analysis.text, findings }, declared, bibliography);
}

/** The article with what is wrong in its own list of sources: of the text as it is now. */
async function withProblems(
  file: CheckedFile,
  declared: DeclaredSources,
  bibliography: readonly string[],
): Promise<CheckedFile> {
  const { problems } = await declared.of(file, bibliography);
  const own = problems.filter((problem) => pathOf(problem.file.uri) === resolve(file.name)).map(findingOf);
  return own.length === 0 ? file : { ...file, findings: [...own, ...file.findings] };
}
