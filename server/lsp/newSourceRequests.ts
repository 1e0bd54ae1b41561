import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import { quotationAt } from '../article/positions';
import { workspaceEdit } from '../features/codeActions';
import { diagnosticOf } from '../features/diagnostics';
import type { NewSources } from '../config/readSettings';
import { render, say } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import { newSource, newSourceAt, entryOf } from '../service/newSource';
import type { WrittenEntry } from '../service/newSource';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { fileNameOf } from '../text/fileNames';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { rangeOf, spanOf } from './documents';
import type { Session } from './session';
import { canCreateFiles, changesOfFile, readableAction, readableEdit } from './workspaceEdits';

/** The kind of the action that cites a new source, for keybindings and the palette. */
export const CITE_NEW = `${CodeActionKind.QuickFix}.attribution.citeNewSource`;

/** The command that shows a draft: a URI and a range. */
export const SHOW_DRAFT = 'attribution.showDraft';
/** The command that writes the entry of a source that was just cited, and shows it: an article's URI and a key. */
export const WRITE_ENTRY = 'attribution.writeEntry';

/** Commands that the server carries out, after a quick fix or a completion of its own. */
export const SERVER_COMMANDS = [SHOW_DRAFT, WRITE_ENTRY];

/** What is left to do for an action whose edit is only made when it is chosen. */
interface Unmade {
  readonly uri: string;
  /** Of the document that the place is in. */
  readonly version: number;
  readonly place: Span;
}

export function serveNewSources(session: Session): void {
  const { connection } = session;

  connection.onCodeActionResolve((action, token) => {
    const { uri, version, place } = (action.data ?? {}) as Partial<Unmade>;
    if (uri === undefined || !place) return action;
    return session.guarded('new source', uri, token, action, async (document) =>
      document.version === version
        ? readableAction(session.capabilities, { ...action, ...(await made(session, document, place)) })
        : action,
    );
  });

  connection.onExecuteCommand(async ({ command, arguments: given = [] }, token) => {
    const [uri, what] = given as readonly unknown[];
    if (typeof uri !== 'string') return;
    if (command === SHOW_DRAFT) await show(session, uri, what as Range);
    if (command === WRITE_ENTRY && typeof what === 'string')
      await session.about('new entry', uri, token, async (analysis, document, reading) => {
        const entry = await entryOf(reading, what, await placeOfEntries(session));
        if (entry === undefined || analysis.references.byKey.get(what)?.tier === 'list') return null;
        const edits = entry.uri === uri ? [entry.edit] : [];
        // The editor may tell us of the change only after it has answered.
        const changed = apply(document.getText(), edits);
        const edit = readableEdit(session.capabilities, changesOf(session, document, edits, entry));
        const { applied } = await connection.workspace.applyEdit(edit);
        if (applied) await show(session, entry.uri, draftRange(session, document, entry, changed));
        return null;
      });
  });
}

/** Puts the cursor where the author goes on, if the editor can be asked to. */
async function show({ connection, capabilities }: Session, uri: string, selection: Range): Promise<void> {
  if (capabilities.window?.showDocument?.support)
    await connection.window.showDocument({ uri, takeFocus: true, selection });
}

/**
 * The action that cites a new source and writes its entry, for the finding or the quotation at `range`.
 * @param isAsked true if the user asked for it: then it is offered wherever there are words to cite.
 */
export async function citeNewSource(
  session: Session,
  document: TextDocument,
  range: Range,
  isAsked: boolean,
): Promise<CodeAction[]> {
  const reading = await session.readingOf(document);
  const { findings } = await session.shownIn(document);
  const at = spanOf(document, range).start;
  const here = findings.filter((finding) => finding.lacksSource === true && touches(finding, at));
  const place = here[0] ?? (isAsked ? wordsAt(reading.analysis, at) : undefined);
  if (place === undefined) return [];
  const { marker, uri } = newSourceAt(reading, place, await placeOfEntries(session));
  const places = session.placesOf(document);
  const title =
    uri === document.uri
      ? say`Cite a new source as ${marker}`
      : say`Cite a new source as ${marker}, with an entry in ${fileNameOf(uri)}`;
  const unmade: Unmade = {
    uri: document.uri,
    version: document.version,
    place: { start: place.start, end: place.end },
  };
  // The article would be analysed again for each light bulb.
  const rest = resolves(session) ? { data: unmade } : await made(session, document, place);
  return rest === undefined
    ? []
    : [
        {
          title: render(title, places.translations),
          kind: CITE_NEW,
          diagnostics: here.map((finding: FixableFinding) => diagnosticOf(finding, places)),
          ...rest,
        },
      ];
}

/** True for an editor that asks for an action's edit and command when the action is chosen. */
function resolves({ capabilities: { textDocument } }: Session): boolean {
  const { resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && ['edit', 'command'].every((part) => resolveSupport?.properties.includes(part));
}

/** The edit that cites a new source, and the command that then shows its draft; undefined if it cannot be written. */
async function made(
  session: Session,
  document: TextDocument,
  place: Span,
): Promise<Pick<CodeAction, 'edit' | 'command'> | undefined> {
  const reading = await session.readingOf(document);
  const found = await newSource(reading, place, await placeOfEntries(session));
  if (found === undefined) return undefined;
  const { edits, entry } = found;
  const draft = draftRange(session, document, entry, apply(document.getText(), edits));
  return {
    edit: changesOf(session, document, edits, entry),
    ...(session.capabilities.window?.showDocument?.support && {
      command: { title: SHOW_DRAFT, command: SHOW_DRAFT, arguments: [entry.uri, draft] },
    }),
  };
}

/** The quotation at a position, or the place itself within a paragraph. */
function wordsAt({ article }: Analysis, at: number): Span | undefined {
  const block = article.blocks.find(({ start, end }) => start < at && at <= end);
  return quotationAt(article, at) ?? (block?.kind === 'paragraph' ? { start: at, end: at } : undefined);
}

/** Where the setting wants new entries: in the article if the editor cannot create a file. */
async function placeOfEntries({ capabilities, settings }: Session): Promise<NewSources> {
  const setting = await settings.newSources();
  return setting === 'file' && !canCreateFiles(capabilities) ? 'list' : setting;
}

/** The edits of the article and, if the entry is written elsewhere, of that file. */
function changesOf(
  session: Session,
  document: TextDocument,
  edits: readonly Edit[],
  { uri, isNewFile, edit }: WrittenEntry,
): WorkspaceEdit {
  const own = edits.length === 0 ? [] : (workspaceEdit(session.placesOf(document), edits).documentChanges ?? []);
  if (uri === document.uri) return { documentChanges: own };
  const file = { uri, text: textAt(session, uri), isNew: isNewFile };
  return { documentChanges: [...own, ...changesOfFile(file, [edit], 'stop')] };
}

const textAt = ({ service }: Session, uri: string): string => service.textOf(uri) ?? '';

/** The draft's range in the file after the change. */
function draftRange(
  session: Session,
  document: TextDocument,
  { uri, edit, draft }: WrittenEntry,
  changed: string,
): Range {
  const isOwn = uri === document.uri;
  const text = isOwn ? changed : apply(textAt(session, uri), [edit]);
  return rangeOf(TextDocument.create(uri, 'plaintext', 0, text), draft);
}
