import { NotReplaced } from '../workspace/replaceFile';

/** The exit codes of the process. */
export enum ExitCode {
  Clean = 0,
  Findings = 1,
  /** Wrong arguments, or a file that cannot be read or written. */
  Failure = 2,
  /** Stopped by Ctrl-C, as shells count it. */
  Interrupted = 130,
}

/** Something the user can fix: only its message is shown, without a stack trace. */
export class Failure extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  // The error on Windows when a file to be renamed is open elsewhere.
  EPERM: 'permission denied, or another program has it open',
  EBUSY: 'another program has it open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
};

/** The message for a file that could not be written and is unchanged. */
export function writeFailure(path: string, error: unknown): Failure {
  if (error instanceof NotReplaced) return new Failure(`Cannot write ${path}: ${error.message}`);
  const { code = '' } = error as NodeJS.ErrnoException;
  return new Failure(`Cannot write ${path}: ${REASONS[code] ?? (code || String(error))}. The file is unchanged.`);
}
