import { NotReplaced } from '../workspace/replaceFile';

/** What the process says when it ends. */
export enum ExitCode {
  Clean = 0,
  Findings = 1,
  /** Wrong arguments, or a file that cannot be read or written. */
  Failure = 2,
}

/** What the user can mend: its message is shown alone, without where in the program it happened. */
export class Failure extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  // On Windows, what renaming a file says that is open elsewhere.
  EPERM: 'permission denied, or another program has it open',
  EBUSY: 'another program has it open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
};

/** The message for a file that could not be written, and is as it was. */
export function writeFailure(path: string, error: unknown): Failure {
  if (error instanceof NotReplaced) return new Failure(`Cannot write ${path}: ${error.message}`);
  const { code = '' } = error as NodeJS.ErrnoException;
  return new Failure(`Cannot write ${path}: ${REASONS[code] ?? (code || String(error))}. The file is unchanged.`);
}
