import type { LanguageId } from '../article/article';
import { isRecord } from '../formats/data';
import { inspect as inspection } from '../reports/inspection';
import { attachedTexts } from '../service/givenTranscripts';
import type { GivenTranscripts } from '../service/givenTranscripts';
import { Service } from '../service/service';
import { printableJson } from '../text/printable';
import { disk } from '../workspace/disk';
import { oneOf, readArguments } from './arguments';
import { articleOf, readInput } from './readInput';
import { Configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { lines } from './inputLines';
import { print } from './output';

const OPTIONS = {
  format: { type: 'string', default: 'json' },
  'ndjson-in': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string', default: '<stdin>' },
} as const;

/** `inspect`: prints the analysis of each article as data, as soon as it is made. */
export async function inspect(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['json', 'ndjson']);
  if (values['ndjson-in']) {
    if (positionals.some((path) => path !== '-')) throw new Failure('--ndjson-in reads standard input, and no files.');
    return inspectLines();
  }
  if (positionals.length === 0) throw new Failure('inspect needs files, or - for standard input.');
  const service = new Service({ files: disk, settings: await Configuration.of(undefined, false) });
  const isList = format === 'json' && positionals.length > 1;
  for (const [index, path] of positionals.entries()) {
    const source = await readInput(path, values['stdin-filename']);
    const report = { file: source.name, ...inspection((await service.read(articleOf(source))).analysis) };
    if (format === 'ndjson') await print(`${printableJson(JSON.stringify(report))}\n`);
    else await print(`${isList ? (index === 0 ? '[\n' : ',\n') : ''}${printableJson(JSON.stringify(report, null, 2))}`);
  }
  if (format === 'json') await print(isList ? '\n]\n' : '\n');
  return ExitCode.Clean;
}

/** An answer a line for a question a line: a line that is no question is answered too, with what is wrong with it. */
async function inspectLines(): Promise<ExitCode> {
  const service = new Service({ files: disk, settings: await Configuration.of(undefined, true) });
  let code = ExitCode.Clean;
  let number = 0;
  for await (const line of lines(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const question = readQuestion(line);
    if (question) {
      const { id, ...article } = question;
      const texts = await attachedTexts(question.transcripts);
      const { analysis } = await service.read({ ...article, uri: `untitled:${number}`, texts });
      await print(`${printableJson(JSON.stringify({ id, ...inspection(analysis) }))}\n`);
      continue;
    }
    code = ExitCode.Failure;
    await print(`${JSON.stringify({ line: number, error: 'This line is not {"id", "text"} in JSON.' })}\n`);
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

function readQuestion(line: string): Question | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { id, text, languageId, transcripts } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return undefined;
  return {
    ...{ id, text, transcripts: readGiven(transcripts) },
    languageId: languageId === 'markdown' ? 'markdown' : 'plaintext',
  };
}

/** `{"1": {"text": "WEBVTT …", "format": "vtt"}}`; what is not so is left out. */
function readGiven(value: unknown): GivenTranscripts {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, given]) => {
      if (!isRecord(given) || typeof given.text !== 'string') return [];
      return [[key, { text: given.text, format: typeof given.format === 'string' ? given.format : 'txt' }]];
    }),
  );
}
