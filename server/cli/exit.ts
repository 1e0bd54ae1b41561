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
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
};

/** The message for a failed file operation. */
export function fileFailure(doing: string, path: string, error: unknown): Failure {
  const { code = '' } = error as NodeJS.ErrnoException;
  return new Failure(`Cannot ${doing} ${path}: ${REASONS[code] ?? (code || String(error))}.`);
}
