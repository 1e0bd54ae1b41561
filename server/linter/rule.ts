import type { Analysis } from '../analysis/analyse';
import type { Check } from '../checks/checks';
import type { CslItem } from '../references/reference';
import type { Span } from '../text/span';
import type { Message } from './message';
import type { Options, OptionValue, ValuesOf } from './options';
import type { CommentUse } from './suppressions';
import type { Fix, RawFix } from './fix';

/** From the gravest. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A rule's result: an LSP diagnostic, a CLI line, a SARIF result. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that explain it. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** True where it is about the article as a whole: its span is only where it is shown. */
  readonly document?: true;
}

/** A finding with the ways to fix it, best first; to ignore it comes last. It keeps the analysis in memory. */
export interface FixableFinding extends Finding {
  readonly fixes: () => readonly Fix[];
}

/** The finding alone, for reports that outlive the analysis. */
export function withoutFixes({ fixes, ...finding }: FixableFinding): Finding {
  return finding;
}

/** What a rule reports: lint.ts adds its id and, where the rule does not grade by case, its severity. */
export interface RawFinding extends Span {
  readonly message: Message;
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  readonly document?: true;
  /** What it is about, where that is more than the words at which it is shown. */
  readonly about?: Span;
  /** Ways to fix it, best first. Called only when somebody asks. */
  readonly fixes?: () => readonly RawFix[];
}

/** What a rule is to settings, reports and docs. */
export interface RuleMetadata<O extends Options> {
  /** Public contract: kebab-case, never renamed. */
  readonly id: string;
  /** Unless it is set. Where the rule grades by case, of its gravest case. */
  readonly severity: Severity | 'off';
  /** One line for tables: what it flags. */
  readonly summary: string;
  readonly options?: O;
  /**
   * Rules that say less of the same: a finding of theirs that overlaps one of this rule, and is no graver, is left out.
   */
  readonly covers?: readonly string[];
  /** True for the rule about ignore comments: it runs last, and a comment that names no rule does not silence it. */
  readonly judgesComments?: true;
}

/** What the rules before it have done, for the rule that judges ignore comments. */
export interface Pass {
  /** Ids of the rules that are not switched off. */
  readonly on: ReadonlySet<string>;
  /** Ids of all rules. */
  readonly known: ReadonlySet<string>;
  readonly comments: readonly CommentUse[];
}

/** What a rule's page says of it. Each rule's file exports one as `docs`: a constant of its own, so that the bundles,
 * which do not use it, leave it out. */
export interface RuleDocs {
  /** Why, with the guide behind it. Markdown. */
  readonly rationale: string;
  /** What looks like it and is not flagged. Markdown. */
  readonly traps: readonly string[];
  readonly examples: { readonly bad: string; readonly good: string };
  /** What is on file for the examples: the transcript of each citation, by its key. */
  readonly transcripts?: Readonly<Record<string, string>>;
  /** What the examples' front matter declares of each source, by its key. */
  readonly declared?: Readonly<Record<string, NonNullable<CslItem['custom']>>>;
  /** What was signed and ignored in the examples. */
  readonly checks?: readonly Check[];
}

/** A rule: its metadata and a pure check, whose findings bring their fixes. One file each; registry.ts lists them. */
export interface Rule<O extends Options = Options> extends RuleMetadata<O> {
  check(analysis: Analysis, options: ValuesOf<O>, pass: Pass): Iterable<RawFinding>;
}

/** Types a rule's options from its declarations. */
export function defineRule<const O extends Options>(rule: Rule<O>): AnyRule {
  return rule;
}

/** A rule among others. */
export interface AnyRule extends RuleMetadata<Options> {
  check(analysis: Analysis, options: Readonly<Record<string, OptionValue>>, pass: Pass): Iterable<RawFinding>;
}
