import type { LanguageId } from '../article/article';
import { isRecord } from '../formats/data';
import { inspect as inspection } from '../reports/inspection';
import { attachedTexts, readGiven } from '../service/givenTranscripts';
import type { GivenTranscripts } from '../service/givenTranscripts';
import { Service } from '../service/service';
import { UNSTOPPED } from '../service/stop';
import { printableJson } from '../text/printable';
import { LONGEST_BYTES } from '../workspace/files';
import { listedDisk } from '../workspace/listedDisk';
import { Configuration } from './configuration';
import { articleOf, readInput } from './readInput';
import { orFailed } from './task';
import type { Failed, Task } from './task';

/** The options of `inspect` that concern one article. */
export interface InspectOptions {
  readonly stdinName: string;
  /** Whether the JSON has one line. */
  readonly isOneLine: boolean;
}

/** The analysis of an article as JSON, or why it was not read. */
export type InspectedArticle = { readonly json: string } | Failed;

export async function articleInspector({
  stdinName,
  isOneLine,
}: InspectOptions): Promise<Task<string, InspectedArticle>> {
  const service = new Service({ files: listedDisk(), settings: await Configuration.of(undefined, false) });
  return (path) =>
    orFailed(async () => {
      const source = await readInput(path, stdinName);
      const report = { file: source.name, ...inspection((await service.read(articleOf(source), UNSTOPPED)).analysis) };
      return { json: printableJson(JSON.stringify(report, null, isOneLine ? undefined : 2)) };
    });
}

/** Enough for an article with some transcripts, in JSON. In UTF-16 units. */
export const LONGEST_LINE = 4 * LONGEST_BYTES;

/** A line of input and its number, from 1; without a text if it is longer than {@link LONGEST_LINE}. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** The line of output for a line of input, and whether that was an article. */
export interface InspectedLine {
  readonly json: string;
  readonly isRead: boolean;
}

/** One line of answer for each line of input. A line that is not a valid question is answered with its problem. */
export async function lineInspector(): Promise<Task<Line, InspectedLine>> {
  const service = new Service({ files: listedDisk(), settings: await Configuration.of(undefined, true) });
  return async ({ number, text }) => {
    const question = text === undefined ? tooLong('This line', LONGEST_LINE) : readQuestion(text);
    if (typeof question === 'string') return { json: JSON.stringify({ line: number, error: question }), isRead: false };
    const { id, ...article } = question;
    try {
      const texts = await attachedTexts(question.transcripts);
      const { analysis } = await service.read({ ...article, uri: `untitled:${number}`, texts });
      return { json: printableJson(JSON.stringify({ id, ...inspection(analysis) })), isRead: true };
    } catch (error) {
      // A bug, but one article must not stop the others: a run that is resumed would stop at the same place.
      return {
        json: JSON.stringify({ line: number, error: `This article was not read: ${String(error)}` }),
        isRead: false,
      };
    }
  };
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
