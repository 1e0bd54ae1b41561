import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding, Severity } from '../rules/rule';
import type { Span } from '../text/span';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the editor knows and the analysis does not. */
export interface DocumentPlaces {
  readonly uri: string;
  /** The LSP range of a span of the document's text. */
  readonly rangeOf: (span: Span) => Range;
  /** The editor's command that opens the page of the rule whose id it is given; undefined where it has none. */
  readonly explainCommand: string | undefined;
}

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding, { uri, rangeOf, explainCommand }: DocumentPlaces): Diagnostic {
  return {
    range: rangeOf(finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(explainCommand && {
      codeDescription: { href: `command:${explainCommand}?${encodeURIComponent(JSON.stringify([finding.rule]))}` },
    }),
    source: 'attribution',
    message: finding.message,
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri, range: rangeOf(span) },
        message,
      })),
    }),
  };
}
