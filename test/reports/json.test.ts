import assert from 'node:assert/strict';
import { jsonReport } from '../../server/reports/jsonReport';

describe('the JSON report', () => {
  it('has each finding by offsets and by lines', () => {
    const report = jsonReport([
      {
        name: 'harbour.txt',
        text: 'One.\nTwo three.\n',
        findings: [
          {
            start: 9,
            end: 15,
            rule: 'a-rule',
            severity: 'warning',
            message: 'Why?',
            related: [{ span: { start: 0, end: 4 }, message: 'Here.' }],
          },
        ],
      },
      { name: 'clean.txt', text: '', findings: [] },
    ]);
    assert.deepEqual(JSON.parse(report), [
      {
        file: 'harbour.txt',
        findings: [
          {
            rule: 'a-rule',
            severity: 'warning',
            message: 'Why?',
            start: 9,
            end: 15,
            line: 2,
            column: 5,
            endLine: 2,
            endColumn: 11,
            related: [{ message: 'Here.', start: 0, end: 4, line: 1, column: 1, endLine: 1, endColumn: 5 }],
          },
        ],
      },
      { file: 'clean.txt', findings: [] },
    ]);
  });
});
