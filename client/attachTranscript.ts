import { env, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ATTACHABLE, ATTACHMENT } from '../server/lsp/attachmentProtocol';
import type { Attachable, AttachmentAnswer, AttachmentParams } from '../server/lsp/attachmentProtocol';
import { toBase64 } from '../server/text/bytesAsText';
import { TRANSCRIPT_ENDINGS } from '../server/sources/transcriptNames';

/** No transcript of speech is longer. In bytes. */
const LONGEST = 32 << 20;

/** Lets the user pick a file and its source, and attaches it. */
export async function attachFile(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const endings = [...TRANSCRIPT_ENDINGS];
  const [file] =
    (await window.showOpenDialog({
      defaultUri: Uri.joinPath(editor.document.uri, '..'),
      filters: {
        [l10n.t('Transcripts')]: [...endings, ...endings.map((ending) => ending.toUpperCase())],
        [l10n.t('All files')]: ['*'],
      },
      title: l10n.t('Attach Transcript'),
      openLabel: l10n.t('Attach'),
    })) ?? [];
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  await telling(name, async () => {
    const { size } = await workspace.fs.stat(file);
    if (size > LONGEST) {
      void window.showErrorMessage(l10n.t('“{0}” is larger than 32 MB and was not read. Split it.', name));
      return;
    }
    await attach(client, editor, name, await workspace.fs.readFile(file));
  });
}

/** Attaches what is in the clipboard. */
export async function attachPasted(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const words = await env.clipboard.readText();
  if (words.trim() === '') {
    void window.showInformationMessage(l10n.t('The clipboard has no text. Copy the transcript first.'));
    return;
  }
  const name = l10n.t('clipboard');
  await telling(name, () => attach(client, editor, `${name}.txt`, new TextEncoder().encode(words)));
}

async function telling(name: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      l10n.t('“{0}” was not attached: {1} Check your access to its folder and the article’s.', name, reason),
    );
  }
}

async function attach(
  client: BaseLanguageClient,
  { document }: TextEditor,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const choices = (await client.sendRequest<readonly Attachable[] | null>(ATTACHABLE, { textDocument })) ?? [];
  const chosen = await chooseSource(choices);
  if (chosen === undefined) return;
  const params: AttachmentParams = { textDocument, key: chosen.key, name, bytes: toBase64(bytes) };
  const answer = await client.sendRequest<AttachmentAnswer | null>(ATTACHMENT, params);
  const { refused, attach: plan } = answer ?? {};
  if (refused !== undefined) void window.showErrorMessage(refused);
  if (!plan || !(await mayReplace(chosen.label, plan.replaces))) return;
  const edit = new WorkspaceEdit();
  const uri = client.protocol2CodeConverter.asUri(plan.uri);
  const contents = plan.text === undefined ? bytes : new TextEncoder().encode(plan.text);
  edit.createFile(uri, { overwrite: true, contents });
  for (const old of plan.removes)
    edit.deleteFile(client.protocol2CodeConverter.asUri(old), { ignoreIfNotExists: true });
  if (plan.declares) {
    const { uri: declaring, edit: written } = plan.declares;
    edit.set(client.protocol2CodeConverter.asUri(declaring), [client.protocol2CodeConverter.asTextEdit(written)]);
  }
  // If no editor shows the file of sources, it is saved, too.
  if (!(await workspace.applyEdit(edit, { isRefactoring: true })))
    throw new Error(l10n.t('The change was not made. Try again.'));
  window.setStatusBarMessage(
    l10n.t('Transcript attached to {0}: {1}', chosen.label, plan.uri.replace(/^.*\//u, '')),
    6000,
  );
}

/** The source that the user picks, or all of them; undefined if they cancel. */
async function chooseSource(
  choices: readonly Attachable[],
): Promise<{ readonly key: string | null; readonly label: string } | undefined> {
  const all: QuickPickItem & { key: string | null } = { key: null, label: l10n.t('All citations') };
  if (choices.length === 0) return all;
  const items = choices.map(({ key, label, about }) => ({ key, label, description: about }));
  return window.showQuickPick([...items, all], { title: l10n.t('Which source is this transcript for?') });
}

/** Whether the source has no transcript yet, or the user agrees to replace it. */
async function mayReplace(label: string, present: readonly string[]): Promise<boolean> {
  if (present.length === 0) return true;
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} already has a transcript: {1}. Replace it?', label, present.join(', '));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
