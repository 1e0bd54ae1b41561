import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { fixesFor } from '../rules/lint';
import type { Finding, Fix } from '../rules/rule';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { diagnosticOf } from './diagnostics';
import type { DocumentPlaces } from './diagnostics';

/** What an action changes, by the version of the document it was made for. */
export interface ActionTarget extends DocumentPlaces {
  readonly version: number;
}

/**
 * The quick fixes for the findings that touch `range`: first those that mend the text, the preferred ones leading, then
 * those that ignore a finding. A fix that mends several findings is one action.
 */
export function codeActionsAt(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Span,
  target: ActionTarget,
): CodeAction[] {
  const found = new Map<string, { readonly fix: Fix; readonly diagnostics: Diagnostic[] }>();
  for (const finding of findings) {
    if (!touches(finding, range.start) && !touches(range, finding.start)) continue;
    for (const fix of fixesFor(analysis, finding)) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const known = found.get(key) ?? { fix, diagnostics: [] };
      known.diagnostics.push(diagnosticOf(finding, target));
      found.set(key, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => rank(a.fix) - rank(b.fix))
    .map(({ fix, diagnostics }) => actionOf(fix, diagnostics, target));
}

const rank = ({ preferred, ignores }: Fix): number => (ignores ? 2 : preferred ? 0 : 1);

function actionOf({ title, edits, preferred }: Fix, diagnostics: Diagnostic[], target: ActionTarget): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(preferred && { isPreferred: true }),
    edit: {
      documentChanges: [
        {
          textDocument: { uri: target.uri, version: target.version },
          edits: edits.map((edit) => ({ range: target.rangeOf(edit), newText: edit.newText })),
        },
      ],
    },
  };
}
