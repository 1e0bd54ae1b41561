import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SIGN_OFF } from '../server/lsp/checksProtocol';
import type { SignOffAnswer, SignOffParams } from '../server/lsp/checksProtocol';
import { QUOTATIONS } from '../server/lsp/quotationsProtocol';
import type { Listed, QuotationItem } from '../server/lsp/quotationsProtocol';
import { applySaved, sayBroken } from './checksFile';
import { withProgress } from './longWork';
import { showBeside } from './sideBySide';
import { firstWords, quotationAt } from './quotationTree';

type Place = QuotationItem['range']['start'];

/** A file of checks before and after a change; `before` is absent where there was no file. */
interface Written {
  readonly uri: Uri;
  readonly before: string | undefined;
  readonly after: string;
}

/** At most this many quotations are named before they are signed together. */
const MOST_NAMED = 12;
const MOST_UNDONE = 100;

/** Signs quotations, withdraws sign-offs, and takes back what it did last. */
export class Signing {
  private readonly written: Written[] = [];

  constructor(private readonly client: BaseLanguageClient) {}

  /** The quotations of an article as they are now. */
  async listOf(document: TextDocument): Promise<Listed | undefined> {
    const identifier = this.client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const title = l10n.t('Reading the article');
    const list = await withProgress(title, (token) =>
      this.client.sendRequest<Listed | null>(QUOTATIONS, identifier, token),
    );
    return list ?? undefined;
  }

  /** Signs the quotation at a place. If it was signed before, the user first sees what has changed since. */
  async sign(document: TextDocument, place: Place): Promise<void> {
    if (isUnsaved(document)) return;
    const list = await this.listOf(document);
    const quotation = quotationAt(list?.quotations ?? [], place);
    if (quotation?.state === 'stale' && !(await signsAgain(quotation))) return;
    const by = await checker();
    if (by !== undefined) await this.change(document, [place], { action: 'sign', by }, list?.version);
  }

  /** Signs all quotations that are word for word in their transcripts, once the user has seen which. */
  async signAllVerbatim(document: TextDocument): Promise<void> {
    if (isUnsaved(document)) return;
    const list = await this.listOf(document);
    const plain = (list?.quotations ?? []).filter(({ isPlain }) => isPlain);
    if (plain.length === 0) {
      void window.showInformationMessage(
        l10n.t(
          'No quotations to sign off on. This works only for quotations with a known speaker that match a transcript word for word.',
        ),
      );
      return;
    }
    const by = await checker();
    if (by === undefined || !(await signsAll(plain, by))) return;
    const places = plain.map(({ range }) => range.start);
    await this.change(document, places, { action: 'sign', by }, list?.version);
  }

  withdraw(document: TextDocument, place: Place): Promise<void> {
    return this.change(document, [place], { action: 'withdraw', by: '' });
  }

  /** Takes back the last change that was made here, unless the file has changed since. */
  async undo(): Promise<void> {
    const last = this.written.at(-1);
    const document = last && (await workspace.openTextDocument(last.uri).then(undefined, () => undefined));
    if (!last || document?.getText() !== last.after) {
      void window.showInformationMessage(
        last
          ? l10n.t('The sign-off file has changed since your last sign-off. Open the file to undo it.')
          : l10n.t('There is no sign-off to undo.'),
      );
      return;
    }
    this.written.pop();
    const edit = new WorkspaceEdit();
    if (last.before === undefined) edit.deleteFile(last.uri);
    else edit.replace(last.uri, wholeOf(document), last.before);
    await workspace.applyEdit(edit);
    if (last.before !== undefined) await document.save();
  }

  private async change(
    document: TextDocument,
    positions: readonly Place[],
    what: Pick<SignOffParams, 'action' | 'by'>,
    version?: number,
  ): Promise<void> {
    const params: SignOffParams = {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      ...{ positions, ...what, date: today() },
      ...(version !== undefined && { version }),
    };
    const answer = (await this.client.sendRequest<SignOffAnswer | null>(SIGN_OFF, params)) ?? 'no quotation';
    if (typeof answer === 'string') complain(answer, what.action);
    else await this.write(answer);
  }

  private async write({ edit, uri }: Exclude<SignOffAnswer, string>): Promise<void> {
    const file = Uri.parse(uri);
    const earlier = await workspace.openTextDocument(file).then(
      (document) => document.getText(),
      () => undefined,
    );
    const document = await applySaved(this.client, { edit, uri });
    this.written.push({ uri: file, before: earlier, after: document.getText() });
    if (this.written.length > MOST_UNDONE) this.written.shift();
  }
}

function isUnsaved({ isUntitled }: TextDocument): boolean {
  if (isUntitled) void window.showInformationMessage(l10n.t('Open and save the article first.'));
  return isUntitled;
}

const wholeOf = (document: TextDocument): Range =>
  new Range(document.positionAt(0), document.positionAt(document.getText().length));

function complain(answer: Extract<SignOffAnswer, string>, action: SignOffParams['action']): void {
  switch (answer) {
    case 'broken file':
      sayBroken();
      return;
    case 'changed':
      void window.showInformationMessage(
        l10n.t('The article changed in the meantime, so nothing was signed off. Try again.'),
      );
      return;
    case 'no quotation':
      void window.showInformationMessage(
        action === 'sign'
          ? l10n.t('To sign off on a quotation, save the article and put the cursor in the quotation.')
          : l10n.t('To withdraw a sign-off, put the cursor in the quotation that was signed off.'),
      );
  }
}

/** Blank lines, as many as the list of choices covers at the top of the window. */
const BELOW_THE_QUESTION = '\n'.repeat(6);

/** Whether the user signs a quotation again after seeing what was signed beside what is there now. */
async function signsAgain({ words, signedWords, sides }: QuotationItem): Promise<boolean> {
  const close =
    sides &&
    (await showBeside(
      { name: signedWords, text: BELOW_THE_QUESTION + sides.then },
      { name: l10n.t('Now'), text: BELOW_THE_QUESTION + sides.now },
    ));
  // A dialog would hide what the user is to read, and a notification is out of the keyboard's reach.
  const again = l10n.t('Sign Off Again');
  const title = l10n.t('“{0}” has changed since it was signed off. Sign off again?', firstWords(words, 60));
  const answer = await window.showQuickPick([again], { title, ignoreFocusOut: true });
  await close?.();
  return answer === again;
}

/** Whether the user signs these quotations after seeing which they are. */
async function signsAll(plain: readonly QuotationItem[], by: string): Promise<boolean> {
  const sign = l10n.t('Sign Off');
  const question =
    plain.length === 1
      ? l10n.t('Sign off on 1 quotation as {0}?', by)
      : l10n.t('Sign off on {0} quotations as {1}?', plain.length, by);
  const rows = plain.slice(0, MOST_NAMED).map(({ speaker, words }) => `${speaker}: “${firstWords(words, 60)}”`);
  const more = plain.length - rows.length;
  const detail = [
    l10n.t('Each is word for word in its transcript. All other quotations stay as they are.'),
    [...rows, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('\n'),
  ].join('\n\n');
  return (await window.showWarningMessage(question, { modal: true, detail }, sign)) === sign;
}

/** The name to sign with, from the settings; if it is missing, the user is asked once. */
async function checker(): Promise<string | undefined> {
  const settings = workspace.getConfiguration('attribution');
  const known = settings.get<string>('checker')?.trim();
  if (known) return known;
  const given = await window.showInputBox({
    title: l10n.t('Sign Off on Quotation'),
    prompt: l10n.t('Your name or initials, as they will appear on the sheet. You will be asked only once.'),
    ignoreFocusOut: true,
  });
  const by = given?.trim();
  if (!by) return undefined;
  await settings.update('checker', by, true);
  return by;
}

/** Today's date in the signer's time zone: "2026-05-03". */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
