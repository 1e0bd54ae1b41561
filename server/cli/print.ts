import { once } from 'node:events';

/** Writes to standard output, and waits where its reader is slower than we are. */
export async function print(text: string, output: NodeJS.WritableStream = process.stdout): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
