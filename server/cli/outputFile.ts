import { dirname } from 'node:path';
import { replaceFile } from '../workspace/replaceFile';
import { Failure, writeFailure } from './exit';

/** Writes a report to the user's file, completely or not at all. An existing file is replaced. */
export async function writeOutput(path: string, text: string): Promise<void> {
  const within = dirname(path);
  await replaceFile({ path, within, before: undefined, after: Buffer.from(text) }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure(`Cannot write ${path}: there is no folder ${within}. Create it first.`);
    throw writeFailure(path, error);
  });
}
