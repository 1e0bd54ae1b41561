import { once } from 'node:events';
import { printable } from '../text/printable';

/** Writes to standard output, and waits where its reader is slower than we are. */
export async function print(text: string, output: NodeJS.WritableStream = process.stdout): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Says on standard error what is wrong, in one line: the only way to it. */
export function complain(message: string): void {
  process.stderr.write(`attribution-lint: ${printable(message)}\n`);
}
