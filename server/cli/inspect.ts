import { oneOf, readArguments } from './arguments';
import { ExitCode, Failure, writeFailure } from './exit';
import type { LineFile } from '../workspace/lineFile';
import { lines } from './inputLines';
import { LONGEST_LINE } from './inspectArticle';
import type { Line } from './inspectArticle';
import { complain, print } from './output';
import { withProgress } from './progressLine';
import { INSPECT, INSPECT_LINE } from './tasks';
import { inOrder, jobsFor, readJobs } from './workers';

const OPTIONS = {
  format: { type: 'string', default: 'json' },
  'ndjson-in': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  'output-file': { type: 'string' },
  resume: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string', default: '<stdin>' },
} as const;

/**
 * `inspect`: prints the analysis of each article as data, as soon as it is ready. Files that cannot be read are left
 * out.
 */
export async function inspect(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['json', 'ndjson']);
  const jobs = readJobs(values.jobs);
  if (values['ndjson-in']) {
    if (positionals.some((path) => path !== '-'))
      throw new Failure('--ndjson-in reads standard input. Remove the file names.');
    return inspectLines(jobsFor(jobs, undefined), values['output-file'], values.resume);
  }
  if (values.resume || values['output-file'] !== undefined)
    throw new Failure('--output-file and --resume need --ndjson-in.');
  if (positionals.length === 0)
    throw new Failure('Name the files to inspect, or - for standard input: attribution-lint inspect article.md');
  const isList = format === 'json' && positionals.length > 1;
  const options = { stdinName: values['stdin-filename'], isOneLine: format === 'ndjson' };
  let printed = 0;
  const found = inOrder(INSPECT, options, positionals, jobsFor(jobs, positionals.length));
  for await (const article of withProgress(positionals, found)) {
    if ('failure' in article) complain(article.failure);
    else {
      const before = isList ? (printed === 0 ? '[\n' : ',\n') : '';
      await print(format === 'ndjson' ? `${article.json}\n` : before + article.json);
      printed++;
    }
  }
  if (format === 'json' && isList) await print(printed === 0 ? '[]\n' : '\n]\n');
  else if (format === 'json' && printed > 0) await print('\n');
  return printed < positionals.length ? ExitCode.Failure : ExitCode.Clean;
}

/**
 * One line of output for each line of input that is not blank, so the output tells how much of the input is done.
 * @param path the file for the output; standard output if omitted.
 * @param isResumed whether the file has output of the same input, to be continued.
 */
async function inspectLines(jobs: number, path: string | undefined, isResumed: boolean): Promise<ExitCode> {
  if (isResumed && path === undefined) throw new Failure('--resume needs --output-file with the file to continue.');
  const file = path === undefined ? undefined : await opened(path, isResumed);
  let code = ExitCode.Clean;
  const stop = (): void => {
    code = ExitCode.Interrupted;
    process.stdin.destroy();
  };
  process.once('SIGINT', stop);
  for await (const { json, isRead } of inOrder(INSPECT_LINE, undefined, linesAfter(file), jobs)) {
    if (!isRead && code === ExitCode.Clean) code = ExitCode.Failure;
    await (file ? file.write(json) : print(`${json}\n`));
  }
  process.off('SIGINT', stop);
  await file?.close();
  return code;
}

async function opened(path: string, isResumed: boolean): Promise<LineFile> {
  const { openLines } = await import('../workspace/lineFile');
  return openLines(path, !isResumed).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Failure(`${path} exists already. To continue it, add --resume; otherwise, choose another file.`);
    throw writeFailure(path, error);
  });
}

/** The lines of standard input that are not blank, after those whose answers are in a file. */
async function* linesAfter(file: LineFile | undefined): AsyncGenerator<Line> {
  let left = file?.lines ?? 0;
  for await (const line of numberedLines()) {
    if (left === 0) yield line;
    else if (--left === 0 && !isAnswer(file!.last!, line))
      throw new Failure(
        `The last line of the output file is not the answer to line ${line.number} of the input. Give the same input again, or choose another file.`,
      );
  }
  if (left > 0)
    throw new Failure(
      'The output file has more lines than the input. Give the same input again, or choose another file.',
    );
}

/** Whether a line of output belongs to a line of input, as far as ids tell. */
function isAnswer(output: string, { number, text }: Line): boolean {
  const { id, line } = parsed(output);
  return line === undefined ? JSON.stringify(id) === JSON.stringify(parsed(text).id) : line === number;
}

function parsed(line: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(line ?? '')) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** The lines of standard input with their numbers, without blank ones. */
async function* numberedLines(): AsyncGenerator<Line> {
  let number = 0;
  try {
    for await (const text of lines(process.stdin, LONGEST_LINE)) {
      number++;
      if (text?.trim() !== '') yield { number, text };
    }
  } catch (error) {
    // The user has interrupted the program: what was taken is finished.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
