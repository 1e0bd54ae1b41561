import { resolve } from 'node:path';
import { analyse } from '../analysis/analyse';
import type { ArticleSettings } from '../config/config';
import { pathOf } from '../workspace/paths';
import type { CheckedFile } from '../reports/checked';
import { countBySeverity } from '../reports/checked';
import { fixSummary } from '../reports/fixSummary';
import { jsonReport } from '../reports/jsonReport';
import { stylishReport } from '../reports/stylish';
import { unifiedDiff } from '../reports/unifiedDiff';
import { fixAll } from '../linter/fixAll';
import { lint } from '../linter/lint';
import { withoutFixes } from '../linter/rule';
import { rules } from '../rules/registry';
import { oneOf, readArguments, wholeNumber } from './arguments';
import { languageOf, readSource, STDIN, withByteOrderMark, writeSource } from './articles';
import { configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { findFiles } from './find';
import { print } from './print';
import { DeclaredSources, findingOf } from './sources';
import { styleFor } from './style';

const OPTIONS = {
  format: { type: 'string', default: 'stylish' },
  fix: { type: 'boolean', default: false },
  'fix-dry-run': { type: 'boolean', default: false },
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
  const fixing = fixingOf(values);
  let failed = false;
  for (const path of await findFiles(positionals, config)) {
    try {
      const name = path === STDIN ? values['stdin-filename'] : path;
      files.push(await checkFile(path, name, fixing, await config.of(name), declared));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      process.stderr.write(`attribution-lint: ${error.message}\n`);
      failed = true;
    }
  }
  files.push(...declared.problems());
  // Where standard output carries the fixed article or a diff, the report makes room.
  const output = fixing.isDryRun || (fixing.isOn && positionals.includes(STDIN)) ? process.stderr : process.stdout;
  const report = format === 'json' ? jsonReport(files) : stylishReport(files, styleFor(output));
  if (report !== '') await print(`${report}\n`, output);
  if (fixing.isOn) process.stderr.write(`${fixSummary(fixing.done, fixing.isDryRun)}\n`);

  for (const problem of config.problems()) process.stderr.write(`attribution-lint: ${problem}\n`);
  if (failed || config.problems().length > 0) return ExitCode.Failure;
  const { error, warning } = countBySeverity(files);
  return error > 0 || warning > allowedWarnings ? ExitCode.Findings : ExitCode.Clean;
}

/** What is done about safe fixes. */
interface Fixing {
  readonly isOn: boolean;
  /** Shown as a diff, and not written. */
  readonly isDryRun: boolean;
  /** For each article, the rules of the findings that were fixed. */
  readonly done: (readonly string[])[];
}

const fixingOf = (values: { readonly fix: boolean; readonly 'fix-dry-run': boolean }): Fixing => ({
  isOn: values.fix || values['fix-dry-run'],
  isDryRun: values['fix-dry-run'],
  done: [],
});

async function checkFile(
  path: string,
  name: string,
  fixing: Fixing,
  { settings, bibliography }: ArticleSettings,
  declared: DeclaredSources,
): Promise<CheckedFile> {
  const source = await readSource(path, name);
  const languageId = languageOf(source.name);
  const { sources } = await declared.of(source, bibliography);
  const read = analyse(source.text, languageId, undefined, sources);
  if (!fixing.isOn)
    return withProblems({ ...source, findings: lint(rules, read, settings).map(withoutFixes) }, declared, bibliography);
  const { analysis, findings, edits, fixed } = fixAll(rules, read, settings);
  if (fixing.isDryRun) await print(unifiedDiff(source.name, source.text, edits));
  else if (path === STDIN) await print(withByteOrderMark(analysis.text, source.hasByteOrderMark));
  else if (analysis.text !== source.text) await writeSource(source, analysis.text);
  fixing.done.push(fixed);
  return withProblems(
    { name: source.name, text: analysis.text, findings: findings.map(withoutFixes) },
    declared,
    bibliography,
  );
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
