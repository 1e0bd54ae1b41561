import { anchorKey } from '../checks/anchors';
import { printableJson } from '../text/printable';
import type { CheckedFile, ReportedFinding } from './checked';

/** A known finding: its article, its rule, its words, and how many findings there are with all of these. */
interface Known {
  readonly file: string;
  readonly rule: string;
  readonly words: string;
  readonly nth: number;
  readonly count: number;
}

/** The findings that a desk has agreed to leave as they are, by what identifies them. */
export type Baseline = ReadonlyMap<string, Known>;

/** Gives an article the same name in every run: its path from the baseline's folder. */
export type NameOf = (file: string) => string;

/** What a finding is known by: it stays the same when something else in its article changes. */
export const findingKey = ({ rule, anchor = { words: '', nth: 1 } }: ReportedFinding): string =>
  `${rule}\0${anchorKey(anchor.words, anchor.nth)}`;

/** A line for each known finding, sorted, so that git can merge the changes of two people. */
export function baselineText(files: readonly CheckedFile[], nameOf: NameOf): string {
  const lines = [...knownIn(files, nameOf)]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([, { file, rule, words, nth, count }]) =>
      printableJson(JSON.stringify({ file, rule, words, ...(nth > 1 && { nth }), ...(count > 1 && { count }) })),
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** @returns the number, from 1, of the first line that is not an entry. */
export function readBaseline(text: string): Baseline | number {
  const baseline = new Map<string, Known>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const known = readLine(line);
    if (!known) return index + 1;
    baseline.set(keyOf(known.file, known.rule, known), known);
  }
  return baseline;
}

/** The files without their known findings, and how many known findings of these files are gone. */
export function newSince(
  baseline: Baseline,
  files: readonly CheckedFile[],
  nameOf: NameOf,
): { readonly files: readonly CheckedFile[]; readonly gone: number } {
  const left = new Map([...baseline].map(([key, { count }]) => [key, count]));
  const fresh = files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => {
      const key = `${nameOf(file.name)}\0${findingKey(finding)}`;
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    }),
  }));
  const names = new Set(files.map(({ name }) => nameOf(name)));
  let gone = 0;
  for (const [key, count] of left) if (names.has(baseline.get(key)!.file)) gone += count;
  return { files: fresh, gone };
}

function knownIn(files: readonly CheckedFile[], nameOf: NameOf): Baseline {
  const baseline = new Map<string, Known>();
  for (const { name, findings } of files)
    for (const { rule, anchor = { words: '', nth: 1 } } of findings) {
      const file = nameOf(name);
      const key = keyOf(file, rule, anchor);
      baseline.set(key, { file, rule, ...anchor, count: (baseline.get(key)?.count ?? 0) + 1 });
    }
  return baseline;
}

const keyOf = (file: string, rule: string, anchor: Pick<Known, 'words' | 'nth'>): string =>
  `${file}\0${findingKey({ rule, anchor } as ReportedFinding)}`;

function readLine(line: string): Known | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { file, rule, words, nth = 1, count = 1 } = Object(value) as Readonly<Record<string, unknown>>;
  const isKnown = typeof file === 'string' && typeof rule === 'string' && typeof words === 'string';
  return isKnown && isCount(nth) && isCount(count) ? { file, rule, words, nth, count } : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
