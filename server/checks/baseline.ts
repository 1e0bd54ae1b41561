import { printableJson } from '../text/printable';
import type { Span } from '../text/span';
import { anchorKey } from './anchors';
import type { Anchor } from './checks';

/** A finding, by what it is recognized by. Those of files of sources have no anchor. */
interface Recognizable {
  readonly rule: string;
  readonly anchor?: Anchor;
}

/** A known finding: its article, its rule, its words, and how many findings there are with all of these. */
interface Known extends Anchor {
  readonly file: string;
  readonly rule: string;
  readonly count: number;
}

/**
 * The findings that a desk has agreed to leave as they are: for each article, by its path from the baseline's folder,
 * how many there are by what identifies them.
 */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The endings of a baseline's name, if a configuration names it. */
export const BASELINE_ENDING = '.jsonl';
/** Baselines may have any name with it. */
export const BASELINES_GLOB = `**/*${BASELINE_ENDING}`;

/** What a finding is known by: it stays the same when something else in its article changes. */
export const findingKey = ({ rule, anchor = { words: '', nth: 1 } }: Recognizable): string =>
  `${rule}\0${anchorKey(anchor.words, anchor.nth)}`;

/**
 * A line for each known finding, sorted, so that git can merge the changes of two people.
 * @param files each by its path from the baseline's folder.
 */
export function baselineText(
  files: readonly { readonly name: string; readonly findings: readonly Recognizable[] }[],
): string {
  const known = new Map<string, Known>();
  for (const { name: file, findings } of files)
    for (const finding of findings) {
      const { rule, anchor = { words: '', nth: 1 } } = finding;
      const key = `${file}\0${findingKey(finding)}`;
      known.set(key, { file, rule, ...anchor, count: (known.get(key)?.count ?? 0) + 1 });
    }
  const lines = [...known]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([, { file, rule, words, nth, count }]) =>
      printableJson(JSON.stringify({ file, rule, words, ...(nth > 1 && { nth }), ...(count > 1 && { count }) })),
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** Reads a baseline, or finds the first line that is not an entry. */
export function readBaseline(text: string): { readonly known: Baseline } | { readonly wrong: Span } {
  const known = new Map<string, Map<string, number>>();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === '') continue;
    const entry = readLine(line);
    if (!entry) return { wrong: { start: index, end: index + line.length } };
    const { file, rule, words, nth, count } = entry;
    const ofFile = known.get(file) ?? new Map<string, number>();
    known.set(file, ofFile.set(findingKey({ rule, anchor: { words, nth } }), count));
  }
  return { known };
}

/**
 * Which findings in a file are known, and what else the baseline has for it: the rules of known findings that no longer
 * exist.
 */
export function knownAmong(
  baseline: Baseline,
  file: string,
  findings: readonly Recognizable[],
): { readonly isKnown: readonly boolean[]; readonly gone: readonly string[] } {
  const left = new Map(baseline.get(file));
  const isKnown = findings.map((finding) => {
    const key = findingKey(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
  const gone = [...left].flatMap(([key, count]) => Array<string>(count).fill(key.slice(0, key.indexOf('\0'))));
  return { isKnown, gone };
}

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
