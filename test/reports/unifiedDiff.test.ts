import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/reports/unifiedDiff';
import { apply } from '../../server/text/replacements';
import { anyEdits } from '../anyEdits';

/** What `patch` makes of a text: it must find every line that the diff shows. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const out: string[] = [];
  let at = 0;
  const shown = diff.split('\n').slice(2, -1);
  for (const [index, line] of shown.entries()) {
    const end = shown[index + 1]?.startsWith('\\') ? '' : '\n';
    const [, from, count] = /^@@ -(\d+),(\d+) \+\d+,\d+ @@$/u.exec(line) ?? [];
    if (from !== undefined) {
      const start = Number(from) - (count === '0' ? 0 : 1);
      out.push(...lines.slice(at, start));
      at = start;
    } else if (line.startsWith(' ') || line.startsWith('-')) {
      assert.equal(`${line.slice(1)}${end}`, lines[at]);
      if (line.startsWith(' ')) out.push(lines[at]!);
      at++;
    } else if (line.startsWith('+')) out.push(`${line.slice(1)}${end}`);
  }
  return [...out, ...lines.slice(at)].join('');
}

describe('a unified diff', () => {
  it('shows the changed lines with three around them', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n';
    assert.equal(
      unifiedDiff('mill.md', text, [
        { start: 8, end: 9, newText: 'E' },
        { start: 24, end: 24, newText: 'more\n' },
      ]),
      '--- a/mill.md\n+++ b/mill.md\n' +
        '@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n' +
        '@@ -10,4 +10,5 @@\n j\n k\n l\n+more\n m\n',
    );
  });

  it('says where a last line has no end', () => {
    assert.equal(
      unifiedDiff('mill.md', 'a\nb', [{ start: 3, end: 3, newText: ' c' }]),
      '--- a/mill.md\n+++ b/mill.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b c\n\\ No newline at end of file\n',
    );
  });

  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('mill.md', 'a\n', []), '');
    assert.equal(unifiedDiff('mill.md', 'a\n', [{ start: 0, end: 1, newText: 'a' }]), '');
  });

  it('turns the old text into the new one', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\n', '\r\n', 'long'), { maxLength: 40 });
    const cases = texts.chain((parts) => fc.tuple(fc.constant(parts.join('')), anyEdits(parts.join('').length)));
    fc.assert(
      fc.property(cases, ([text, edits]) => {
        const after = apply(text, edits);
        const diff = unifiedDiff('mill.md', text, edits);
        assert.equal(diff === '' ? text : patched(text, diff), after);
      }),
      { numRuns: 2000 },
    );
  });
});
