import type { Finding, Severity } from '../../server/linter/rule';
import type { Checked } from './articles';

/** A finding in its text. */
interface Case {
  readonly article: Checked;
  readonly finding: Finding;
}

/** Characters shown on either side of a finding, and at each end of a finding that is longer than this. */
const AROUND = 250;
const VERDICTS = ['true', 'disputable', 'false'] as const;
type Verdict = (typeof VERDICTS)[number];

/** This many findings of these severities, spread evenly over all of them: the same folder gives the same sheet. */
export function sampleOf(articles: readonly Checked[], severities: readonly Severity[], most: number): readonly Case[] {
  const all = articles.flatMap((article) =>
    article.findings.filter(({ severity }) => severities.includes(severity)).map((finding) => ({ article, finding })),
  );
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** A sheet for a reader who fills in the verdicts `true`, `disputable` or `false`, and the reasons. Markdown. */
export const sheetOf = (cases: readonly Case[]): string =>
  [
    'For each finding: would an editor of this text be right to act on it? Write `true`, `disputable` (house style, own reporting, a source close by) or `false` behind “verdict:”, and why.',
    ...cases.map(({ article, finding }, index) => {
      const { rule, severity, message } = finding;
      const line = article.text.slice(0, finding.start).split('\n').length;
      return [
        `## ${index + 1}. ${rule} (${severity})`,
        `${article.path}:${line}`,
        `> ${inContext(article.text, finding)}`,
        message,
        'verdict: ',
      ].join('\n\n');
    }),
  ].join('\n\n') + '\n';

/** The finding in its text on one line: `… ⟦the words⟧ …`. */
function inContext(text: string, { start, end }: Finding): string {
  const words =
    end - start > 2 * AROUND
      ? `${text.slice(start, start + AROUND)} … ${text.slice(end - AROUND, end)}`
      : text.slice(start, end);
  return `${text.slice(Math.max(0, start - AROUND), start)}⟦${words}⟧${text.slice(end, end + AROUND)}`.replace(
    /\s*\n\s*/gu,
    ' ⏎ ',
  );
}

/** How often each rule was right, by the verdicts in a sheet. */
export function verdictsTable(sheet: string): string {
  const counts = new Map<string, Record<Verdict, number>>();
  let rule = '';
  for (const line of sheet.split('\n')) {
    rule = /^## \d+\. (.+)$/u.exec(line)?.[1] ?? rule;
    const verdict = VERDICTS.find((each) => line.replace(/^verdict: */u, 'verdict: ').startsWith(`verdict: ${each}`));
    if (!verdict) continue;
    const count = counts.get(rule) ?? { true: 0, disputable: 0, false: 0 };
    count[verdict]++;
    counts.set(rule, count);
  }
  const rows = [...counts].map(([each, count]) => {
    const all = VERDICTS.reduce((sum, verdict) => sum + count[verdict], 0);
    return `| ${[each, ...VERDICTS.map((verdict) => count[verdict]), `${Math.round((100 * count.true) / all)} %`].join(' | ')} |`;
  });
  return [`| rule | ${VERDICTS.join(' | ')} | right |`, '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}
