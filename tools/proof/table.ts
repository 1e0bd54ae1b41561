import type { Measured, Share } from './measure';

const percent = (count: number, of: number): string => (of === 0 ? '–' : `${((100 * count) / of).toFixed(2)} %`);
const share = ({ count, of }: Share): string => `${percent(count, of)} of ${of}`;

/** The measurement as a Markdown table. */
export function printed({ rows, placed, otherSpeaker, ownSpeaker, transcripts, spokenWords, times }: Measured): string {
  const lines = rows.map(({ kind, words, trials, verbatim, tidied, differs, notFound, caught }) =>
    [kind, words, trials, ...[verbatim, tidied, differs, notFound, caught].map((count) => percent(count, trials))].join(
      ' | ',
    ),
  );
  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
  return [
    `${transcripts} transcripts, ${spokenWords} words`,
    '',
    'quotation | words | tried | verbatim | tidied | differs | not found | caught',
    '--- | --- | --- | --- | --- | --- | --- | ---',
    ...lines.sort(),
    '',
    `At the right words: ${share(placed)}. Given to another speaker, seen: ${share(otherSpeaker)}; its own speaker: ${share(ownSpeaker)}.`,
    `30,000 words indexed in ${milliseconds(times.index30k)}; a quotation ${milliseconds(times.median)} (median), ${milliseconds(times.p99)} (99 %), ${milliseconds(times.worst)} (worst).`,
  ].join('\n');
}
