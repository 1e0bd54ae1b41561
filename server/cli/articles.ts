import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { languageOfName } from '../article/languageOf';
import type { ArticleText } from '../service/articleReading';
import { Failure, fileFailure } from './exit';

/** What `-` stands for in a list of files. */
export const STDIN = '-';

/** A text to read, and where it came from. */
export interface Source {
  /** The path as the user wrote it or as it was found; what standard input is called. */
  readonly name: string;
  /** Without its byte order mark: an editor does not show or count it either. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a file, or standard input for `-`. */
export async function readSource(path: string, stdinName: string): Promise<Source> {
  const name = path === STDIN ? stdinName : path;
  const bytes = await (path === STDIN ? readStdin() : readFile(path)).catch((error: unknown) => {
    throw fileFailure('read', name, error);
  });
  const text = decode(bytes, name);
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { name, text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
}

/** Writes a changed text back to the file it came from. */
export async function writeSource({ name, hasByteOrderMark }: Source, text: string): Promise<void> {
  await writeFile(name, withByteOrderMark(text, hasByteOrderMark)).catch((error: unknown) => {
    throw fileFailure('write', name, error);
  });
}

export const withByteOrderMark = (text: string, has: boolean): string => (has ? BYTE_ORDER_MARK + text : text);

/** The article as the service reads it: its settings and sources are looked for where its name says. */
export const articleOf = ({ name, text }: Source): ArticleText => ({
  uri: pathToFileURL(name).href,
  text,
  languageId: languageOfName(name),
});

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Another encoding read as UTF-8 would give wrong offsets, and `--fix` would spoil the file. */
function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`Cannot read ${name}: it is not UTF-8 text.`);
  }
}
