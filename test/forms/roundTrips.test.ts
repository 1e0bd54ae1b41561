import assert from 'node:assert/strict';
import type { Analysis } from '../../server/analysis/analyse';
import { apply } from '../../server/text/replacements';
import { lint } from '../lint';
import type { Finding } from '../../server/linter/rule';
import { toFootnotes, toNumberedLists } from '../../server/edits/convertLists';
import { renumberByFirstUse } from '../../server/edits/renumber';
import { tidied } from '../../server/edits/sortSources';
import { ARTICLES, readArticle, textOf } from './newsroom';
import type { Edit } from '../../server/text/replacements';

type Change = (analysis: Analysis) => readonly Edit[];

const changed = async (name: string, change: Change, text = textOf(name)): Promise<string> =>
  apply(text, change((await readArticle(name, text)).analysis));

const firstList: Change = (analysis) => toNumberedLists(analysis)[0]?.edits ?? [];

/** As Windows writes it. */
const foreign = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

const grave = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

describe('changes of whole articles', () => {
  for (const [title, change] of [
    ['renumbering', renumberByFirstUse],
    ['sorting', tidied],
  ] as const)
    it(`${title} twice is ${title} once`, async () => {
      for (const name of ARTICLES) {
        const once = await changed(name, change);
        assert.equal(await changed(name, change, once), once, name);
      }
    });

  it('footnotes come back as the same list, byte for byte', async () => {
    const turned = [];
    for (const name of ARTICLES) {
      const text = textOf(name);
      const footnotes = await changed(name, toFootnotes);
      if (footnotes === text) continue;
      const { analysis } = await readArticle(name, footnotes);
      const lists = toNumberedLists(analysis).map(({ edits }) => apply(footnotes, edits));
      assert.ok(lists.includes(text), `${name} comes back as ${lists.join('\n\n')}`);
      turned.push(name);
    }
    assert.deepEqual(turned, [
      'deliberate-faults-stadium-roof.md',
      'german-quellen-hafenkran.md',
      'link-definitions-lighthouse.md',
      'machine-left-markers-water-meters.md',
      'ordered-list-rice-harvest.md',
    ]);
  });

  it('the same happens to a text with a byte order mark and Windows’ line ends', async () => {
    for (const name of ARTICLES)
      for (const change of [renumberByFirstUse, tidied, toFootnotes, firstList])
        assert.equal(await changed(name, change, foreign(textOf(name))), foreign(await changed(name, change)), name);
  });
});

describe('every fix of every finding in the newsroom', () => {
  for (const name of ARTICLES)
    it(name, async () => {
      const { analysis } = await readArticle(name);
      const findings = lint(analysis);
      for (const finding of findings)
        for (const { title, edits } of finding.fixes()) {
          const after = lint((await readArticle(name, apply(analysis.text, edits))).analysis);
          const count = (all: readonly Finding[]): number => all.filter(({ rule }) => rule === finding.rule).length;
          assert.ok(count(after) < count(findings), `“${title}” leaves ${finding.rule}`);
          const news = rulesOf(grave(after)).filter((rule) => !rulesOf(grave(findings)).includes(rule));
          assert.deepEqual(news, [], `“${title}”`);
        }
    });
});
