// `npm run bench`: what a keystroke costs, how it grows, what start-up and the packages weigh. One table, one run.
import { existsSync, readdirSync, statSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../server/analysis';
import { analyse } from '../../server/analysis';
import { lint } from '../../server/rules/lint';
import { rules } from '../../server/rules/registry';
import { median, medianAsync } from './measure';
import { processTime, serverStart } from './start';
import { HOSTILE, newsText } from './texts';

interface Row {
  readonly what: string;
  readonly got: string;
  readonly asked?: string;
  readonly ok?: boolean;
}

const rows: Row[] = [];
const add = (what: string, value: number, unit: string, most?: number, digits = 1): void => {
  rows.push({
    what,
    got: `${value.toFixed(digits)} ${unit}`,
    ...(most !== undefined && { asked: `≤ ${most} ${unit}`, ok: value <= most }),
  });
};
const KB = 1024;
const sizeKB = (path: string): number => statSync(path).size / KB;

/** Milliseconds from a letter typed into the middle of the text to its findings. */
function keystroke(text: string, runs: number): number {
  let analysis: Analysis = analyse(text, 'plaintext');
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  let typed = text;
  return median(() => {
    typed = typed.slice(0, at) + 'x' + typed.slice(at);
    analysis = analyse(typed, 'plaintext', analysis);
    return lint(analysis);
  }, runs);
}

add('dist/server.js, minified', sizeKB('dist/server.js'), 'KB', 300);
add('dist/cli.js, minified', sizeKB('dist/cli.js'), 'KB');
add('dist/client.js, minified', sizeKB('dist/client.js'), 'KB');
const vsix = readdirSync('.').find((name) => name.endsWith('.vsix'));
if (vsix && existsSync(vsix)) add(vsix, sizeKB(vsix), 'KB', 500);

const empty = await medianAsync(() => processTime('-e', '0'), 9);
add('node -e 0', empty, 'ms');
add(
  'server: spawn to `initialize` answered, times that',
  (await medianAsync(() => serverStart('dist/server.js'), 9)) / empty,
  '×',
  4,
);
const folder = mkdtempSync(join(tmpdir(), 'attribution-bench-'));
const file = join(folder, 'article.txt');
writeFileSync(file, newsText(6_000));
add(
  '`check` of a 1,000-word article, start included',
  await medianAsync(() => processTime('dist/cli.js', 'check', file), 9),
  'ms',
);

const thousandWords = newsText(6_000);
add('keystroke to findings, 1,000 words', keystroke(thousandWords, 200), 'ms', 5, 2);
const [small, large] = [keystroke(newsText(10_000), 200), keystroke(newsText(1_000_000), 15)];
add('keystroke to findings, 10 KB', small, 'ms', undefined, 2);
add('keystroke to findings, 1 MB', large, 'ms');
add('its growth over the growth in size', large / small / 100, '×', 1.3, 2);

const news = newsText(1_000_000);
const whole = median(() => lint(analyse(news, 'plaintext')), 7);
const part = median(() => lint(analyse(newsText(10_000), 'plaintext')), 100);
add('1 MB linted from scratch', whole / (news.length / KB), 'ms/KB', 0.5, 3);
add('its growth from 10 KB over the growth in size', whole / part / 100, '×', 1.3, 2);

const analysis = analyse(news, 'plaintext');
const reading = median(() => analyse(news, 'plaintext'), 7);
add('all rules, share of the reading', (100 * median(() => lint(analysis), 7)) / reading, '%', 25);
for (const rule of rules)
  add(
    `  ${rule.id}`,
    median(() => [...rule.check(analysis, rule.options?.defaults ?? {})], 5),
    'ms/MB',
    undefined,
    2,
  );

const hostile = HOSTILE.map(({ name, text }) => ({ name, ms: median(() => lint(analyse(text, 'markdown')), 1, 1) }));
hostile.sort((a, b) => b.ms - a.ms);
for (const { name, ms } of hostile.slice(0, 5)) add(`50 KB of ${name}`, ms, 'ms', 50);

const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, got, asked = '', ok } of rows)
  console.log(
    `${what.padEnd(width)}  ${got.padStart(14)}  ${asked.padEnd(14)} ${ok === undefined ? '' : ok ? 'ok' : 'OVER'}`,
  );
