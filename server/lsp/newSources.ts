import type { CodeAction, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from '../workspace/paths';
import { diagnosticOf } from '../features/diagnostics';
import { WRITING, noReferenceList } from '../rules/no-reference-list';
import { render } from '../linter/message';
import { sidecarFor, sidecarUriOf } from '../sources/write';
import { spanOf } from './documents';
import type { Session } from './session';

/**
 * The quick fixes with the one that writes an article's sources into a file, where they may be written; of the ways to write
 * them the one that is set leads, and is the one that “Auto Fix” takes.
 */
export async function withNewSources(
  session: Session,
  document: TextDocument,
  range: Range,
  actions: readonly CodeAction[],
): Promise<CodeAction[]> {
  const all = [...actions, ...(await inFile(session, document, range))];
  const titleOf = (way: keyof typeof WRITING): string => render(WRITING[way], session.translations);
  const wanted = titleOf(await session.settings.newSources());
  const chosen = all.find(({ title }) => title === wanted);
  if (!chosen || chosen.isPreferred) return all;
  const list = titleOf('list');
  const others = all.filter((each) => each !== chosen);
  return [
    { ...chosen, isPreferred: true },
    ...others.map((each) => (each.title === list ? { ...each, isPreferred: false } : each)),
  ];
}

/** For an article on disk without any list of sources: a file beside it, made from what the text says. */
async function inFile(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const canCreate = session.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create');
  const span = spanOf(document, range);
  const findings = await session.findingsOf(document);
  const here = findings.filter(
    ({ rule, start, end }) => rule === noReferenceList.id && start <= span.end && span.start <= end,
  );
  if (!canCreate || here.length === 0 || pathOf(document.uri) === undefined) return [];
  const uri = sidecarUriOf(document.uri);
  const places = session.placesOf(document);
  const insert = {
    range: { start: NOTHING_BEFORE, end: NOTHING_BEFORE },
    newText: await sidecarFor(await session.analysisOf(document)),
  };
  return [
    {
      title: render(WRITING.file, places.translations),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.map((finding) => diagnosticOf(finding, places)),
      edit: {
        documentChanges: [
          // What somebody has written there stays.
          { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
          { textDocument: { uri, version: null }, edits: [insert] },
        ],
      },
    },
  ];
}

const NOTHING_BEFORE = { line: 0, character: 0 };
