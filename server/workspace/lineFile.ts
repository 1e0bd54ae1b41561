import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** A file that is written line by line, each at once, so that a stop loses at most the line being written. */
export interface LineFile {
  /** How many whole lines it had when it was opened. */
  readonly lines: number;
  /** The last of them. */
  readonly last: string | undefined;
  /** @param line without its line feed. */
  write(line: string): Promise<void>;
  close(): Promise<void>;
}

const LINE_FEED = 10;

/**
 * Opens a file for more lines: a line at its end that was not finished is removed. Throws as `open` does.
 * @param isNew whether it must not exist yet.
 */
export async function openLines(path: string, isNew: boolean): Promise<LineFile> {
  const file = await open(path, isNew ? 'ax+' : 'a+');
  const { lines, lastStart, length } = await wholeLines(file);
  await file.truncate(length);
  return {
    lines,
    last: lines === 0 ? undefined : await textAt(file, lastStart, length - 1),
    write: (line) => file.appendFile(`${line}\n`),
    close: () => file.close(),
  };
}

interface WholeLines {
  readonly lines: number;
  /** Where the last one starts. Offsets are in bytes. */
  readonly lastStart: number;
  readonly length: number;
}

async function wholeLines(file: FileHandle): Promise<WholeLines> {
  const buffer = Buffer.allocUnsafe(1 << 16);
  let [lines, lastStart, length, at] = [0, 0, 0, 0];
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return { lines, lastStart, length };
    for (
      let feed = buffer.indexOf(LINE_FEED);
      feed !== -1 && feed < bytesRead;
      feed = buffer.indexOf(LINE_FEED, feed + 1)
    ) {
      lines++;
      lastStart = length;
      length = at + feed + 1;
    }
    at += bytesRead;
  }
}

async function textAt(file: FileHandle, start: number, end: number): Promise<string> {
  const bytes = Buffer.alloc(end - start);
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.toString();
}
