import assert from 'node:assert/strict';
import type { CheckedFile } from '../../server/reports/checked';
import { PLAIN, stylishReport } from '../../server/reports/stylish';
import type { Finding } from '../../server/linter/rule';

const finding = (start: number, severity: Finding['severity'], message: string): Finding => ({
  start,
  end: start + 1,
  rule: `a-${severity}`,
  severity,
  message,
});

const HARBOUR: CheckedFile = {
  name: 'harbour.txt',
  text: 'One.\r\nTwo.\n\nFour 😀 “and” five.\n',
  findings: [finding(0, 'hint', 'Short.'), finding(20, 'warning', 'Rather longer.'), finding(24, 'error', 'Wrong.')],
};

describe('the stylish report', () => {
  it('has a block for a file, in columns, and a line that sums up', () => {
    assert.equal(
      stylishReport([{ ...HARBOUR, name: 'clean.txt', findings: [] }, HARBOUR]),
      [
        'harbour.txt',
        '   1:1  hint     Short.  a-hint',
        '   4:9  warning  Rather longer.  a-warning',
        '  4:13  error    Wrong.  a-error',
        '',
        '1 error, 1 warning, 0 info, 1 hint',
      ].join('\n'),
    );
  });

  it('is empty where there is nothing to say', () => {
    assert.equal(stylishReport([{ ...HARBOUR, findings: [] }]), '');
  });

  it('lets no article or file name steer the terminal', () => {
    const message = 'Who is “\u001B[2J\u202Enosrep\u2069”?\r\n0:0 error';
    const report = stylishReport([
      { ...HARBOUR, name: 'a\u001B]0;x\u0007.txt', findings: [finding(0, 'hint', message)] },
    ]);
    assert.match(report, /^a \]0;x \.txt\n {2}1:1 {2}hint {2}Who is “ \[2J nosrep ”\? 0:0 error {2}a-hint\n/);
  });

  it('is coloured by what it is given', () => {
    const style = { ...PLAIN, file: (text: string) => `<u>${text}</u>`, rule: (text: string) => `<i>${text}</i>` };
    const report = stylishReport([HARBOUR], style);
    assert.match(report, /^<u>harbour\.txt<\/u>\n.*<i>a-hint<\/i>\n/);
  });
});
