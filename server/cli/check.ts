import type { CheckedFile } from '../reports/checked';
import { countBySeverity } from '../reports/checked';
import { fixSummary } from '../reports/fixSummary';
import { jsonReport } from '../reports/jsonReport';
import { stylishReport } from '../reports/stylish';
import { unifiedDiff } from '../reports/unifiedDiff';
import type { Reading } from '../service/articleReading';
import { Service } from '../service/service';
import { disk } from '../workspace/disk';
import { oneOf, readArguments, wholeNumber } from './arguments';
import { articleOf, readInput, STDIN, withByteOrderMark, writeInput } from './readInput';
import type { Input } from './readInput';
import { Configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { findFiles } from './findArticles';
import { complain, print } from './output';
import { checked, SourcesProblems } from './sourcesProblems';
import { styleFor } from './colours';

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
  if (positionals.length === 0)
    throw new Failure(
      'Name the files, folders or globs to check, or - for standard input: attribution-lint check article.md',
    );

  const config = await Configuration.of(values.config, values['no-config']);
  const service = new Service({ files: disk, settings: config });
  const inSources = new SourcesProblems();
  const files: CheckedFile[] = [];
  const fixing = fixingOf(values);
  const found = await findFiles(positionals, service);
  for (const message of [...found.missing, ...found.empty]) complain(message);
  // A check of nothing is not passed.
  let failed = found.missing.length > 0 || found.paths.length === 0;
  for (const path of found.paths) {
    try {
      const source = await readInput(path, path === STDIN ? values['stdin-filename'] : path);
      const reading = await service.read(articleOf(source));
      const last = fixing.isOn ? await fixed(service, path, source, reading, fixing) : reading;
      files.push(checked(source.name, last));
      inSources.add(last);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.message);
      failed = true;
    }
  }
  files.push(...inSources.files);
  // Where standard output carries the fixed article or a diff, the report makes room.
  const output = fixing.isDryRun || (fixing.isOn && positionals.includes(STDIN)) ? process.stderr : process.stdout;
  const report = format === 'json' ? jsonReport(files) : stylishReport(files, styleFor(output));
  for (const problem of config.problems()) complain(problem);
  const { error, warning } = countBySeverity(files);
  const findings = error > 0 || warning > allowedWarnings ? ExitCode.Findings : ExitCode.Clean;
  const exitCode = failed || config.problems().length > 0 ? ExitCode.Failure : findings;
  // A reader that has read enough (`… | head`) ends the process while it prints.
  process.exitCode = exitCode;
  if (fixing.done.length > 0) process.stderr.write(`${fixSummary(fixing.done, fixing.isDryRun)}\n`);
  if (report !== '') await print(`${report}\n`, output);
  return exitCode;
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

/** Makes the safe fixes and writes the article where it came from, or shows what would change; the article as it then is. */
async function fixed(
  service: Service,
  path: string,
  source: Input,
  reading: Reading,
  { isDryRun, done }: Fixing,
): Promise<Reading> {
  const { analysis, edits, fixed: rules } = service.fixed(reading);
  const { text } = analysis;
  done.push(rules);
  if (isDryRun) await print(unifiedDiff(source.name, source.text, edits));
  else if (path === STDIN) await print(withByteOrderMark(text, source.bytes));
  else if (text !== source.text) await writeInput(source, text, reading.settings.boundary);
  return text === source.text ? reading : service.read({ ...reading.article, text });
}
