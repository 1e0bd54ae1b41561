import { dirname, relative, resolve, sep } from 'node:path';
import { baselineText, newSince, readBaseline } from '../reports/baseline';
import type { NameOf } from '../reports/baseline';
import type { CheckedFile } from '../reports/checked';
import { Failure } from './exit';
import { complain } from './output';
import { writeOutput } from './outputFile';
import { readInput } from './readInput';

/** Where known findings are read from, or written to. */
export interface BaselineFlags {
  readonly baseline?: string | undefined;
  readonly 'write-baseline'?: string | undefined;
}

/** The findings that are not in the baseline, if there is one. With `--write-baseline`, all become known. */
export async function withoutKnown(
  files: readonly CheckedFile[],
  { baseline, 'write-baseline': written }: BaselineFlags,
): Promise<readonly CheckedFile[]> {
  if (written !== undefined) {
    await writeOutput(written, baselineText(files, namesFrom(written)));
    return files.map((file) => ({ ...file, findings: [] }));
  }
  if (baseline === undefined) return files;
  const known = readBaseline((await readInput(baseline, baseline)).text);
  if (typeof known === 'number')
    throw new Failure(
      `${baseline}:${known}: This line is not an entry of a baseline. Correct it, or write the file again with --write-baseline.`,
    );
  const { files: fresh, gone } = newSince(known, files, namesFrom(baseline));
  if (gone > 0)
    complain(
      `${gone === 1 ? '1 finding in the baseline no longer exists' : `${gone} findings in the baseline no longer exist`}. To remove ${gone === 1 ? 'it' : 'them'}, run check on all your articles with --write-baseline ${baseline}.`,
    );
  return fresh;
}

const namesFrom =
  (baseline: string): NameOf =>
  (file) =>
    relative(dirname(resolve(baseline)), resolve(file))
      .split(sep)
      .join('/');
