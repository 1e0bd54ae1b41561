import type { Listed, QuotationItem, SourceItem } from '../server/lsp/quotationsProtocol';
import { firstWords } from './quotationTree';

type Range = QuotationItem['range'];

/** A source, or, without `source`, the quotations that cite none. */
export interface SourceNode {
  readonly kind: 'source';
  readonly id: string;
  readonly source?: SourceItem;
  readonly label: string;
  readonly children: readonly UseNode[];
}

/** What a source is cited for: a quotation, or a statement in the text. */
export interface UseNode {
  readonly kind: 'use';
  readonly id: string;
  readonly quotation?: QuotationItem;
  readonly label: string;
  readonly words: string;
  readonly range: Range;
  readonly parent: SourceNode;
}

/** The sources of an article and what each is cited for; quotations that cite none come first. */
export function sourceTree({ quotations, sources, noCitation }: Listed): readonly SourceNode[] {
  const byNumber = new Map(quotations.map((quotation) => [quotation.n, quotation]));
  const uncited = quotations.filter(({ keys }) => keys.length === 0);
  return [
    ...(uncited.length > 0 ? [sourceNode('', noCitation, undefined, uncited)] : []),
    ...sources.map((source) =>
      sourceNode(
        source.key,
        `${source.label} ${source.title}`.trim(),
        source,
        source.quotations.flatMap((n) => byNumber.get(n) ?? []),
      ),
    ),
  ];
}

function sourceNode(
  id: string,
  label: string,
  source: SourceItem | undefined,
  quotations: readonly QuotationItem[],
): SourceNode {
  const node: { children: readonly UseNode[] } & Omit<SourceNode, 'children'> = {
    ...{ kind: 'source', id, label, children: [] },
    ...(source && { source }),
  };
  const uses = [
    ...quotations.map((quotation) => {
      const { speaker, words, range } = quotation;
      return { quotation, words, range, label: `${speaker}: “${firstWords(words)}”` };
    }),
    ...(source?.statements ?? []).map(({ words, range }) => ({ words, range, label: firstWords(words, 60) })),
  ].sort((a, b) => before(a.range.start, b.range.start));
  node.children = uses.map((use, index) => ({ ...use, kind: 'use', id: `${id}/${index}`, parent: node }));
  return node;
}

const before = (a: Range['start'], b: Range['start']): number => a.line - b.line || a.character - b.character;

const holds = ({ start, end }: Range, place: Range['start']): boolean =>
  before(start, place) <= 0 && before(place, end) <= 0;

/** The source that is cited at a place, or for the quotation there. */
export function sourceAt({ quotations, sources }: Listed, place: Range['start']): SourceItem | undefined {
  const cited = sources.find(({ uses }) => uses.some((use) => holds(use, place)));
  if (cited) return cited;
  const quotation = quotations.findLast(({ range }) => holds(range, place));
  return sources.find(({ key }) => quotation?.keys.includes(key));
}

/** The next citation of a source from a place on, or the one before it; after the last comes the first. */
export function nextUse({ uses }: SourceItem, place: Range['start'], step: 1 | -1): Range | undefined {
  return step === 1
    ? (uses.find(({ start }) => before(start, place) > 0) ?? uses[0])
    : (uses.findLast(({ end }) => before(end, place) < 0) ?? uses.at(-1));
}
