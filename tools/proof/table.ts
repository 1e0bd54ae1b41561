import type { Measured } from './measure';
import { LENGTHS } from './tally';
import type { Row, Share } from './tally';

const percent = (count: number, of: number): string => (of === 0 ? '–' : `${((100 * count) / of).toFixed(2)} %`);
const share = ({ count, of }: Share): string => `${percent(count, of)} of ${String(of)}`;
const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

/** The measurement as a Markdown table: each kind by length, then the kinds as a whole. */
export function printed({ rows, placed, otherSpeaker, ownSpeaker, transcripts, spokenWords, times }: Measured): string {
  const sorted = [...rows].sort(
    (a, b) => a.kind.localeCompare(b.kind) || LENGTHS.indexOf(a.words) - LENGTHS.indexOf(b.words),
  );
  return [
    `${String(transcripts)} transcripts, ${String(spokenWords)} words`,
    '',
    'quotation | words | tried | verbatim | tidied | differs | not found | right',
    '--- | --- | --- | --- | --- | --- | --- | ---',
    ...sorted.map(
      ({ kind, words, trials, verbatim, tidied, differs, notFound, right }) =>
        `${kind} | ${words} | ${String(trials)} | ` +
        [verbatim, tidied, differs, notFound, right].map((count) => percent(count, trials)).join(' | '),
    ),
    '',
    ...summary(rows),
    '',
    `At the right words: ${share(placed)}. Given to another speaker, seen: ${share(otherSpeaker)}; its own speaker: ${share(ownSpeaker)}.`,
    `30,000 words indexed in ${milliseconds(times.index30k)}; a quotation ${milliseconds(times.median)} (median), ${milliseconds(times.p99)} (99 %), ${milliseconds(times.worst)} (worst).`,
  ].join('\n');
}

/** Each kind as a whole: what is expected of it, and how often that is so. */
function summary(rows: readonly Row[]): string[] {
  const kinds = [...new Map(rows.map(({ kind, expected }) => [kind, expected]))];
  return kinds.map(([kind, expected]) => {
    const sum = (least: string, what: (row: Row) => number): Share => {
      const counted = rows.filter((row) => row.kind === kind && LENGTHS.indexOf(row.words) >= LENGTHS.indexOf(least));
      return {
        count: counted.reduce((total, row) => total + what(row), 0),
        of: counted.reduce((total, row) => total + row.trials, 0),
      };
    };
    if (expected === 'same') return `${kind}: flagged ${share(sum('1–3', (row) => row.trials - row.right))}`;
    if (expected === 'strange') return `${kind}: not found ${share(sum('4–6', (row) => row.right))}`;
    const short = rows.find((row) => row.kind === kind && row.words === '4–6');
    const called = short ? `; 4–6 words called verbatim ${share({ count: short.verbatim, of: short.trials })}` : '';
    return `${kind}: caught from 7 words on ${share(sum('7–9', (row) => row.right))}${called}`;
  });
}
