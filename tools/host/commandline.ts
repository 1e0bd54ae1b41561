import { resolve } from 'node:path';

/** A command line of `code`, taken apart. */
export interface CommandLine {
  /** The values of an option in the order they were given; a flag has the value ''. */
  all: (name: string) => string[];
  /** The last value of an option. */
  last: (name: string) => string | undefined;
  has: (name: string) => boolean;
  /** What is no option: files and folders to open, as absolute paths. */
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

/** Takes `code`'s arguments apart. Options that it does not know are kept as flags, and ignored by all. */
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

/** The path that an argument names, be it a path or a `file:` URI. */
export const absolute = (argument: string): string => resolve(argument.replace(/^file:\/\//, ''));
