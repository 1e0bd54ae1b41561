import { analyse } from '../analysis/analyse';
import type { LanguageId } from '../article/article';
import { inspect as inspection } from '../reports/inspection';
import { printableJson } from '../text/printable';
import { oneOf, readArguments } from './arguments';
import { languageOf, readSource } from './articles';
import { configuration } from './configuration';
import { ExitCode, Failure } from './exit';
import { lines } from './lines';
import { print } from './print';
import { DeclaredSources } from './sources';

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
  const config = await configuration(undefined, false);
  const declared = new DeclaredSources();
  const isList = format === 'json' && positionals.length > 1;
  for (const [index, path] of positionals.entries()) {
    const { name, text } = await readSource(path, values['stdin-filename']);
    const { sources } = await declared.of({ name, text }, (await config.of(name)).bibliography);
    const report = { file: name, ...inspection(analyse(text, languageOf(name), undefined, sources)) };
    if (format === 'ndjson') await print(`${printableJson(JSON.stringify(report))}\n`);
    else await print(`${isList ? (index === 0 ? '[\n' : ',\n') : ''}${printableJson(JSON.stringify(report, null, 2))}`);
  }
  if (format === 'json') await print(isList ? '\n]\n' : '\n');
  return ExitCode.Clean;
}

/** An answer a line for a question a line: a line that is no question is answered too, with what is wrong with it. */
async function inspectLines(): Promise<ExitCode> {
  let code = ExitCode.Clean;
  let number = 0;
  for await (const line of lines(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const question = readQuestion(line);
    if (question) {
      const { id, text, languageId } = question;
      const answer = JSON.stringify({ id, ...inspection(analyse(text, languageId)) });
      await print(`${printableJson(answer)}\n`);
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
}

function readQuestion(line: string): Question | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { id, text, languageId } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return undefined;
  return { id, text, languageId: languageId === 'markdown' ? 'markdown' : 'plaintext' };
}
