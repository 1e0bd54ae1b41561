import { CancellationTokenSource, commands, EventEmitter, languages, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, TextDocument } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { QUOTATIONS, QUOTATIONS_CHANGED } from '../server/lsp/quotationsProtocol';
import type { Listed } from '../server/lsp/quotationsProtocol';
import { articles } from './documentSelectors';

/** After the last keystroke: the list of a text that is still being typed would flicker. In milliseconds. */
const PAUSE = 250;

/** The article that the views show, the last one to be active, with its quotations and sources. */
export class ShownArticle implements Disposable {
  document: TextDocument | undefined;
  /** Undefined until it is known, and for a document that is not read. */
  list: Listed | undefined;
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private asked = new CancellationTokenSource();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: ExtensionContext['subscriptions'];

  constructor(private readonly client: BaseLanguageClient) {
    this.listening = [
      window.onDidChangeActiveTextEditor(() => this.follow()),
      workspace.onDidCloseTextDocument((document) => document === this.document && this.show(undefined)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.document && this.askSoon()),
      client.onDidChangeState(({ newState }) => newState === State.Running && void this.ask()),
      client.onNotification(QUOTATIONS_CHANGED, () => void this.ask()),
    ];
    this.follow();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asked.cancel();
    this.changes.dispose();
    for (const each of this.listening) each.dispose();
  }

  /** Asks the server again. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.asked.cancel();
    const { document, client } = this;
    if (!document || client.state !== State.Running) return;
    const { token } = (this.asked = new CancellationTokenSource());
    const identifier = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const list = await client.sendRequest<Listed | null>(QUOTATIONS, identifier, token).catch(() => undefined);
    if (token.isCancellationRequested || list === undefined) return;
    // An answer for an earlier text has its successor on the way.
    if (list && list.version !== document.version) {
      this.askSoon();
      return;
    }
    this.list = list ?? undefined;
    this.tell();
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  /** Other documents and pages, such as a transcript or the sheet, leave the article in the views. */
  private follow(): void {
    const document = window.activeTextEditor?.document;
    if (document && document !== this.document && languages.match(articles, document) > 0) this.show(document);
  }

  private show(document: TextDocument | undefined): void {
    this.document = document;
    this.list = undefined;
    this.tell();
    void this.ask();
  }

  private tell(): void {
    void commands.executeCommand('setContext', 'attribution.hasArticle', this.list !== undefined);
    this.changes.fire();
  }
}
