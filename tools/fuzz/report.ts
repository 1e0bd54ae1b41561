import type { Found, Outcome } from './campaign';

/** The figures of a run as a Markdown table, ready for docs/safety.md. */
export function tableOf(outcomes: readonly Outcome[], minutes: number, seed: number, hash: string): string {
  const rows = outcomes.map(({ attack, rounds, counts, found }) => {
    const tried = [...counts].map(([what, count]) => `${grouped(count)} ${what}`).join(', ');
    return `| ${attack} | ${grouped(rounds)} | ${tried} | ${found.length} |`;
  });
  return [
    `${Math.round(minutes)} minutes, seed ${seed}, sources \`${hash}\`, Node ${process.versions.node}`,
    '',
    '| attack | rounds | tried | laws broken |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const grouped = (count: number): string => count.toLocaleString('en');

/** A failed case, as a file with a test to paste. */
export function caseOf({ attack, round, seed, violation, times }: Found): string {
  return [
    `// ${violation.law}: broken by ${attack}, round ${round}, seed ${seed}, ${times} times`,
    ...violation.message.split('\n').map((line) => `// ${line}`),
    `// again: npm run fuzz -- --only ${attack} --round ${round}`,
    violation.test ?? '',
    '',
  ].join('\n');
}
