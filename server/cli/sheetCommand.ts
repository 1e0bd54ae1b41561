import { basename, join, relative } from 'node:path';
import { SHEET_FORMATS } from '../sheet/sheetFormats';
import type { SheetFormat } from '../sheet/sheetFormats';
import { REQUIREMENTS } from '../sheet/sheet';
import type { Requirement } from '../sheet/sheet';
import { writeWhole } from '../workspace/writeWhole';
import { oneOf, readArguments } from './arguments';
import { Configuration } from './configuration';
import { ExitCode, Failure, writeFailure } from './exit';
import { findFiles } from './findArticles';
import { complain, print } from './output';
import { withProgress } from './progressLine';
import type { SheetText } from './sheetArticle';
import { SHEET } from './tasks';
import { inOrder, jobsFor, readJobs } from './workers';

const OPTIONS = {
  format: { type: 'string', default: 'html' },
  out: { type: 'string' },
  require: { type: 'string' },
  jobs: { type: 'string' },
  'stdin-filename': { type: 'string', default: '<stdin>' },
} as const;

/**
 * `sheet`: prints or writes the fact-check sheets of articles, and fails if a quotation lacks something that is
 * required of all.
 */
export async function sheet(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, Object.keys(SHEET_FORMATS) as SheetFormat[]);
  const required = values.require === undefined ? undefined : oneOf('require', values.require, REQUIREMENTS);
  if (positionals.length === 0)
    throw new Failure('Name files, folders, globs, or - for standard input: attribution-lint sheet article.md');
  const jobs = readJobs(values.jobs);
  const { paths, missing, empty } = await findFiles(positionals, await Configuration.of(undefined, false), false);
  for (const message of [...missing, ...empty]) complain(message);
  if (paths.length > 1 && values.out === undefined)
    throw new Failure('You named more than one article. To write a sheet for each, add --out and a folder.');
  const options = { stdinName: values['stdin-filename'], format, required };
  let code = missing.length > 0 || paths.length === 0 ? ExitCode.Failure : ExitCode.Clean;
  for await (const made of withProgress(paths, inOrder(SHEET, options, paths, jobsFor(jobs, paths.length)))) {
    try {
      if ('failure' in made) throw new Failure(made.failure);
      await put(made.text, made.name, format, values.out);
      if (required !== undefined && !passes(made, required) && code === ExitCode.Clean) code = ExitCode.Findings;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.message);
      code = ExitCode.Failure;
    }
  }
  return code;
}

/**
 * To standard output, or into a folder at the article's path relative to the current folder:
 * `out/drafts/storm.md.sheet.html`.
 */
async function put(text: string, name: string, format: SheetFormat, folder: string | undefined): Promise<void> {
  if (folder === undefined) return print(text);
  const from = relative('.', name);
  const path = join(folder, `${from.startsWith('..') ? basename(name) : from}.sheet.${SHEET_FORMATS[format]}`);
  await writeWhole(path, text).catch((error: unknown) => {
    throw writeFailure(path, error);
  });
}

/** Reports what is missing, if anything. */
function passes({ name, quotations, lacking }: SheetText, required: Requirement): boolean {
  if (lacking.length === 0) return true;
  const what =
    required === 'signed' ? 'not signed off, or have changed since' : 'not found word for word in a transcript';
  complain(`${name}: ${lacking.length} of ${quotations} quotations are ${what}. See lines ${lacking.join(', ')}.`);
  return false;
}
