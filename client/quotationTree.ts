import type { Listed, QuotationItem } from '../server/lsp/quotationsProtocol';

export const GROUPINGS = ['order', 'speaker', 'source', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface QuotationNode {
  readonly kind: 'quotation';
  /** The same after edits elsewhere, so that the editor keeps what is selected and open. */
  readonly id: string;
  readonly item: QuotationItem;
  readonly label: string;
  readonly description: string;
  readonly parent?: GroupNode;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly children: readonly QuotationNode[];
}

/** How much of the words a row shows: enough to know them, with room for what follows. In UTF-16 units. */
const SHOWN = 36;
/** How much of the words tells quotations apart. */
const TOLD_APART = 120;

/** Nobody has signed these quotations as they are now. */
export const openIn = (list: Listed): readonly QuotationItem[] => list.quotations.filter(isOpen);
export const isOpen = ({ state }: QuotationItem): boolean => state !== 'signed';

/** The rows of the view, in groups if wanted. */
export function quotationTree(
  list: Listed,
  grouping: Grouping,
  isOpenOnly: boolean,
): readonly (GroupNode | QuotationNode)[] {
  const shown = isOpenOnly ? openIn(list) : list.quotations;
  switch (grouping) {
    case 'order':
      return rows('', shown, grouping);
    case 'speaker':
      return grouped(shown, grouping, ({ name }) => [[name, name]]);
    case 'source': {
      const names = new Map(list.sources.map(({ key, label, title }) => [key, `${label} ${title}`.trim()]));
      const groups = grouped(shown, grouping, ({ keys }) =>
        keys.length === 0 ? [['', list.noCitation]] : keys.map((key) => [key, names.get(key) ?? key]),
      );
      const order = ['', ...names.keys()];
      return inOrder(groups, order);
    }
    case 'state': {
      const names = new Map(list.states.map(({ state, name }) => [state, name]));
      const groups = grouped(shown, grouping, ({ state }) => [[state, names.get(state) ?? state]]);
      return inOrder(groups, [...names.keys()]);
    }
  }
}

/** The innermost quotation at a place. */
export const quotationAt = (
  quotations: readonly QuotationItem[],
  { line, character }: QuotationItem['range']['start'],
): QuotationItem | undefined =>
  quotations.findLast(
    ({ range: { start, end } }) =>
      (start.line < line || (start.line === line && start.character <= character)) &&
      (line < end.line || (line === end.line && character <= end.character)),
  );

/** The first words, up to a space. */
export function firstWords(words: string, most = SHOWN): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

type Named = readonly [id: string, name: string];

function grouped(
  shown: readonly QuotationItem[],
  grouping: Grouping,
  groupsOf: (item: QuotationItem) => readonly Named[],
): GroupNode[] {
  const groups = new Map<string, { readonly name: string; readonly items: QuotationItem[] }>();
  for (const item of shown)
    for (const [id, name] of groupsOf(item)) {
      const known = groups.get(id);
      if (known) known.items.push(item);
      else groups.set(id, { name, items: [item] });
    }
  return [...groups].map(([id, { name, items }]) => {
    const group: { children: readonly QuotationNode[] } & Omit<GroupNode, 'children'> = {
      ...{ kind: 'group', id: `${grouping}:${id}`, name, children: [] },
    };
    group.children = rows(group.id, items, grouping, group);
    return group;
  });
}

const inOrder = (groups: readonly GroupNode[], ids: readonly string[]): readonly GroupNode[] =>
  [...groups].sort((a, b) => ids.indexOf(idIn(a)) - ids.indexOf(idIn(b)));

const idIn = ({ id }: GroupNode): string => id.slice(id.indexOf(':') + 1);

function rows(
  within: string,
  items: readonly QuotationItem[],
  grouping: Grouping,
  parent?: GroupNode,
): readonly QuotationNode[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const words = item.words.slice(0, TOLD_APART);
    const nth = (counts.get(words) ?? 0) + 1;
    counts.set(words, nth);
    const { speaker, name, stateWords, labels, time } = item;
    // A narrow side bar shows the first two; what the group says is not repeated.
    const state = grouping === 'state' && item.state !== 'signed' ? undefined : stateWords;
    const [label, ...about] = [
      grouping === 'speaker' && speaker === name ? undefined : speaker,
      state,
      `“${firstWords(item.words)}”`,
    ]
      .concat(labels.join(', '), time)
      .filter((part) => part !== undefined && part !== '');
    return {
      ...{ kind: 'quotation', id: `${within}/${words}#${nth}`, item },
      label: label!,
      description: about.join(' · '),
      ...(parent && { parent }),
    };
  });
}
