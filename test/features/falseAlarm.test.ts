import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { falseAlarmReport } from '../../server/features/falseAlarm';

/** The report of a finding at ⟦…⟧. */
function reportOf(source: string): string {
  const [start, end] = [source.indexOf('⟦'), source.indexOf('⟧') - 1];
  const text = source.replace('⟦', '').replace('⟧', '');
  const finding = { rule: 'uncited-quote', severity: 'warning' as const, message: '', start, end };
  return falseAlarmReport(analyse(text, 'plaintext'), finding);
}

describe('a false-alarm report', () => {
  it('has the rule and the sentence, with names masked alike', () => {
    assert.equal(
      reportOf(
        'The harbour closed. Ana Lucía Vargas told Nordwire, ⟦“We counted every ballot twice,”⟧ and Vargas left the hall. It rained, and we ran.',
      ),
      'Rule: uncited-quote (warning)\nText: plaintext\n\n' +
        'Name1 told Name2, ⟦“We counted every ballot twice,”⟧ and Name1 left the hall.\n',
    );
  });

  it('masks addresses and long numbers', () => {
    const report = reportOf(
      'They knew, and we did. ⟦“We paid 41,350 euros to ana@vargas.example, as https://a.example/b shows,”⟧ said Ana Vargas of Radio Kestrel.',
    );
    assert.match(report, /⟦“We paid 00,000 euros to \[address\] as \[address\] shows,”⟧ said Name1 of Name2\./u);
    assert.doesNotMatch(report, /Vargas|Kestrel|41,350|example/u);
  });

  it('is short for any text', () => {
    const report = reportOf(`Ana Vargas said, ⟦“${'we counted every ballot '.repeat(5000)}”⟧`);
    assert.ok(report.length < 2000);
  });
});
