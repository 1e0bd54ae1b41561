import { fileURLToPath, pathToFileURL } from 'node:url';
import { languageOfName } from '../article/languageId';
import type { ArticleText } from '../service/articleReading';
import { decode, hasByteOrderMark } from '../workspace/encoding';
import { LONGEST_BYTES, REFUSED } from '../workspace/files';
import type { Refusal } from '../workspace/files';
import { readBytes } from '../workspace/reader';
import type { FileBytes } from '../workspace/reader';
import { replaceFile } from '../workspace/replaceFile';
import { conversionOf, isOtherKind, recoding } from './conversionHints';
import { Failure, writeFailure } from './exit';

/** The name for standard input in a list of files. */
export const STDIN = '-';

/** A text to read and its origin. */
export interface Input {
  /** The path as the user wrote it or as it was found; for standard input, its display name. */
  readonly name: string;
  /** Without its byte order mark, which editors neither show nor count. */
  readonly text: string;
  /** The bytes as they were read. */
  readonly bytes: Uint8Array;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a file that the user has named, or standard input for `-`. */
export async function readInput(path: string, stdinName: string): Promise<Input> {
  const name = path === STDIN ? stdinName : path;
  if (path !== STDIN && isOtherKind(name)) throw new Failure(`Cannot read ${name}: ${conversionOf(name)}`);
  const read = await (path === STDIN ? readStdin() : readBytes(path));
  if (!read) throw new Failure(`Cannot read ${name}: no such file. Check the path.`);
  if ('refused' in read) throw refusal(name, read.refused);
  const decoded = decode(read.bytes);
  if ('refused' in decoded) throw refusal(name, decoded.refused);
  return { name, text: decoded.text, bytes: read.bytes };
}

const refusal = (name: string, refused: Refusal): Failure =>
  new Failure(
    `Cannot read ${name}: it ${REFUSED[refused].what}. ${recoding(name, refused) ?? REFUSED[refused].remedy}`,
  );

/**
 * Writes a changed text back to the file it came from. Whatever happens, the file then has the whole old text or the
 * whole new one.
 * @param boundary the URI of the folder that no symbolic link may lead out of.
 */
export async function writeInput({ name, bytes }: Input, text: string, boundary: string): Promise<void> {
  const after = Buffer.from(withByteOrderMark(text, bytes));
  await replaceFile({ path: name, within: fileURLToPath(boundary), before: bytes, after }).catch((error: unknown) => {
    throw writeFailure(name, error);
  });
}

/** The text, with a byte order mark if `bytes` began with one. */
export const withByteOrderMark = (text: string, bytes: Uint8Array): string =>
  hasByteOrderMark(bytes) ? BYTE_ORDER_MARK + text : text;

/** The article as the service reads it: its name decides where its settings and sources are looked for. */
export const articleOf = ({ name, text }: Input): ArticleText => ({
  uri: pathToFileURL(name).href,
  text,
  languageId: languageOfName(name),
});

async function readStdin(): Promise<FileBytes> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > LONGEST_BYTES) return { refused: 'too long' };
  }
  return { bytes: Buffer.concat(chunks) };
}
