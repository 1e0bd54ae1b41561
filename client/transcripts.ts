import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COMPARISON } from '../server/lsp/comparisonProtocol';
import type { Comparison } from '../server/lsp/comparisonProtocol';
import { TRANSCRIPT_ENDINGS } from '../server/sources/transcriptNames';

const COMPARED = 'attribution-comparison';

/** The commands about the sources' own words: put a file beside the article, and compare a quotation with it. */
export function transcriptCommands(client: LanguageClient): Disposable[] {
  return [
    commands.registerCommand('attribution.attachTranscript', () => withArticle(attach)),
    commands.registerCommand('attribution.pasteTranscript', () => withArticle(paste)),
    commands.registerCommand('attribution.compareWithSource', () => withArticle((editor) => compare(client, editor))),
    workspace.registerTextDocumentContentProvider(COMPARED, { provideTextDocumentContent: ({ query }) => query }),
  ];
}

async function withArticle(act: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || editor.document.isUntitled) {
    void window.showInformationMessage(l10n.t('Open and save the article first.'));
    return;
  }
  await act(editor);
}

/** Copies a file beside the article, under the name by which it is found. */
async function attach(editor: TextEditor): Promise<void> {
  const [file] =
    (await window.showOpenDialog({
      filters: { [l10n.t('Transcripts')]: [...TRANSCRIPT_ENDINGS] },
      title: l10n.t('Attach Transcript'),
    })) ?? [];
  const ending = file && /\.(\w+)$/u.exec(file.path)?.[1];
  const target = ending && (await targetFor(editor, ending));
  if (!file || !target) return;
  await workspace.fs.copy(file, target, { overwrite: true });
}

/** Writes what is in the clipboard beside the article. */
async function paste(editor: TextEditor): Promise<void> {
  const words = await env.clipboard.readText();
  if (words.trim() === '') {
    void window.showInformationMessage(l10n.t('The clipboard has no text. Copy the transcript first.'));
    return;
  }
  const target = await targetFor(editor, words.startsWith('WEBVTT') ? 'vtt' : 'txt');
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(words));
}

/**
 * `storm.1.transcript.vtt`, or `storm.transcript.vtt` for all citations; undefined where the user changes their mind.
 */
async function targetFor({ document }: TextEditor, ending: string): Promise<Uri | undefined> {
  const keys = [...new Set([...document.getText().matchAll(/\[\^?(\d{1,3})\]/gu)].map(([, key]) => key!))];
  const all = l10n.t('All citations');
  const chosen =
    keys.length === 0
      ? all
      : await window.showQuickPick([all, ...keys.map((key) => `[${key}]`)], {
          title: l10n.t('Which source is this the transcript of?'),
        });
  if (chosen === undefined) return undefined;
  const key = /\d+/u.exec(chosen)?.[0];
  const base = document.uri.path.replace(/\.[^./]*$/u, '');
  const target = document.uri.with({ path: `${base}${key === undefined ? '' : `.${key}`}.transcript.${ending}` });
  const isThere = await workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (!isThere) return target;
  const replace = l10n.t('Replace');
  const answer = await window.showWarningMessage(
    l10n.t('This source already has a transcript.'),
    { modal: true },
    replace,
  );
  return answer === replace ? target : undefined;
}

/** Shows the quotation at the cursor beside the transcript's words. */
async function compare(client: LanguageClient, { document, selection }: TextEditor): Promise<void> {
  const found = await client.sendRequest<Comparison | null>(COMPARISON, {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.active.line, character: selection.active.character },
  });
  if (!found) {
    void window.showInformationMessage(l10n.t('No transcript on file has words like those of this quotation.'));
    return;
  }
  const side = (path: string, query: string): Uri => Uri.from({ scheme: COMPARED, path, query });
  await commands.executeCommand(
    'vscode.diff',
    side(`/${found.file}`, found.spoken),
    side('/article', found.quoted),
    l10n.t('{0} ↔ article', found.file),
  );
}
