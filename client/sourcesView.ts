import { commands, EventEmitter, l10n, ThemeIcon, Uri, window } from 'vscode';
import { TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Disposable, ExtensionContext, TreeDataProvider, TreeView } from 'vscode';
import { showPlace } from './places';
import type { ShownArticle } from './shownArticle';
import { nextUse, sourceAt, sourceTree } from './sourceTree';
import type { SourceNode, UseNode } from './sourceTree';

type Node = SourceNode | UseNode;

/** The view of the sources of the shown article, and what each is cited for. */
class SourcesView implements TreeDataProvider<Node> {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<Node>;
  private readonly listening: Disposable;

  constructor(private readonly shown: ShownArticle) {
    this.view = window.createTreeView<Node>('attribution.sources', { treeDataProvider: this, showCollapseAll: true });
    this.listening = shown.onDidChange(() => this.changes.fire());
  }

  dispose(): void {
    this.changes.dispose();
    this.listening.dispose();
    this.view.dispose();
  }

  getTreeItem(node: Node): TreeItem {
    return node.kind === 'source' ? sourceItem(node) : useItem(node);
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.kind === 'source' ? [...node.children] : [];
    return this.shown.list ? [...sourceTree(this.shown.list)] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'use' ? node.parent : undefined;
  }
}

function sourceItem({ id, source, label, children }: SourceNode): TreeItem {
  const { None, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children.length === 0 ? None : Collapsed);
  const uses = source?.uses.length ?? children.length;
  item.id = id;
  item.iconPath = new ThemeIcon(source === undefined ? 'question' : uses === 0 ? 'circle-slash' : 'references');
  item.description =
    source === undefined
      ? String(uses)
      : uses === 0
        ? l10n.t('Not cited')
        : uses === 1
          ? l10n.t('cited once')
          : l10n.t('cited {0} times', uses);
  item.contextValue = source === undefined ? 'uncited' : uses === 0 ? 'unused' : 'used';
  item.tooltip = label;
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  const place = source?.place ?? (source?.uses[0] && { range: source.uses[0] });
  if (place) item.command = { command: 'attribution.revealSource', title: l10n.t('Show Source'), arguments: [place] };
  return item;
}

function useItem({ id, quotation, label, words, range }: UseNode): TreeItem {
  const item = new TreeItem(label);
  item.id = id;
  item.iconPath = new ThemeIcon(quotation ? 'quote' : 'note');
  if (quotation) item.description = quotation.stateWords;
  item.tooltip = words;
  item.contextValue = 'use';
  item.accessibilityInformation = { label: quotation?.sentence ?? words };
  item.command = { command: 'attribution.revealSource', title: l10n.t('Show Quotation'), arguments: [{ range }] };
  return item;
}

/** The view, and the commands that go from one citation of a source to the next. */
export function sourcesView(shown: ShownArticle): ExtensionContext['subscriptions'] {
  const go = (step: 1 | -1) => async (node?: Node) => {
    const { document, list } = shown;
    if (!document || !list) return;
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    const place = editor?.selection.active ?? { line: 0, character: 0 };
    const source = node?.kind === 'source' ? node.source : sourceAt(list, place);
    const use = source && nextUse(source, place, step);
    if (use) await showPlace(document.uri, use, node === undefined);
    else void window.showInformationMessage(l10n.t('Put the cursor on a citation or in a quotation that has one.'));
  };
  return [
    new SourcesView(shown),
    commands.registerCommand('attribution.nextUse', go(1)),
    commands.registerCommand('attribution.previousUse', go(-1)),
    commands.registerCommand('attribution.revealSource', async ({ uri, range }: Place) => {
      const target = uri === undefined ? shown.document?.uri : Uri.parse(uri);
      if (target) await showPlace(target, range, false);
    }),
  ];
}

interface Place {
  readonly uri?: string;
  readonly range: UseNode['range'];
}
