import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/analysis/analyse';
import { codeActionsAt } from '../../server/features/codeActions';
import { lint } from '../lint';

const ENTRIES =
  'Ciara Byrne closed the mill [1], and the dam [2].\n\n## Sources\n\n[1] Byrne, statement, https://example.com/mill?utm_source=news\n\n[2] Byrne, letter, https://example.com/dam?fbclid=7\n';

/** The actions at the first occurrence of `words`, and the text after one of them. */
function actionsAt(text: string, words: string, explainCommand?: string) {
  const analysis = analyse(text, 'markdown');
  const document = TextDocument.create('file:///mill.md', 'markdown', 7, text);
  const at = text.indexOf(words);
  const actions = codeActionsAt(
    analysis,
    lint(analysis),
    { start: at, end: at },
    {
      uri: document.uri,
      version: document.version,
      explainCommand,
      translations: {},
      rulePages: 'file:///rules',
      rangeOf: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    },
  );
  const textAfter = (action: CodeAction | undefined): string => {
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: document.uri, version: 7 });
    return TextDocument.applyEdits(document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]);
  };
  return { actions, titles: actions.map(({ title }) => title), textAfter };
}

describe('quick fixes', () => {
  it('fix one finding, or all of its kind, or ignore it, and then explain it', () => {
    const { actions, titles, textAfter } = actionsAt(ENTRIES, 'https://example.com/mill', 'explain');
    assert.deepEqual(titles, [
      'Remove the tracking code',
      'Fix all 2 “dead-shape-url” problems',
      'Ignore “dead-shape-url” here (adds a comment)',
      'Ignore “dead-shape-url” in this file (adds a comment)',
      'Explain “dead-shape-url”',
    ]);
    assert.equal(textAfter(actions[0]), ENTRIES.replace('?utm_source=news', ''));
    assert.equal(textAfter(actions[1]), ENTRIES.replace('?utm_source=news', '').replace('?fbclid=7', ''));
    assert.deepEqual(
      actions.map(({ diagnostics }) => diagnostics?.length),
      [1, 2, 1, 1, 1],
    );
    assert.deepEqual(actions.at(-1)?.command?.arguments, ['dead-shape-url']);
    assert.equal(actions[0]?.diagnostics?.[0]?.codeDescription?.href, 'file:///rules/dead-shape-url.md');
  });

  it('offer what the whole article needs at each citation', () => {
    const { titles } = actionsAt('Byrne closed the mill [1]. The dam will go, too [2]. It is old.\n', '[2]');
    assert.equal(titles[0], 'Draft a Sources section from the article');
  });

  it('do not ignore rules in the whole file where several found something', () => {
    const body =
      'Analyst Farida Rahimi told the council that Daniel Osei “has never once visited the villages” [1]. Osei denied it [2].';
    const { titles } = actionsAt(
      `${body}\n\nDaniel Osei “has never once visited the villages”\n`,
      'visited the villages”\n',
    );
    assert.deepEqual(titles, [
      'Add “— Farida Rahimi [1]”',
      'Add [1], the citation in the article',
      'Ignore “pull-quote-speaker-hidden” here (adds a comment)',
      'Ignore “pull-quote-uncited” here (adds a comment)',
    ]);
  });

  it('do not speak of all where there is one, nor explain where nothing shows it', () => {
    const { titles } = actionsAt(ENTRIES.replace('?fbclid=7', ''), 'https://example.com/mill');
    assert.deepEqual(titles, [
      'Remove the tracking code',
      'Ignore “dead-shape-url” here (adds a comment)',
      'Ignore “dead-shape-url” in this file (adds a comment)',
    ]);
  });
});
