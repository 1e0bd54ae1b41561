import { once } from 'node:events';
import { printable } from '../text/printable';

/** Writes to standard output, and waits if its reader is slower than we are. */
export async function print(text: string, output: NodeJS.WritableStream = process.stdout): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Reports a problem on standard error, in one line. Nothing else writes there. */
export function complain(message: string): void {
  process.stderr.write(`attribution-lint: ${printable(message)}\n`);
}
