import { pathToFileURL } from 'node:url';
import { baselineText, readBaseline } from '../checks/baseline';
import { WRONG_LINE } from '../checks/baselineFiles';
import type { CheckedFile } from '../reports/checked';
import { positionsIn } from '../text/lines';
import { relativePath } from '../workspace/paths';
import { Failure } from './exit';
import { complain } from './output';
import { writeOutput } from './outputFile';
import { readInput } from './readInput';

/** Where known findings are read from, or written to. */
interface BaselineFlags {
  readonly baseline?: string | undefined;
  readonly 'write-baseline'?: string | undefined;
}

/** Fails before anything is checked if the baseline that the user has named cannot be used. */
export async function checkBaseline({ baseline, 'write-baseline': written }: BaselineFlags): Promise<void> {
  if (baseline === undefined) return;
  if (written !== undefined) throw new Failure('--baseline and --write-baseline cannot be used together. Remove one.');
  const { text } = await readInput(baseline, baseline);
  const read = readBaseline(text);
  if ('wrong' in read) throw new Failure(`${baseline}:${positionsIn(text)(read.wrong.start).line}: ${WRONG_LINE}`);
}

/**
 * The findings that no baseline has.
 * @param gone by the path of each baseline, how many of its findings no longer exist.
 */
export function withoutKnown(files: readonly CheckedFile[], gone: ReadonlyMap<string, number>): readonly CheckedFile[] {
  for (const [path, count] of gone)
    complain(
      `${count === 1 ? '1 finding in the baseline no longer exists' : `${count} findings in the baseline no longer exist`}. To remove ${count === 1 ? 'it' : 'them'}, run check on all your articles with --write-baseline ${path}.`,
    );
  return files.map((file) => ({ ...file, findings: file.findings.filter(({ known }) => known === undefined) }));
}

/** Records all findings in a new baseline, whatever an earlier one has: none is left. */
export async function allKnown(files: readonly CheckedFile[], path: string): Promise<readonly CheckedFile[]> {
  const folder = new URL('.', pathToFileURL(path)).href;
  const named = files.map(({ name, findings }) => ({
    name: relativePath(folder, pathToFileURL(name).href),
    findings,
  }));
  await writeOutput(path, baselineText(named));
  return files.map((file) => ({ ...file, findings: [] }));
}
