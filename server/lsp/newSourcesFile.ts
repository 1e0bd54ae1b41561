import type { CodeAction, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from '../workspace/paths';
import { findingsAt } from '../features/codeActions';
import { diagnosticOf } from '../features/diagnostics';
import { NEW_SOURCES } from '../config/readSettings';
import { render, say } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import { sidecarFor, sidecarUriOf } from '../sources/sidecar';
import { spanOf } from './documents';
import type { Session } from './session';
import { canCreateFiles, changesOfFile } from './workspaceEdits';

/**
 * The quick fixes, with the one that writes an article's sources into a file if that is possible; it comes first if the
 * setting says so.
 */
export async function withNewSources(
  session: Session,
  document: TextDocument,
  range: Range,
  actions: readonly CodeAction[],
): Promise<CodeAction[]> {
  const own = await inFile(session, document, range);
  return (await session.settings.newSources()) === 'file' ? [...own, ...actions] : [...actions, ...own];
}

/** True for the finding whose suggestions write down an article's sources. */
const asksForSources = ({ fixes }: FixableFinding): boolean =>
  fixes().some(({ way }) => NEW_SOURCES.some((each) => each === way));

/** For an article on disk without a source list: a file next to it, made from what the text says. */
async function inFile(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const canCreate = canCreateFiles(session.capabilities);
  const span = spanOf(document, range);
  const { findings } = await session.shownIn(document);
  const { analysis } = await session.readingOf(document);
  const here = findingsAt(analysis, findings, span).filter(asksForSources);
  if (!canCreate || here.length === 0 || pathOf(document.uri) === undefined) return [];
  const places = session.placesOf(document);
  const file = { uri: sidecarUriOf(document.uri), text: '', isNew: true };
  const draft = { start: 0, end: 0, newText: await sidecarFor(analysis) };
  return [
    {
      title: render(say`Draft a source file in the article’s folder`, places.translations),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.map((finding) => diagnosticOf(finding, places)),
      edit: { documentChanges: [...changesOfFile(file, [draft], 'stop')] },
    },
  ];
}
