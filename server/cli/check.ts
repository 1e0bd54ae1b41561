import { version } from '../../package.json';
import { readRuleFlags } from '../config/ruleFlags';
import { countBySeverity } from '../reports/checked';
import type { CheckedFile } from '../reports/checked';
import { fixSummary } from '../reports/fixSummary';
import { FORMAT_NAMES, FORMATS } from '../reports/reportFormats';
import type { Format, FormatName } from '../reports/reportFormats';
import { PLAIN, summaryOf } from '../reports/stylish';
import { articleChecker } from './checkArticle';
import type { CheckedArticle, CheckOptions } from './checkedArticle';
import { oneOf, readArguments, wholeNumber } from './arguments';
import { STDIN } from './readInput';
import { allKnown, checkBaseline, withoutKnown } from './baselineFile';
import { Configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { findFiles } from './findArticles';
import type { Found } from './findArticles';
import { fixingOf } from './fixing';
import type { Fixing } from './fixing';
import { writeOutput } from './outputFile';
import { withProgress } from './progressLine';
import { complain, print } from './output';
import { rulePages } from './rulePages';
import { CHECK } from './tasks';
import { styleFor } from './colours';
import { inOrder, jobsFor, readJobs } from './workers';

const OPTIONS = {
  format: { type: 'string', default: FORMAT_NAMES[0]! },
  'output-file': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'fix-dry-run': { type: 'boolean', default: false },
  'max-warnings': { type: 'string', default: '0' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  'stdin-filename': { type: 'string', default: '<stdin>' },
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
  'print-config': { type: 'string' },
  'force-exclude': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
} as const;

/** `check`: prints what the rules find. A file that cannot be read does not stop the others from being checked. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, FORMAT_NAMES);
  const allowedWarnings = wholeNumber('max-warnings', values['max-warnings']);
  const { over, problems } = readRuleFlags(values.rule);
  if (problems.length > 0) throw new Failure(problems.join(' '));
  await checkBaseline(values);
  const config = await Configuration.of(values.config, values['no-config'], over, values.baseline);
  const { 'print-config': printed, 'write-baseline': written } = values;
  if (printed !== undefined) return (await import('./printConfig')).printConfig(printed, config);
  if (positionals.length === 0)
    throw new Failure(
      'Name the files, folders or globs to check, or - for standard input: attribution-lint check article.md',
    );

  const fixing = fixingOf(values);
  const found = await findFiles(positionals, config, values['force-exclude']);
  const options = {
    stdinName: values['stdin-filename'],
    config: values.config,
    noConfig: values['no-config'],
    // The report or the baseline needs to know the words that findings belong to.
    isAnchored: (FORMATS[format] as Format).isAnchored === true || written !== undefined,
    over,
    baseline: values.baseline,
  };
  const jobs = readJobs(values.jobs);
  const { files: all, failed, configProblems, gone } = await checkAll(found, options, fixing, jobs);
  const files = written === undefined ? withoutKnown(all, gone) : await allKnown(all, written);
  // Sorted, because articles are read side by side.
  const inConfigs = new Set([...config.problems(), ...configProblems].toSorted());
  for (const problem of inConfigs) complain(problem);
  const { error, warning } = countBySeverity(files);
  const findings = error > 0 || warning > allowedWarnings ? ExitCode.Findings : ExitCode.Clean;
  const exitCode = failed || inConfigs.size > 0 ? ExitCode.Failure : findings;
  // A reader that has read enough (`… | head`) ends the process during printing.
  process.exitCode = exitCode;
  if (fixing.done.length > 0) process.stderr.write(`${fixSummary(fixing.done, fixing.isDryRun)}\n`);
  const shown = values.quiet ? files.map(onlyErrors) : files;
  if (values.quiet && error === 0 && findings === ExitCode.Findings) complain(hiddenWarnings(warning));
  // If standard output is used for the fixed article or a diff, the report goes elsewhere.
  const output = fixing.isDryRun || (fixing.isOn && positionals.includes(STDIN)) ? process.stderr : process.stdout;
  await report(shown, format, values['output-file'], output);
  return exitCode;
}

const hiddenWarnings = (count: number): string =>
  `${count} ${count === 1 ? 'warning' : 'warnings'}, not shown because of --quiet.`;

/** What was checked, and whether something could not be checked or there was nothing to check. */
interface Checked {
  readonly files: readonly CheckedFile[];
  readonly failed: boolean;
  readonly configProblems: ReadonlySet<string>;
  /** By the path of each baseline, how many of its findings no longer exist. */
  readonly gone: ReadonlyMap<string, number>;
}

async function checkAll(
  found: Found,
  options: CheckOptions,
  fixing: Fixing,
  jobs: number | undefined,
): Promise<Checked> {
  const files: CheckedFile[] = [];
  const sources = new Map<string, CheckedFile>();
  const configProblems = new Set<string>();
  const gone = new Map<string, number>();
  for (const message of [...found.missing, ...found.empty]) complain(message);
  // Checking nothing is a failure, unless the configuration excludes everything that was named.
  let failed = found.missing.length > 0 || (found.paths.length === 0 && found.excluded === 0);
  let articles = 0;
  for await (const article of articlesOf(found.paths, options, fixing, jobs)) {
    if (article.isArticle) articles++;
    if (article.file) files.push(article.file);
    for (const [uri, file] of article.sources) sources.set(uri, file);
    for (const [path, count] of article.gone) gone.set(path, (gone.get(path) ?? 0) + count);
    for (const problem of article.configProblems) configProblems.add(problem);
    if (article.failure === undefined) continue;
    complain(article.failure);
    failed = true;
  }
  if (!failed && articles === 0) complain(`Nothing was checked: ${whyNothing(files.length)}`);
  return { files: [...files, ...sources.values()], failed, configProblems, gone };
}

/** The articles as they were checked, in order. Fixes are written, and diffs printed, one article after the other. */
async function* articlesOf(
  paths: readonly string[],
  options: CheckOptions,
  fixing: Fixing,
  jobs: number | undefined,
): AsyncGenerator<CheckedArticle> {
  if (!fixing.isOn) {
    yield* withProgress(paths, inOrder(CHECK, options, paths, jobsFor(jobs, paths.length)));
    return;
  }
  const check = await articleChecker(options, fixing);
  for (const path of paths) yield await check(path);
}

function whyNothing(read: number): string {
  if (read === 0) return 'the configuration excludes every file you named.';
  return read === 1 ? 'the file does not look like an article.' : `none of the ${read} files looks like an article.`;
}

const onlyErrors = ({ findings, ...file }: CheckedFile): CheckedFile => ({
  ...file,
  findings: findings.filter(({ severity }) => severity === 'error'),
});

async function report(
  files: readonly CheckedFile[],
  format: FormatName,
  path: string | undefined,
  output: NodeJS.WriteStream,
): Promise<void> {
  const style = path === undefined ? styleFor(output) : PLAIN;
  const text = await FORMATS[format].report(files, { version, pages: rulePages, style });
  const whole = text === '' ? '' : `${text}\n`;
  if (path === undefined) return whole === '' ? undefined : print(whole, output);
  await writeOutput(path, whole);
  process.stderr.write(`${summaryOf(files)}. See ${path}.\n`);
}
