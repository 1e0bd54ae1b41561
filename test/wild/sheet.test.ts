import assert from 'node:assert/strict';
import { checked } from '../../tools/wild/articles';
import { sampleOf, sheetOf, verdictsTable } from '../../tools/wild/sheet';
import { findingsTable } from '../../tools/wild/table';

const HARBOUR = checked(
  'harbour.md',
  'Adaeze Nwosu said that it would open [1].\n\n' +
    'Nwosu said, “We will not wait for another round of studies.”\n\nNwosu said, “The cranes come in March and not a day later.”\n',
);
const README = checked('README.md', '# gate\n\nRun `gate`.\n');

describe('npm run wild', () => {
  it('counts findings per 1,000 words, by rule and severity', () => {
    const table = findingsTable([HARBOUR, README]);
    assert.match(table, /^2 texts, 35 words; 1 are no articles$/mu);
    assert.match(table, /^\| uncited-quote \| 0\.00 \| 57\.14 \| 0\.00 \| 0\.00 \| 0 \| 2 \| 0 \| 0 \|$/mu);
  });

  it('writes a sheet with each finding in its text', () => {
    const sheet = sheetOf(sampleOf([HARBOUR, README], ['error', 'warning'], 60));
    assert.match(sheet, /^## 1\. uncited-quote \(warning\)$/mu);
    assert.match(sheet, /^harbour\.md:3$/mu);
    assert.match(sheet, /⏎ Nwosu said, ⟦“We will not wait for another round of studies\.”⟧ ⏎ Nwosu said, “The cranes/u);
    assert.equal(sheet.match(/^verdict: $/gmu)?.length, 2);
  });

  it('takes no more than are asked for, evenly over all', () => {
    const many = Array.from({ length: 10 }, () => HARBOUR);
    const cases = sampleOf(many, ['warning'], 5);
    assert.equal(cases.length, 5);
  });

  it('reads the verdicts back', () => {
    const sheet = sheetOf(sampleOf([HARBOUR], ['warning'], 60));
    const judged = sheet
      .replace('verdict: ', 'verdict: true')
      .replace('verdict: \n', 'verdict: false, own interview\n');
    assert.match(verdictsTable(judged), /^\| uncited-quote \(warning\) \| 1 \| 0 \| 1 \| 50 % \|$/mu);
    assert.match(verdictsTable(sheet), /right \|\n[^\n]*$/u);
  });
});
