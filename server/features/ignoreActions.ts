import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analyse';
import { anchorAt, isInQuotation, WHOLE_ARTICLE } from '../analysis/articleAnchors';
import type { Ignore } from '../checks/checks';
import { render, say } from '../linter/message';
import type { Message, Translations } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import { diagnosticOf } from './diagnostics';
import type { DocumentPlaces } from './diagnostics';

/** The article's file of checks, as far as findings can be ignored there. */
export interface IgnoringFile {
  readonly name: string;
  /** The editor's command that asks for a reason and then ignores; undefined if it has none. */
  readonly command: string | undefined;
  /** The edit that adds an entry; undefined for a file that a person must repair first. */
  edit(ignore: Ignore): WorkspaceEdit | undefined;
}

/**
 * Whether all findings at a place are of one rule. Where several rules found something, ignoring each of them in the
 * whole file is not offered: the menu would be mostly that.
 */
export const hasOneRule = (here: readonly FixableFinding[]): boolean =>
  new Set(here.flatMap(({ rule, document }) => (document ? [] : [rule]))).size < 2;

/** What an action needs to know of the document. */
interface Target extends DocumentPlaces {
  readonly translations: Translations;
}

/**
 * The quick fixes that ignore findings in the article's file of checks: in plain text, those that every finding has; in
 * Markdown, where comments are the usual way, the alternatives.
 */
export function ignoreActions(
  analysis: Analysis,
  here: readonly FixableFinding[],
  file: IgnoringFile,
  target: Target,
): CodeAction[] {
  const isOneRule = hasOneRule(here);
  const isOnlyWay = analysis.languageId === 'plaintext';
  const actions: CodeAction[] = [];
  const offer = (title: Message, ignore: Ignore, findings: readonly FixableFinding[]): void => {
    const edit = file.edit(ignore);
    const rendered = render(title, target.translations);
    if (!edit || actions.some((each) => each.title === rendered)) return;
    const command = file.command;
    actions.push({
      title: rendered,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings.map((finding) => diagnosticOf(finding, target)),
      ...(command === undefined
        ? { edit }
        : { command: { title: rendered, command, arguments: [target.uri, ignore] } }),
    });
  };
  for (const finding of here.filter(({ document }) => !document)) {
    const { rule } = finding;
    const title = isOnlyWay ? say`Ignore “${rule}” here` : say`Ignore “${rule}” here (saved in ${file.name})`;
    const anchor = anchorAt(analysis, finding);
    if (anchor !== WHOLE_ARTICLE) offer(title, { kind: 'ignored', ...anchor, rule }, [finding]);
  }
  for (const finding of here.filter((each) => !each.document && isInQuotation(analysis, each))) {
    const title = isOnlyWay
      ? say`Ignore all findings on this quotation`
      : say`Ignore all findings on this quotation (saved in ${file.name})`;
    const anchor = anchorAt(analysis, finding);
    const alike = here.filter((each) => !each.document && anchorAt(analysis, each) === anchor);
    if (anchor !== WHOLE_ARTICLE) offer(title, { kind: 'ignored', ...anchor }, alike);
  }
  if (isOnlyWay)
    for (const finding of here.filter(({ document }) => document === true || isOneRule))
      offer(say`Ignore “${finding.rule}” in this file`, { kind: 'ignored', ...WHOLE_ARTICLE, rule: finding.rule }, [
        finding,
      ]);
  return actions;
}
