import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { fixesFor } from '../rules/lint';
import type { Finding } from '../rules/rule';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { diagnosticOf } from './diagnostics';
import type { DocumentPlaces } from './diagnostics';

/** What an action changes, by the version of the document it was made for. */
export interface ActionTarget extends DocumentPlaces {
  readonly version: number;
}

/** The quick fixes for the findings that touch `range`, those of the first finding first. */
export function codeActionsAt(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Span,
  target: ActionTarget,
): CodeAction[] {
  return findings
    .filter((finding) => touches(finding, range.start) || touches(range, finding.start))
    .flatMap((finding) =>
      fixesFor(analysis, finding).map(({ title, edits, preferred }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, target)],
        ...(preferred && { isPreferred: true }),
        edit: {
          documentChanges: [
            {
              textDocument: { uri: target.uri, version: target.version },
              edits: edits.map((edit) => ({ range: target.rangeOf(edit), newText: edit.newText })),
            },
          ],
        },
      })),
    );
}
