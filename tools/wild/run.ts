import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SEVERITIES } from '../../server/linter/rule';
import { articlesOf } from './articles';
import { sampleOf, sheetOf, verdictsTable } from './sheet';
import { findingsTable } from './table';

// npm run wild -- FOLDER: the linter's results on texts that nobody tuned it on, and a sheet for a reader to judge. See
// docs/severity.md.
const USAGE = `Usage: npm run wild -- FOLDER [--sheet FILE] [--most N] [--all]
       npm run wild -- --judged FILE

  --sheet FILE   where the sheet goes (default: wild-sheet.md)
  --most N       at most N findings on the sheet (default: 60)
  --all          information and hints too, not just errors and warnings
  --judged FILE  how often each rule was right, by a sheet with its verdicts filled in`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sheet: { type: 'string', default: 'wild-sheet.md' },
    most: { type: 'string', default: '60' },
    all: { type: 'boolean', default: false },
    judged: { type: 'string' },
  },
});
const [folder] = positionals;
const most = Number(values.most);

if (values.judged !== undefined) console.log(verdictsTable(readFileSync(values.judged, 'utf8')));
else if (folder === undefined || !(most >= 1)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const articles = articlesOf(folder);
  const cases = sampleOf(articles, values.all ? SEVERITIES : ['error', 'warning'], most);
  console.log(findingsTable(articles));
  if (cases.length > 0) {
    writeFileSync(values.sheet, sheetOf(cases));
    console.log(`\n${values.sheet}: ${cases.length} findings to judge`);
  }
}
