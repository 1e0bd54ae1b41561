import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { toFootnotes, toNumberedLists } from '../../server/edits/convertLists';
import { tidied } from '../../server/edits/sortSources';
import { apply } from '../../server/text/replacements';
import type { Edit } from '../../server/text/replacements';

type Change = (analysis: Analysis) => readonly Edit[];

/** The list of numbers of that form that footnotes can become. */
const toList =
  (form = '[1]'): Change =>
  (analysis) =>
    toNumberedLists(analysis).find(({ label }) => label === form)?.edits ?? [];
const toNumberedList = toList();

const changed = (text: string, change: Change): string => apply(text, change(analyse(text, 'markdown')));

/** Checks that `change` turns one article into the other, and finds nothing more to do. */
function check(change: Change, before: string, after: string): void {
  assert.equal(changed(before, change), after);
  assert.deepEqual(change(analyse(after, 'markdown')), []);
}

const LIST = `Almeida opened the bridge [1]. “It will hold,” she told Radio Velm [2][1].

## Sources

[1] Nordwire, “Bridge opens”, 3 May 2026, https://nordwire.example/bridge

[2] Radio Velm, interview with Ruta Almeida
and her engineer
`;
const FOOTNOTES = `Almeida opened the bridge [^1]. “It will hold,” she told Radio Velm [^2][^1].

## Sources

[^1]: Nordwire, “Bridge opens”, 3 May 2026, https://nordwire.example/bridge

[^2]: Radio Velm, interview with Ruta Almeida
and her engineer
`;

describe('a list of sources', () => {
  it('becomes footnotes, and footnotes become a list: there and back gives the same bytes', () => {
    check(toFootnotes, LIST, FOOTNOTES);
    check(toNumberedList, FOOTNOTES, LIST);
    const exact = `\uFEFF${LIST.replaceAll('\n', '\r\n')}`;
    assert.equal(changed(changed(exact, toFootnotes), toNumberedList), exact);
  });

  it('becomes footnotes and what it was in every form of lists', () => {
    for (const [form, text] of Object.entries({
      '[1]': 'The bridge is open [1].\n\n## Quellen\n\n[1] Nordwire\n[2]   Radio Velm\n',
      '1.': 'The bridge is open [1][2].\n\n## Quellen\n\n1. Nordwire\n2.  Radio Velm,\n    at noon\n',
      '[1]:':
        'The bridge is open [1]. It will stay [2].\n\n[1]: https://nordwire.example/bridge "Bridge opens"\n[2]:  https://velm.example\n',
      '¹': 'The bridge is open.¹ It will stay.²\n\n## Sources\n\n¹ Nordwire\n\n² Radio Velm\n',
    })) {
      const footnotes = changed(text, toFootnotes);
      assert.match(footnotes, /open\s?\.?\[\^1\].*\n\[\^1\]: /su, form);
      assert.equal(changed(footnotes, toList(form)), text);
    }
  });

  it('becomes no form that Markdown would show otherwise', () => {
    const formsOf = (text: string): string[] => toNumberedLists(analyse(text, 'markdown')).map(({ label }) => label);
    assert.deepEqual(formsOf('It rained.[^1]\n\n## Sources\n\n[^1]: https://nordwire.example\n'), [
      '[1]',
      '1.',
      '[1]:',
      '¹',
    ]);
    assert.deepEqual(formsOf('It rained.[^1]\n\n## Sources\n\n[^1]: Nordwire, https://nordwire.example\n'), [
      '[1]',
      '1.',
      '¹',
    ]);
    assert.deepEqual(formsOf('It rained.[^1]\n\n## Sources\n\n[^2]: Nordwire\n[^1]: Radio Velm\n'), ['[1]', '¹']);
    assert.deepEqual(formsOf('It rained.[^1]\n\n[^1]: https://nordwire.example\n'), ['[1]', '1.', '[1]:', '¹']);
  });

  it('stays as it is where something would be lost', () => {
    const stays = (change: Change, text: string): void => assert.deepEqual(change(analyse(text, 'markdown')), []);
    // Footnotes have no sign for two sources in one marker, nor for a list's bullets and brackets.
    stays(toFootnotes, 'The bridge is open [1, 2].\n\n## Sources\n\n[1] Nordwire\n\n[2] Radio Velm\n');
    stays(toFootnotes, 'The bridge is open [1].\n\n## Sources\n\n- [1] Nordwire\n- [2] Radio Velm\n');
    stays(toFootnotes, 'The bridge is open [1].\n\n## Sources\n\n1) Nordwire\n2) Radio Velm\n');
    // A link leads to the definition.
    stays(toFootnotes, 'The [bridge][1] is open [1].\n\n[1]: https://nordwire.example/bridge\n');
    // A name is more than a number.
    stays(toNumberedList, 'The bridge is open.[^velm]\n\n[^velm]: Nordwire\n');
    // A paragraph of its own belongs to a footnote, and to no entry of a list.
    stays(toNumberedList, 'The bridge is open.[^1]\n\n[^1]: Nordwire\n\n    It was late.\n\n[^2]: Radio Velm\n');
    // Between paragraphs, a line that starts with [1] is no entry.
    stays(
      toNumberedList,
      'The bridge is open.[^1]\n\n[^1]: Nordwire\n\nIt snowed for a week, and nobody came to see it.\n',
    );
    // What is raised would lead nowhere.
    stays(
      toFootnotes,
      'The bridge is open [1]. It snowed.²\n\n## Sources\n\n[1] Nordwire\n\n[2] Radio Velm\n'.replace(
        '²',
        '<sup>1</sup>',
      ),
    );
    assert.deepEqual(toFootnotes(analyse(LIST, 'plaintext')), []);
  });

  it('is sorted by its numbers, with one space between entries', () => {
    check(
      tidied,
      'It rained [1]. It snowed [2] and froze [10].\n\n## Sources\n\n[10] Nordwire\n\n[2] Radio Velm,\n  at noon\n\n\n[1] The Dispatch\n',
      'It rained [1]. It snowed [2] and froze [10].\n\n## Sources\n\n[1] The Dispatch\n\n[2] Radio Velm,\n  at noon\n\n[10] Nordwire\n',
    );
    check(tidied, LIST, LIST);
  });

  it('is not sorted where it is in two parts, or has names', () => {
    const stays = (text: string): void => assert.deepEqual(tidied(analyse(text, 'markdown')), []);
    stays('It rained.[^b] It snowed.[^a]\n\n[^b]: Nordwire\n\n[^a]: Radio Velm\n');
    stays('It rained [1][2].\n\n## Sources\n\n[2] Nordwire\n\n### Interviews\n\n[1] Radio Velm\n');
  });
});
