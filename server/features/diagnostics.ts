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

/** Rules whose findings are text that the article does not need: editors fade it. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-source']);

/** What the editor knows but the analysis does not. */
export interface DocumentPlaces {
  readonly uri: string;
  /** The LSP range of a span of the document's text. */
  readonly rangeOf: (span: Span) => Range;
  /** The URI of the folder with the rules' pages, without a trailing slash; undefined if the editor opens none. */
  readonly rulePages: string | undefined;
}

/**
 * A problem in a file beside the article, in the editor's form. If it belongs to a rule, it is a hint, because nothing
 * is wrong with the file itself; and so is one that the baseline has.
 */
export const problemDiagnostic = (
  { message, rule, known }: { readonly message: string; readonly rule?: string; readonly known?: string },
  range: Range,
): Diagnostic => ({
  range,
  severity: rule === undefined && known === undefined ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint,
  ...(rule !== undefined && { code: rule }),
  source: 'attribution',
  message: withKnown(message, known),
});

const withKnown = (message: string, known: string | undefined): string =>
  known === undefined ? message : `${message} ${known}`;

/** A finding in the editor's form. One that the baseline has is a hint: it is to be left as it is. */
export function diagnosticOf(finding: Finding, { uri, rangeOf, rulePages }: DocumentPlaces): Diagnostic {
  return {
    range: rangeOf(finding),
    severity: finding.known === undefined ? SEVERITY[finding.severity] : DiagnosticSeverity.Hint,
    code: finding.rule,
    ...(rulePages !== undefined && { codeDescription: { href: `${rulePages}/${finding.rule}.md` } }),
    source: 'attribution',
    message: withKnown(finding.message, finding.known),
    ...(UNNECESSARY.has(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri, range: rangeOf(span) },
        message,
      })),
    }),
    // The finding's offsets, as `check --format json` prints them.
    data: { start: finding.start, end: finding.end },
  };
}
