import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Failure } from './exit';

type Declarations = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's options and the arguments between them. */
export function readArguments<const O extends Declarations>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Its first sentence says what is wrong; the rest explains the syntax of command lines.
    const [what = ''] = (error as Error).message.split(/\. |\n/u);
    throw new Failure(`${what.replace(/\.$/u, '')}. See --help.`);
  }
}

/** The value of an option with a few allowed values. */
export function oneOf<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Failure(`--${option} must be one of ${choices.join(', ')}, not "${value}".`);
  return found;
}

/** The value of an option that is a whole number. */
export function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/u.test(value)) throw new Failure(`--${option} must be a whole number, not "${value}".`);
  return Number(value);
}
