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
import { withoutFixes } from '../linter/rule';
import { rules } from '../rules/registry';
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
  const found = await findFiles(positionals, config);
  for (const message of [...found.missing, ...found.empty]) complain(message);
  // A check of nothing is not passed.
  let failed = found.missing.length > 0 || found.paths.length === 0;
  for (const path of found.paths) {
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
  for (const problem of config.problems()) complain(problem);
  const { error, warning } = countBySeverity(files);
  const exitCode =
    failed || config.problems().length > 0
      ? ExitCode.Failure
      : error > 0 || warning > allowedWarnings
        ? ExitCode.Findings
        : ExitCode.Clean;
  // A reader that has read enough (`… | head`) ends the process while it prints.
  process.exitCode = exitCode;
  if (report !== '') await print(`${report}\n`, output);
  return exitCode;
}

async function checkFile(
  path: string,
  name: string,
  fix: boolean,
  { settings, bibliography }: ArticleSettings,
  declared: DeclaredSources,
): Promise<CheckedFile> {
  const source = await readSource(path, name);
  const languageId = languageOf(name);
  const { sources } = await declared.of(source, bibliography);
  const read = analyse(source.text, languageId, undefined, sources);
  const { text } = source;
  if (!fix)
    return withProblems(
      { name, text, findings: lint(rules, read, settings).map(withoutFixes) },
      declared,
      bibliography,
    );
  const { analysis, findings } = fixAll(rules, read, settings);
  if (path === STDIN) await print(withByteOrderMark(analysis.text, source.bytes));
  else if (analysis.text !== source.text) await writeSource(source, analysis.text);
  const left = { name, text: analysis.text, findings: findings.map(withoutFixes) };
  return withProblems(left, declared, bibliography);
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
