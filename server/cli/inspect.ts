import type { LanguageId } from '../article/article';
import { isRecord } from '../formats/data';
import { inspect as inspection } from '../reports/inspection';
import { attachedTexts } from '../service/givenTranscripts';
import type { GivenTranscripts } from '../service/givenTranscripts';
import { Service } from '../service/service';
import { printableJson } from '../text/printable';
import { disk } from '../workspace/disk';
import { LONGEST_BYTES } from '../workspace/files';
import { oneOf, readArguments } from './arguments';
import { Configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { lines } from './inputLines';
import { complain, print } from './output';
import { ProgressLine } from './progressLine';
import { articleOf, readInput } from './readInput';
import { readGiven } from '../service/givenTranscripts';

const OPTIONS = {
  format: { type: 'string', default: 'json' },
  'ndjson-in': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string', default: '<stdin>' },
} as const;

/** Enough for an article with some transcripts, in JSON. In UTF-16 units. */
const LONGEST_LINE = 4 * LONGEST_BYTES;

/**
 * `inspect`: prints the analysis of each article as data, as soon as it is ready. Files that cannot be read are left
 * out.
 */
export async function inspect(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['json', 'ndjson']);
  if (values['ndjson-in']) {
    if (positionals.some((path) => path !== '-'))
      throw new Failure('--ndjson-in reads standard input. Remove the file names.');
    return inspectLines();
  }
  if (positionals.length === 0)
    throw new Failure('Name the files to inspect, or - for standard input: attribution-lint inspect article.md');
  const service = new Service({ files: disk, settings: await Configuration.of(undefined, false) });
  const isList = format === 'json' && positionals.length > 1;
  const progress = new ProgressLine();
  let printed = 0;
  for (const [index, path] of positionals.entries()) {
    progress.at(index, positionals.length, path);
    const source = await readInput(path, values['stdin-filename']).catch((error: unknown) => {
      progress.clear();
      complainOf(error);
      return undefined;
    });
    if (!source) continue;
    const { analysis } = await service.read(articleOf(source), progress.stop);
    const report = { file: source.name, ...inspection(analysis) };
    progress.clear();
    if (format === 'ndjson') await print(`${printableJson(JSON.stringify(report))}\n`);
    else
      await print(`${isList ? (printed === 0 ? '[\n' : ',\n') : ''}${printableJson(JSON.stringify(report, null, 2))}`);
    printed++;
  }
  if (format === 'json' && isList) await print(printed === 0 ? '[]\n' : '\n]\n');
  else if (format === 'json' && printed > 0) await print('\n');
  return printed < positionals.length ? ExitCode.Failure : ExitCode.Clean;
}

/** Reports why a file was not read. Any other error is a bug and ends the program. */
function complainOf(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
  complain(error.message);
}

/** One line of answer for each line of input. A line that is not a valid question is answered with its problem. */
async function inspectLines(): Promise<ExitCode> {
  const service = new Service({ files: disk, settings: await Configuration.of(undefined, true) });
  let code = ExitCode.Clean;
  let number = 0;
  for await (const line of lines(process.stdin, LONGEST_LINE)) {
    number++;
    if (line?.trim() === '') continue;
    const question = line === undefined ? tooLong('This line', LONGEST_LINE) : readQuestion(line);
    if (typeof question !== 'string') {
      const { id, ...article } = question;
      const texts = await attachedTexts(question.transcripts);
      const { analysis } = await service.read({ ...article, uri: `untitled:${number}`, texts });
      await print(`${printableJson(JSON.stringify({ id, ...inspection(analysis) }))}\n`);
      continue;
    }
    code = ExitCode.Failure;
    await print(`${JSON.stringify({ line: number, error: question })}\n`);
  }
  return code;
}

interface Question {
  readonly id: unknown;
  readonly text: string;
  readonly languageId: LanguageId;
  /** By the keys of citations. */
  readonly transcripts: GivenTranscripts;
}

const tooLong = (what: string, longest: number): string =>
  `${what} is longer than ${longest >> 20} million characters and was not read. Split it.`;
const NO_QUESTION = 'This line is not a JSON object with "id" and "text".';

/** The question on a line, or its problem. */
function readQuestion(line: string): Question | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return NO_QUESTION;
  }
  const { id, text, languageId, transcripts } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return NO_QUESTION;
  if (text.length > LONGEST_BYTES) return tooLong('The text on this line', LONGEST_BYTES);
  return {
    ...{ id, text, transcripts: transcriptsIn(transcripts) },
    languageId: languageId === 'markdown' ? 'markdown' : 'plaintext',
  };
}

/** `{"1": {"text": "WEBVTT …", "format": "vtt"}}`; anything else is left out. */
function transcriptsIn(value: unknown): GivenTranscripts {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, given]) => {
      const read = readGiven(given);
      return read ? [[key, read]] : [];
    }),
  );
}
