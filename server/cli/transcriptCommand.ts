import { pathToFileURL } from 'node:url';
import { transcriptReport, transcriptText } from '../reports/transcriptReport';
import { readTranscript } from '../transcripts/readTranscript';
import { oneOf, readArguments } from './arguments';
import { readInput } from './readInput';
import { ExitCode, Failure } from './exit';
import { print } from './output';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'stdin-filename': { type: 'string', default: '<stdin>' },
} as const;

/** `transcript`: prints how a transcript file is read. */
export async function transcript(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['text', 'json']);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Failure('Name one transcript, or - for standard input: attribution-lint transcript interview.vtt');
  const { name, text } = await readInput(path, values['stdin-filename']);
  const read = await readTranscript(pathToFileURL(name).href, text);
  await print(format === 'json' ? `${JSON.stringify(transcriptReport(read), null, 2)}\n` : `${transcriptText(read)}\n`);
  return read.problems.length > 0 ? ExitCode.Findings : ExitCode.Clean;
}
