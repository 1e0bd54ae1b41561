// `npm run bench`: the cost of a keystroke, how it grows, the weight of start-up and the packages, and other tools
// beside ours. One table, one run; `-- --record` adds its ratios to history.ndjson.
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle } from '../../server/article/readArticle';
import type { Analysis } from '../../server/analysis/analyse';
import { analyse } from '../../server/analysis/analyse';
import { citationChoicesAt } from '../../server/features/completion';
import { hoverAt } from '../../server/features/hover/hover';
import { lint } from '../../server/linter/lint';
import { rules } from '../../server/rules/registry';
import { resolveRule } from '../../server/linter/resolveRule';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import { indexWords } from '../../server/transcripts/matching/wordIndex';
import type { AttachedTranscript } from '../../server/transcripts/transcript';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { runMain } from '../host/entry';
import { lastRun, record } from './history';
import { median, medianAsync, mediansInTurn } from './measure';
import { installPeers, peers } from './peers';
import { manyCitations, manySources } from './sources';
import { processTime, serverStart } from './start';
import { Table } from './table';
import { talkAndArticle } from './talk';
import { HOSTILE, newsText } from './texts';
import { typing } from './typing';

const table = new Table();
const add = (what: string, value: number, unit: string, most?: number, digits = 1): void =>
  table.add(what, value, { unit, digits, ...(most !== undefined && { most }) });
const KB = 1024;
/** Length of an article with 1,000 words, in characters. */
const THOUSAND_WORDS = 6_000;
const sizeKB = (path: string): number => statSync(path).size / KB;

/** Milliseconds from a letter typed into the middle of the text to its findings. */
function keystroke(text: string, runs: number, texts: readonly AttachedTranscript[] = []): number {
  let analysis: Analysis = analyse(text, 'plaintext', undefined, [], texts);
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  let typed = text;
  return median(() => {
    typed = typed.slice(0, at) + 'x' + typed.slice(at);
    analysis = analyse(typed, 'plaintext', analysis, [], texts);
    return lint(rules, analysis);
  }, runs);
}

function sizes(): void {
  add('dist/cli.js, without what it loads when needed, minified', sizeKB('dist/cli.js'), 'KB', 800);
  add('dist/client.js, minified', sizeKB('dist/client.js'), 'KB');
  const vsix = readdirSync('.').find((name) => name.endsWith('.vsix'));
  if (vsix) add(vsix, sizeKB(vsix), 'KB', 1.2 * KB);
}

async function starts(): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'attribution-bench-')), 'article.txt');
  writeFileSync(file, newsText(THOUSAND_WORDS));
  const [empty, answered, checked] = await mediansInTurn(
    [
      () => processTime('-e', '0'),
      () => serverStart('dist/cli.js', 'server'),
      () => processTime('dist/cli.js', 'check', file),
    ],
    9,
  );
  add('node -e 0', empty!, 'ms');
  add('server: spawn to `initialize` answered', answered!, 'ms');
  add('  as a multiple of `node -e 0`', answered! / empty!, '×', 2, 2);
  add('`check` of 1,000 words, start included', checked!, 'ms');
  add('  as a multiple of `node -e 0`, too', checked! / empty!, '×', 2, 2);
}

function keystrokes(): void {
  add('keystroke to findings, 1,000 words', keystroke(newsText(THOUSAND_WORDS), 200), 'ms', 5, 2);
  const [small, large] = [keystroke(newsText(10_000), 200), keystroke(newsText(1_000_000), 15)];
  add('keystroke to findings, 10 KB', small, 'ms', undefined, 2);
  add('keystroke to findings, 1 MB', large, 'ms');
  add('  its growth over the growth in size', large / small / 100, '×', 1.3, 2);
}

function wholeTexts(): void {
  const news = newsText(1_000_000);
  const whole = median(() => lint(rules, analyse(news, 'plaintext')), 7);
  const part = median(() => lint(rules, analyse(newsText(10_000), 'plaintext')), 100);
  add('1 MB of prose, analysed and linted', whole / (news.length / KB), 'ms/KB', 0.2, 3);
  add('  its growth from 10 KB over the growth in size', whole / part / 100, '×', 1.3, 2);
  const reading = median(() => readArticle(news, 'plaintext'), 7);
  add('  of it, reading the page', reading / (news.length / KB), 'ms/KB', undefined, 3);
}

function rulesAlone(): void {
  const news = newsText(1_000_000);
  const analysis = analyse(news, 'plaintext');
  const analysing = median(() => analyse(news, 'plaintext'), 7);
  add('all rules, as a share of the analysis', (100 * median(() => lint(rules, analysis), 7)) / analysing, '%', 25);
  const costs = rules.map((rule) => {
    const { options } = resolveRule(rule, {});
    const pass = { on: new Set<string>(), known: new Set<string>(), comments: [], entries: [] };
    return { id: rule.id, ms: median(() => [...rule.check(analysis, options, pass)], 5) };
  });
  costs.sort((a, b) => b.ms - a.ms);
  for (const { id, ms } of costs.slice(0, 5)) add(`  ${id}`, ms, 'ms/MB', undefined, 2);
}

/** Three hours of talk, and an article of 20 quotations from it. */
function transcripts(): void {
  const { talk, article } = talkAndArticle(30_000, 20);
  const transcript = readTextTranscript('file:///talk.txt', talk);
  const index = (): unknown => indexWords(transcript).placesOfRun(1, 2, 3, () => undefined);
  add('30,000 words of a transcript, indexed', median(index, 15), 'ms', 10);
  const alone = keystroke(article, 300);
  const held = keystroke(article, 300, [{ key: undefined, transcript }]);
  add('keystroke to findings, 20 quotations', alone, 'ms', undefined, 2);
  add('  more of it where they are held against the transcript', held - alone, 'ms', 1, 2);
}

/** The cost of an article with many citations and many sources in a file next to it. */
async function manyBeside(): Promise<void> {
  const files = { readWithin: (uri: string) => Promise.resolve(uri.endsWith('/a.bib') ? { text: bib } : undefined) };
  const bib = manySources(2000);
  let text = manyCitations(500, 2000);
  const load = async (): Promise<number> => {
    const start = performance.now();
    await new SourceFiles(files).of({ uri: 'file:///a.md', text, languageId: 'markdown' }, 'file:///');
    return performance.now() - start;
  };
  add('2,000 sources in a .bib, read', await medianAsync(load, 5), 'ms');
  const { sources } = await new SourceFiles(files).of(
    { uri: 'file:///a.md', text, languageId: 'markdown' },
    'file:///',
  );
  let analysis = analyse(text, 'markdown', undefined, sources);
  const type = (letters: string): void => {
    text += letters;
    analysis = analyse(text, 'markdown', analysis, sources);
  };
  add(
    '  hover over one of 500 citations of them',
    median(() => hoverAt(analysis, text.indexOf('[@') + 2), 50),
    'ms',
    20,
    2,
  );
  const complete = (): unknown => {
    type(' [');
    return citationChoicesAt(analysis, text.length);
  };
  add('  a bracket typed, and its completion', median(complete, 20), 'ms', 50, 2);
}

/**
 * Each is measured once, in a process that has already read some news, as in an editor that has been open for a while.
 */
function hostileTexts(): void {
  const times = HOSTILE.map(({ name, text }) => ({
    name,
    ms: median(() => lint(rules, analyse(text, 'markdown')), 3, 0),
  }));
  times.sort((a, b) => b.ms - a.ms);
  add(
    `50 KB of anything (${HOSTILE.length} hostile texts), the median`,
    times[Math.floor(times.length / 2)]!.ms,
    'ms',
    50,
  );
  for (const { name, ms } of times.slice(0, 5)) add(`  50 KB of ${name}`, ms, 'ms', 50);
  const prose = median(() => lint(rules, analyse(newsText(50_000), 'markdown')), 9);
  add('  the worst of them : 50 KB of prose', times[0]!.ms / prose, '×', 2, 2);
}

runMain(async () => {
  installPeers();
  sizes();
  await starts();
  await typing(table);
  keystrokes();
  wholeTexts();
  rulesAlone();
  transcripts();
  await manyBeside();
  hostileTexts();
  await peers(table);
  table.print(lastRun()?.ratios);
  if (process.argv.includes('--record')) record(table.ratios());
});
