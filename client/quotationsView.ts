import { commands, EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, window } from 'vscode';
import { TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { ExtensionContext, Memento, TextDocument, TreeDataProvider, TreeView } from 'vscode';
import type { QuotationItem } from '../server/lsp/quotationsProtocol';
import { showPlace } from './places';
import { firstWords, GROUPINGS, openIn, quotationAt, quotationTree } from './quotationTree';
import type { GroupNode, Grouping, QuotationNode } from './quotationTree';
import type { ShownArticle } from './shownArticle';
import type { Signing } from './signing';

type Node = GroupNode | QuotationNode;

/** A shape of its own for each state: the colour only repeats it. */
const ICONS: Readonly<Record<QuotationItem['state'], readonly [icon: string, colour?: string]>> = {
  stale: ['history', 'list.warningForeground'],
  other: ['person', 'list.warningForeground'],
  differs: ['diff', 'list.warningForeground'],
  absent: ['search-stop', 'list.warningForeground'],
  unsettled: ['question'],
  unchecked: ['circle-outline'],
  tidied: ['edit'],
  verbatim: ['check', 'testing.iconPassed'],
  signed: ['pass-filled', 'testing.iconPassed'],
};

/** The view of all quotations of the shown article: their state, and a checkbox for the sign-off. */
export class QuotationsView implements TreeDataProvider<Node> {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private roots: readonly Node[] = [];
  private grouping: Grouping;
  private isOpenOnly: boolean;
  private readonly view: TreeView<Node>;
  private readonly listening: ExtensionContext['subscriptions'];

  constructor(
    private readonly shown: ShownArticle,
    private readonly signing: Signing,
    private readonly memory: Memento,
  ) {
    this.grouping = memory.get('grouping', 'order');
    this.isOpenOnly = memory.get('openOnly', false);
    this.view = window.createTreeView<Node>('attribution.quotations', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    this.listening = [
      this.view,
      shown.onDidChange(() => this.update()),
      this.view.onDidChangeVisibility(() => this.follow()),
      this.view.onDidChangeCheckboxState(({ items }) => {
        for (const [node, state] of items) void this.check(node, state === TreeItemCheckboxState.Checked);
      }),
      window.onDidChangeTextEditorSelection(
        ({ textEditor }) => textEditor.document === shown.document && this.follow(),
      ),
    ];
    this.update();
  }

  dispose(): void {
    this.changes.dispose();
    for (const each of this.listening) each.dispose();
  }

  /** Groups the rows, or shows only the open ones, from now on. */
  async arrange({ grouping = this.grouping, isOpenOnly = this.isOpenOnly }): Promise<void> {
    this.grouping = grouping;
    this.isOpenOnly = isOpenOnly;
    this.update();
    await this.memory.update('grouping', grouping);
    await this.memory.update('openOnly', isOpenOnly);
  }

  /** The quotation that a command is for: the row's own, or the selected one. */
  chosen(node: Node | undefined): QuotationItem | undefined {
    const [selected] = this.view.selection;
    const meant = node ?? selected;
    return meant?.kind === 'quotation' ? meant.item : undefined;
  }

  /** Signs a quotation, or withdraws its sign-off. The boxes then show what is in the file, whatever happened. */
  async check(node: Node | undefined, isChecked?: boolean): Promise<void> {
    const quotation = this.chosen(node);
    const { document } = this.shown;
    if (!quotation || !document) return;
    const { state, range } = quotation;
    try {
      if (isChecked ?? state !== 'signed') await this.signing.sign(document, range.start);
      else await this.signing.withdraw(document, range.start);
    } finally {
      this.update();
    }
  }

  getTreeItem(node: Node): TreeItem {
    return node.kind === 'group' ? groupItem(node) : quotationItem(node, this.shown.document);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.roots];
    return node.kind === 'group' ? [...node.children] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'quotation' ? node.parent : undefined;
  }

  private update(): void {
    const { list } = this.shown;
    this.roots = list ? quotationTree(list, this.grouping, this.isOpenOnly) : [];
    const open = list ? openIn(list).length : 0;
    const tooltip = open === 1 ? l10n.t('1 quotation not signed off') : l10n.t('{0} quotations not signed off', open);
    this.view.badge = open > 0 ? { value: open, tooltip } : undefined;
    void commands.executeCommand('setContext', 'attribution.grouping', this.grouping);
    void commands.executeCommand('setContext', 'attribution.openOnly', this.isOpenOnly);
    void commands.executeCommand('setContext', 'attribution.hasQuotations', (list?.quotations.length ?? 0) > 0);
    this.changes.fire();
    this.follow();
  }

  /** Selects the quotation at the cursor. */
  private follow(): void {
    const editor = window.activeTextEditor;
    if (!this.view.visible || !editor || editor.document !== this.shown.document) return;
    const quotation = quotationAt(this.shown.list?.quotations ?? [], editor.selection.active);
    const isSelected = this.view.selection.some((node) => node.kind === 'quotation' && node.item.n === quotation?.n);
    if (!quotation || isSelected) return;
    const all = this.roots.flatMap((root) => (root.kind === 'group' ? root.children : [root]));
    const node = all.find(({ item }) => item.n === quotation.n);
    if (node) void this.view.reveal(node, { select: true, focus: false });
  }
}

function groupItem({ id, name, children }: GroupNode): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(children.length);
  item.contextValue = 'group';
  const count = children.length === 1 ? l10n.t('1 quotation') : l10n.t('{0} quotations', children.length);
  item.accessibilityInformation = { label: `${name}, ${count}` };
  return item;
}

function quotationItem({ id, item, label, description }: QuotationNode, document?: TextDocument): TreeItem {
  const row = new TreeItem(label);
  const { state, proof, speaker, words, sentence } = item;
  const [icon, colour] = ICONS[state === 'stale' ? state : proof];
  row.id = id;
  row.description = description;
  row.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
  row.tooltip = tooltipOf(item);
  row.contextValue = `quotation ${state}${proof === 'unchecked' ? '' : ' compared'}`;
  row.accessibilityInformation = { label: sentence };
  if (document?.isUntitled === false)
    row.checkboxState = {
      state: state === 'signed' ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: state === 'signed' ? l10n.t('Signed off') : l10n.t('Not signed off'),
      accessibilityInformation: {
        label: l10n.t('Sign off: {0}', `${speaker}, “${firstWords(words)}”`),
        role: 'checkbox',
      },
    };
  row.command = { command: 'attribution.revealQuotation', title: l10n.t('Show Quotation'), arguments: [item.range] };
  return row;
}

/** Words from an article are never markup here. */
function tooltipOf({ words, speaker, proofWords, labels, signedWords, changes }: QuotationItem): MarkdownString {
  const tooltip = new MarkdownString();
  const lines = [`“${words}”`, speaker, proofWords, labels.join(', '), signedWords, ...changes];
  lines.filter((line) => line !== '').forEach((line, index) => tooltip.appendText(index === 0 ? line : `\n${line}`));
  return tooltip;
}

/** The commands of the view, for its menus, its keys and the palette. */
export function quotationsView(
  { workspaceState }: ExtensionContext,
  shown: ShownArticle,
  signing: Signing,
): ExtensionContext['subscriptions'] {
  const view = new QuotationsView(shown, signing, workspaceState);
  const inArticle = (act: (document: TextDocument) => Promise<unknown>) => (): Promise<unknown> | undefined =>
    shown.document && act(shown.document);
  const { registerCommand } = commands;
  return [
    view,
    ...GROUPINGS.map((grouping) =>
      registerCommand(`attribution.groupBy.${grouping}`, () => view.arrange({ grouping })),
    ),
    registerCommand('attribution.showOpen', () => view.arrange({ isOpenOnly: true })),
    registerCommand('attribution.showAll', () => view.arrange({ isOpenOnly: false })),
    registerCommand('attribution.toggleSignOff', (node?: Node) => view.check(node)),
    registerCommand('attribution.undoSignOff', () => signing.undo()),
    registerCommand(
      'attribution.signAllVerbatim',
      inArticle((document) => signing.signAllVerbatim(document)),
    ),
    registerCommand('attribution.revealQuotation', (range: QuotationItem['range']) =>
      inArticle(({ uri }) => showPlace(uri, range, false))(),
    ),
    registerCommand('attribution.goToQuotation', (node?: Node) =>
      inArticle(async ({ uri }) => {
        const quotation = view.chosen(node);
        if (quotation) await showPlace(uri, quotation.range, true);
      })(),
    ),
    registerCommand('attribution.compareQuotation', (node?: Node) =>
      inArticle(async ({ uri }) => {
        const quotation = view.chosen(node);
        if (!quotation) return;
        await showPlace(uri, quotation.range, true);
        await commands.executeCommand('attribution.compareWithSource');
      })(),
    ),
  ];
}
