import { basename, join, relative } from 'node:path';
import { version } from '../../package.json';
import { Service } from '../service/service';
import { SHEET_FORMATS, sheetIn } from '../sheet/sheetFormats';
import type { SheetFormat } from '../sheet/sheetFormats';
import { lacking, REQUIREMENTS, sheetOf } from '../sheet/sheet';
import type { Requirement, Sheet } from '../sheet/sheet';
import { disk } from '../workspace/disk';
import { writeWhole } from '../workspace/writeWhole';
import { oneOf, readArguments } from './arguments';
import { articleOf, readInput } from './readInput';
import { Configuration } from './configuration';
import { ExitCode, Failure, writeFailure } from './exit';
import { findFiles } from './findArticles';
import { complain, print } from './output';
import { ProgressLine } from './progressLine';

const OPTIONS = {
  format: { type: 'string', default: 'html' },
  out: { type: 'string' },
  require: { type: 'string' },
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
  const service = new Service({ files: disk, settings: await Configuration.of(undefined, false) });
  const progress = new ProgressLine();
  progress.begin('Looking for articles');
  const { paths, missing, empty } = await findFiles(positionals, service, false);
  progress.clear();
  for (const message of [...missing, ...empty]) complain(message);
  if (paths.length > 1 && values.out === undefined)
    throw new Failure('You named more than one article. To write a sheet for each, add --out and a folder.');
  let code = missing.length > 0 || paths.length === 0 ? ExitCode.Failure : ExitCode.Clean;
  for (const [index, path] of paths.entries()) {
    progress.at(index, paths.length, path);
    try {
      const source = await readInput(path, values['stdin-filename']);
      const { analysis } = await service.read(articleOf(source), progress.stop);
      const made = await sheetOf(analysis, basename(source.name), version);
      progress.clear();
      await put(sheetIn(format, made), source.name, format, values.out);
      if (required !== undefined && !passes(made, source.name, required) && code === ExitCode.Clean)
        code = ExitCode.Findings;
    } catch (error) {
      progress.clear();
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
function passes(sheet: Sheet, name: string, required: Requirement): boolean {
  const rows = lacking(sheet, required);
  if (rows.length === 0) return true;
  const what =
    required === 'signed' ? 'not signed off, or have changed since' : 'not found word for word in a transcript';
  const lines = rows.map(({ line }) => line).join(', ');
  complain(`${name}: ${rows.length} of ${sheet.rows.length} quotations are ${what}. See lines ${lines}.`);
  return false;
}
