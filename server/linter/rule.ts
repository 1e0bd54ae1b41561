import type { Analysis } from '../analysis/analyse';
import type { Check } from '../checks/checks';
import type { CslItem } from '../references/reference';
import type { Span } from '../text/span';
import type { Message } from './message';
import type { Options, OptionValue, ValuesOf } from './options';
import type { EntryUse } from './ignoredPlaces';
import type { CommentUse } from './suppressions';
import type { Fix, RawFix } from './fix';

/** The most severe first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A rule's result: an LSP diagnostic, a CLI line, a SARIF result. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that explain the finding. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** True for a finding about the whole article: its span is only where it is shown. */
  readonly document?: true;
  /** True where citing a source would resolve it. */
  readonly lacksSource?: true;
  /** Where it is recorded, if the article's baseline has it: a sentence. */
  readonly known?: string;
}

/** A finding with the ways to fix it, best first; ignoring it comes last. It keeps the analysis in memory. */
export interface FixableFinding extends Finding {
  readonly fixes: () => readonly Fix[];
}

/** The finding alone, for reports that outlive the analysis. */
export function withoutFixes({ fixes, ...finding }: FixableFinding): Finding {
  return finding;
}

/** What a rule reports: lint.ts adds its id and, unless the rule grades by case, its severity. */
export interface RawFinding extends Span {
  readonly message: Message;
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  readonly document?: true;
  /** True for a finding in the article's file of checks: its span is there. */
  readonly inChecks?: true;
  readonly lacksSource?: true;
  /** What the finding is about, if that is more than the words at which it is shown. */
  readonly about?: Span;
  /** Ways to fix it, best first. Called only on demand. */
  readonly fixes?: () => readonly RawFix[];
}

/** A rule's properties for settings, reports and docs. */
export interface RuleMetadata<O extends Options> {
  /** Public contract: kebab-case, never renamed. */
  readonly id: string;
  /** The default. If the rule grades by case, that of its most severe case. */
  readonly severity: Severity | 'off';
  /** One line for tables: what it flags. */
  readonly summary: string;
  readonly options?: O;
  /**
   * Rules that report less about the same thing: their findings are left out if they overlap one of this rule and are
   * not more severe.
   */
  readonly covers?: readonly string[];
  /** True for the rule about ignore comments: it runs last, and a comment that names no rule does not silence it. */
  readonly judgesComments?: true;
}

/** What the previous rules have done, for the rule that judges ignore comments. */
export interface Pass {
  /** Ids of the rules that are not switched off. */
  readonly on: ReadonlySet<string>;
  /** Ids of all rules. */
  readonly known: ReadonlySet<string>;
  readonly comments: readonly CommentUse[];
  readonly entries: readonly EntryUse[];
}

/**
 * The text of a rule's page. Each rule's file exports one as `docs`: a constant of its own, so that the bundles, which
 * do not use it, leave it out.
 */
export interface RuleDocs {
  /** The reason for the rule, with the guide that it follows. Markdown. */
  readonly rationale: string;
  /** Text that looks similar and is not flagged. Markdown. */
  readonly traps: readonly string[];
  readonly examples: { readonly bad: string; readonly good: string };
  /** Transcripts on file for the examples, by the key of the citation. */
  readonly transcripts?: Readonly<Record<string, string>>;
  /** What the examples' front matter declares about each source, by its key. */
  readonly declared?: Readonly<Record<string, NonNullable<CslItem['custom']>>>;
  /** What is signed and ignored in the examples. */
  readonly checks?: readonly Check[];
}

/**
 * A rule: its metadata and a pure check, whose findings include their fixes. One file for each rule; registry.ts lists
 * them.
 */
export interface Rule<O extends Options = Options> extends RuleMetadata<O> {
  check(analysis: Analysis, options: ValuesOf<O>, pass: Pass): Iterable<RawFinding>;
}

/** Infers the types of a rule's options from their declarations. */
export function defineRule<const O extends Options>(rule: Rule<O>): AnyRule {
  return rule;
}

/** A rule of any option types. */
export interface AnyRule extends RuleMetadata<Options> {
  check(analysis: Analysis, options: Readonly<Record<string, OptionValue>>, pass: Pass): Iterable<RawFinding>;
}
