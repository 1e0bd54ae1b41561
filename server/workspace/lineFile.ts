import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** A file that is written line by line, each at once, so that a stop loses at most the line being written. */
export interface LineFile {
  /** How many whole lines it had when it was opened. */
  readonly lines: number;
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
  const { lines, length } = await wholeLines(file);
  await file.truncate(length);
  return {
    lines,
    write: (line) => file.appendFile(`${line}\n`),
    close: () => file.close(),
  };
}

/** How many whole lines a file has, and their length in bytes. */
async function wholeLines(file: FileHandle): Promise<{ readonly lines: number; readonly length: number }> {
  const buffer = Buffer.allocUnsafe(1 << 16);
  let [lines, length, at] = [0, 0, 0];
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return { lines, length };
    for (
      let feed = buffer.indexOf(LINE_FEED);
      feed !== -1 && feed < bytesRead;
      feed = buffer.indexOf(LINE_FEED, feed + 1)
    ) {
      lines++;
      length = at + feed + 1;
    }
    at += bytesRead;
  }
}
