import { resolve } from 'node:path';

/** A parsed `code` command line. */
export interface CommandLine {
  /** The values of an option in the order they were given; a flag has the value ''. */
  all: (name: string) => string[];
  /** The last value of an option. */
  last: (name: string) => string | undefined;
  has: (name: string) => boolean;
  /** Arguments that are not options: files and folders to open, as absolute paths. */
  paths: string[];
}

/** Options whose value may be the next argument; every option may have it after `=`. */
const TAKES_VALUE = new Set([
  'user-data-dir',
  'extensions-dir',
  'extensionTestsPath',
  'extensionDevelopmentPath',
  'install-extension',
  'uninstall-extension',
]);

/** Parses `code`'s arguments. Unknown options are kept as flags, and ignored. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const options = new Map<string, string[]>();
  const paths: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) {
      if (!argument.startsWith('-')) paths.push(absolute(argument));
      continue;
    }
    const given = value ?? (TAKES_VALUE.has(name) ? (args[++index] ?? '') : '');
    options.set(name, [...(options.get(name) ?? []), given]);
  }
  return {
    all: (name) => options.get(name) ?? [],
    last: (name) => options.get(name)?.at(-1),
    has: (name) => options.has(name),
    paths,
  };
}

/** The path that an argument names, given as a path or a `file:` URI. */
export const absolute = (argument: string): string => resolve(argument.replace(/^file:\/\//, ''));
