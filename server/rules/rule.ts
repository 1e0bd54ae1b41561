import type { Analysis } from '../analysis';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One replacement in the article. Insertions have an empty span. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A way to mend a finding. Edits do not overlap and touch nothing else. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True where it is surely what the author means: the editor's "Auto Fix" and `--fix` may apply it unasked. */
  readonly preferred?: boolean;
}

/** A rule's result: an LSP diagnostic, a CLI line, a SARIF result. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that explain it. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** What a rule reports: the registry adds its id and, where the rule does not grade by case, its severity. */
export type RawFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** A rule: what it says of itself, a pure check, and its fixes. One file each; registry.ts lists them. */
export interface Rule {
  /** Public contract: kebab-case, never renamed. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** One line for tables. */
  readonly summary: string;
  /** Why, with the guide behind it. Markdown. */
  readonly rationale: string;
  readonly examples: { readonly good: string; readonly bad: string };
  check(analysis: Analysis): Iterable<RawFinding>;
  /** Ways to mend `finding`, best first. Called only when the user asks. */
  fixes?(analysis: Analysis, finding: Finding): readonly Fix[];
}
