import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/analysis/analyse';
import { diagnosticOf } from '../../server/features/diagnostics';
import { lint } from '../lint';

const ARTICLE = `The ferry is late, according to an official [1]. Noor Haddad, who runs the harbour of Qasr Amra, told Radio Guadiana [1] that it would sail.

“We will open the northern pier before the end of the summer,” Haddad said.

Sources

[1] Radio Guadiana, “Morning Tide”, interview with Noor Haddad, 3 May 2027.
[2] The Fjord Post, “Tide tables”, 4 May 2027.
`;

describe('a finding in the editor', () => {
  const document = TextDocument.create('file:///newsroom/article.txt', 'plaintext', 1, ARTICLE);
  const diagnosticsWith = (rulePages: string | undefined): Diagnostic[] =>
    lint(analyse(ARTICLE, 'plaintext')).map((finding) =>
      diagnosticOf(finding, {
        uri: document.uri,
        rulePages,
        rangeOf: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
      }),
    );
  const of = (rule: string): Diagnostic => {
    const found = diagnosticsWith('file:///rules').find(({ code }) => code === rule);
    assert.ok(found, rule);
    return found;
  };

  it('has its severity, its place, and whose it is', () => {
    const finding = of('uncited-quote');
    const { severity, source, range } = finding;
    assert.equal(severity, DiagnosticSeverity.Warning);
    assert.equal(source, 'attribution');
    assert.equal(document.getText(range), '“We will open the northern pier before the end of the summer,”');
    assert.deepEqual(finding.data, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
  });

  it('leads to the places that explain it', () => {
    const [related] = of('vague-source').relatedInformation ?? [];
    assert.ok(related?.location.uri === document.uri && related.message.includes('Noor Haddad'), related?.message);
  });

  it('leads to the page about its rule, where the editor opens one', () => {
    assert.equal(of('uncited-quote').codeDescription?.href, 'file:///rules/uncited-quote.md');
    assert.ok(diagnosticsWith(undefined).every((diagnostic) => !('codeDescription' in diagnostic)));
  });

  it('is faded where it is about what the article does not need', () => {
    assert.deepEqual(of('unused-source').tags, [DiagnosticTag.Unnecessary]);
    assert.ok(!('tags' in of('uncited-quote')));
  });
});
