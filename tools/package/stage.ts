import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** Copies the files of the project that fit the patterns into a new folder, under the same paths. */
export function stage(folder: string, patterns: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of globSync(patterns)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
}

/** A value as the text of a JSON file. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
