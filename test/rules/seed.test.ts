import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../lint';
import type { Finding } from '../../server/linter/rule';
import { applied } from './check';

const seed = readFileSync(new URL('../../seeds/trump-european-view-russian-threat.txt', import.meta.url), 'utf8');

describe('the seed article', () => {
  const analysis = analyse(seed, 'plaintext');
  const findings = lint(analysis);
  const lineOf = (offset: number): number => seed.slice(0, offset).split('\n').length;
  const shown = ({ start, rule, severity, document }: Finding): string =>
    `${document ? 'document' : lineOf(start)} ${rule} ${severity}`;

  it('has these findings and no others', () => {
    assert.deepEqual(findings.map(shown).sort(), [
      '1 vague-source hint',
      '11 uncited-paragraph hint',
      '13 pull-quote-speaker-hidden warning',
      '13 pull-quote-truncated hint',
      '13 pull-quote-uncited warning',
      '15 uncited-paragraph hint',
      '3 uncited-paragraph hint',
      'document no-reference-list hint',
      'document single-source-article hint',
    ]);
  });

  it('points from “an analyst” to where Ian Lesser is introduced', () => {
    const finding = findings.find(({ rule }) => rule === 'vague-source')!;
    assert.equal(seed.slice(finding.start, finding.end), 'an analyst');
    const [related] = finding.related!;
    assert.equal(lineOf(related!.span.start), 5);
    assert.equal(seed.slice(related!.span.start, related!.span.end), 'Ian Lesser');
  });

  it('says that the pull quote’s words are Lesser’s, not Trump’s', () => {
    const [hidden, uncited] = findings.filter(({ start }) => start === 1709);
    assert.equal(hidden!.message, 'This reads as if Trump said it. In the article, Ian Lesser does.');
    assert.match(uncited!.message, /the source for these words from Ian Lesser is \[1\]/u);
    assert.equal(lineOf(uncited!.related![0]!.span.start), 5);
  });

  it('gets a Sources section that says who [1] is, and that it was inferred', () => {
    const finding = findings.find(({ rule }) => rule === 'no-reference-list')!;
    const fix = finding.fixes()[0]!;
    const mended = applied(seed, fix.edits);
    assert.ok(mended.startsWith(seed.trimEnd()));
    assert.match(
      mended,
      /^Sources\n\n\[1\] Ian Lesser, .*Mark Owen, France 24 English \(inferred from the text; to be checked/mu,
    );
    const left = lint(analyse(mended, 'plaintext')).map(({ rule }) => rule);
    assert.ok(
      !left.includes('no-reference-list') && !left.includes('undefined-reference') && !left.includes('unused-source'),
    );
  });

  for (const rule of ['pull-quote-uncited', 'pull-quote-speaker-hidden'])
    it(`has no warning left after ${rule} is fixed by its speaker’s name`, () => {
      const finding = findings.find((each) => each.rule === rule)!;
      const fix = finding.fixes().find(({ title }) => title === 'Add “— Ian Lesser [1]”')!;
      const mended = applied(seed, fix.edits);
      assert.match(mended, /European security" — Ian Lesser \[1\]$/mu);
      assert.equal(mended.length, seed.length + ' — Ian Lesser [1]'.length);
      const left = lint(analyse(mended, 'plaintext'));
      assert.deepEqual(
        left.filter(({ severity }) => severity === 'warning' || severity === 'error'),
        [],
      );
    });
});
