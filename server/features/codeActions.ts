import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analyse';
import { candidatesOf, editsOf } from '../linter/fixAll';
import { holdsUp, readAgain } from '../linter/readAgain';
import { render, say } from '../linter/message';
import type { Translations } from '../linter/message';
import type { Fix } from '../linter/fix';
import type { FixableFinding } from '../linter/rule';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { diagnosticOf } from './diagnostics';
import { hasOneRule, ignoreActions } from './ignoreActions';
import type { IgnoringFile } from './ignoreActions';
import type { DocumentPlaces } from './diagnostics';
import type { Edit } from '../text/replacements';

/** The document that an action changes, in the version it was made for. */
export interface ActionTarget extends DocumentPlaces {
  readonly version: number;
  /** The editor's command that takes a rule's id and shows its page; undefined if it has none. */
  readonly explainCommand: string | undefined;
  /** The language of titles. */
  readonly translations: Translations;
  /** Of several alternative suggestions, the one that comes first. */
  readonly firstWay?: string;
  /** The article's file of checks, if findings can be ignored there. */
  readonly ignoringFile?: IgnoringFile | undefined;
  /** The action that cites a new source, which concerns more files than the article. */
  readonly citing?: readonly CodeAction[];
  /** The actions that say what a name is, which concern other files than the article. */
  readonly naming?: readonly CodeAction[];
  /** The actions that turn rules off, which concern other files than the article. */
  readonly turningOff?: readonly CodeAction[];
}

/** A way to fix or ignore findings, and the findings concerned. */
interface Offer {
  readonly fix: Fix;
  /** True for a safe fix that was confirmed by reading the changed text again. */
  readonly isSafe: boolean;
  readonly findings: FixableFinding[];
}

/**
 * The quick fixes for the findings that touch `range`: first those that change the text, safe ones at the top along
 * with their "fix all" for the whole article; then those that say what a name is; then those that ignore a finding or
 * turn its rule off; then each rule's page. A fix for several findings is one action.
 */
export function codeActionsAt(
  analysis: Analysis,
  findings: readonly FixableFinding[],
  range: Span,
  target: ActionTarget,
): CodeAction[] {
  const here = findingsAt(analysis, findings, range);
  const { ignoringFile } = target;
  // Nothing is written into the copy if the file can take it.
  const keepsCopy = ignoringFile !== undefined && analysis.languageId === 'plaintext';
  const isOneRule = hasOneRule(here);
  const offers = offersFor(analysis, here, target.firstWay).filter(
    ({ fix, findings: [finding] }) =>
      !fix.ignores || (!keepsCopy && (fix.ignores === 'finding' || isOneRule || finding?.document)),
  );
  const actions = offers.map(({ fix, isSafe, findings }): CodeAction => ({
    ...about(findings, target),
    title: fix.title,
    ...(isSafe && { isPreferred: true }),
    edit: workspaceEdit(target, fix.edits),
  }));
  const firstIgnoring = offers.findIndex(({ fix }) => fix.ignores);
  const mending = firstIgnoring === -1 ? offers.length : firstIgnoring;
  actions.splice(mending, 0, ...fixAllOfAKind(analysis, findings, here, target), ...(target.naming ?? []));
  // Sources that the article cites for the speaker are likelier than a new one; any other source is less likely.
  const likely = offers.findLastIndex(({ isSafe, fix }) => isSafe || fix.restsOn);
  actions.splice(likely + 1, 0, ...(target.citing ?? []));
  const ignoring = ignoringFile ? ignoreActions(analysis, here, ignoringFile, target) : [];
  return [...actions, ...ignoring, ...(target.turningOff ?? []), ...explanations(here, target)];
}

/**
 * The findings whose fixes are offered at `range`. What the whole article needs, such as a source list, is offered at
 * each citation, too.
 */
export function findingsAt(
  { article }: Analysis,
  findings: readonly FixableFinding[],
  range: Span,
): readonly FixableFinding[] {
  const isOnCitation = article.citations.some((citation) => touches(citation, range.start));
  return findings.filter(
    (finding) =>
      touches(finding, range.start) || touches(range, finding.start) || (isOnCitation && isForArticle(finding)),
  );
}

const isForArticle = ({ document, fixes }: FixableFinding): boolean =>
  document === true && fixes().some(({ ignores }) => !ignores);

function offersFor(
  analysis: Analysis,
  findings: readonly FixableFinding[],
  firstWay: string | undefined,
): readonly Offer[] {
  const found = new Map<string, Offer>();
  for (const finding of findings)
    for (const fix of finding.fixes()) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const known = found.get(key);
      if (known) known.findings.push(finding);
      else found.set(key, { fix, isSafe: holdsUp(analysis, fix), findings: [finding] });
    }
  return [...found.values()].sort((a, b) => rank(a, firstWay) - rank(b, firstWay));
}

const rank = ({ isSafe, fix: { ignores, way } }: Offer, firstWay: string | undefined): number => {
  if (isSafe) return 0;
  if (ignores) return 3;
  return way !== undefined && way === firstWay ? 1 : 2;
};

const rulesOf = (findings: readonly FixableFinding[]): ReadonlySet<string> => new Set(findings.map(({ rule }) => rule));

/** One for each rule found here that a single step can fix in several places. */
function fixAllOfAKind(
  analysis: Analysis,
  all: readonly FixableFinding[],
  here: readonly FixableFinding[],
  target: ActionTarget,
): CodeAction[] {
  return [...rulesOf(here)].flatMap((rule) => {
    const alike = all.filter((finding) => finding.rule === rule);
    if (alike.length < 2) return [];
    const candidates = candidatesOf(alike);
    const mended = candidates.flatMap(({ findings }) => findings);
    if (mended.length < 2 || !mended.some((finding) => here.includes(finding))) return [];
    const edits = editsOf(candidates);
    if (!readAgain(analysis, edits)) return [];
    return [
      {
        ...about(mended, target),
        title: render(say`Fix all ${mended.length} “${rule}” problems`, target.translations),
        edit: workspaceEdit(target, edits),
      },
    ];
  });
}

function explanations(here: readonly FixableFinding[], target: ActionTarget): CodeAction[] {
  const { explainCommand } = target;
  if (!explainCommand) return [];
  return [...rulesOf(here)].map((rule) => {
    const title = render(say`Explain “${rule}”`, target.translations);
    return {
      ...about(
        here.filter((finding) => finding.rule === rule),
        target,
      ),
      title,
      command: { title, command: explainCommand, arguments: [rule] },
    };
  });
}

const about = (
  findings: readonly FixableFinding[],
  target: ActionTarget,
): { kind: CodeActionKind; diagnostics: Diagnostic[] } => ({
  kind: CodeActionKind.QuickFix,
  diagnostics: findings.map((finding) => diagnosticOf(finding, target)),
});

/** The edits in LSP's form, for this version of the document only. */
export const workspaceEdit = ({ uri, version, rangeOf }: ActionTarget, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri, version },
      edits: edits.map((edit) => ({ range: rangeOf(edit), newText: edit.newText })),
    },
  ],
});
