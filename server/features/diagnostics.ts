import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding, Severity } from '../linter/rule';
import type { Span } from '../text/span';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings nothing in the article needs: editors fade them. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-source']);

/** What the editor knows and the analysis does not. */
export interface DocumentPlaces {
  readonly uri: string;
  /** The LSP range of a span of the document's text. */
  readonly rangeOf: (span: Span) => Range;
  /** The URI of the folder with the rules' pages, without a slash at its end; undefined where the editor opens none. */
  readonly rulePages: string | undefined;
}

/** What is wrong in a file that no rule is about, such as a configuration, as the editor shows it. */
export const problemDiagnostic = ({ message }: { readonly message: string }, range: Range): Diagnostic => ({
  range,
  severity: DiagnosticSeverity.Warning,
  source: 'attribution',
  message,
});

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding, { uri, rangeOf, rulePages }: DocumentPlaces): Diagnostic {
  return {
    range: rangeOf(finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(rulePages !== undefined && { codeDescription: { href: `${rulePages}/${finding.rule}.md` } }),
    source: 'attribution',
    message: finding.message,
    ...(UNNECESSARY.has(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri, range: rangeOf(span) },
        message,
      })),
    }),
    // Its offsets, as `check --format json` prints them.
    data: { start: finding.start, end: finding.end },
  };
}
