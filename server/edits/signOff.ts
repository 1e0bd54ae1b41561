import type { Analysis } from '../analysis/analyse';
import { signableAt, signOffsOf } from '../analysis/signOffs';
import { checksEdits } from '../checks/writeChecks';
import type { Edit } from '../text/replacements';

/** Who signs, and when: "2026-05-03". */
export interface Signer {
  readonly by: string;
  readonly date: string;
}

/**
 * The edits of the file of checks that sign quotations as they are now, whether or not they were signed before.
 * People's notes are kept.
 * @param text the whole file, empty where there is none.
 * @param quotations indexes of attributions.
 * @returns undefined for a file that a person must repair first.
 */
export function signOffEdits(
  analysis: Analysis,
  text: string,
  quotations: readonly number[],
  { by, date }: Signer,
): readonly Edit[] | undefined {
  const { ofQuotations } = signOffsOf(analysis);
  const before = quotations.flatMap((index) => ofQuotations.get(index)?.entry ?? []);
  return checksEdits(text, analysis.checks, {
    remove: before,
    add: quotations.map((index) => ({
      kind: 'signed' as const,
      ...signableAt(analysis, index),
      ...{ by, date, note: ofQuotations.get(index)?.entry.note },
    })),
  });
}

/** The edits that withdraw the sign-offs of quotations. */
export function withdrawalEdits(
  analysis: Analysis,
  text: string,
  quotations: readonly number[],
): readonly Edit[] | undefined {
  const { ofQuotations } = signOffsOf(analysis);
  return checksEdits(text, analysis.checks, {
    remove: quotations.flatMap((index) => ofQuotations.get(index)?.entry ?? []),
  });
}
