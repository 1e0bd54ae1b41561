// Other tools beside ours, on the same text and the same files.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../../server/linter/lint';
import { rules } from '../../server/rules/registry';
import { median, mediansInTurn } from './measure';
import { processTime } from './start';
import type { Table } from './table';
import { newsText } from './texts';

const PEERS = 'tools/bench/peers';
/** As many articles, and as long, as an archive that we measure on has. */
const ARTICLES = 924;
const LENGTH = 4_500;

/** Installs the other tools on first use, in a folder of their own. */
export const installPeers = (): unknown =>
  execFileSync(process.execPath, ['tools/setup/install.mjs', PEERS], { stdio: 'inherit' });

/** Adds what each tool takes per KB of one text, and how long `check` of many files takes beside markdownlint-cli2. */
export async function peers(table: Table): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attribution-bench-'));
  try {
    perKB(table, folder);
    await manyFiles(table, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function perKB(table: Table, folder: string): void {
  const text = newsText(100_000);
  const file = join(folder, 'article.md');
  writeFileSync(file, text);
  const printed = execFileSync(process.execPath, [`${PEERS}/measure.mjs`, file], { encoding: 'utf8' });
  const ours = median(() => lint(rules, analyse(text, 'markdown')), 9) / (text.length / 1024);
  table.add('100 KB of Markdown, analysed and linted', ours, { unit: 'ms/KB', digits: 3 });
  for (const [name, theirs] of Object.entries(JSON.parse(printed) as Record<string, number>))
    table.add(`  ours : ${name}`, ours / theirs, { unit: '×', digits: 2 });
}

async function manyFiles(table: Table, folder: string): Promise<void> {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  for (let n = 0; n < ARTICLES; n++) writeFileSync(join(articles, `${n}.md`), newsText(LENGTH, n));
  const [ours, theirs] = await mediansInTurn(
    [
      () => processTime('dist/cli.js', 'check', '--no-config', articles),
      () => processTime(`${PEERS}/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs`, `${articles}/*.md`),
    ],
    3,
  );
  table.add(`\`check\` of ${ARTICLES} articles`, ours!, { unit: 'ms', digits: 0 });
  table.add(`  ours : markdownlint-cli2`, ours! / theirs!, { unit: '×', digits: 2, most: 0.5 });
}
