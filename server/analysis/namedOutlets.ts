import { blockAt } from '../article/positions';
import type { Reference } from '../references/reference';
import { bare } from '../references/agreedChannel';
import { isWord } from '../text/characters';
import type { Span } from '../text/span';
import type { Analysis } from './analyse';
import { perAnalysis } from './memo';

/** An outlet that the article names, with its sources in the order of the list. */
export interface NamedOutlet {
  readonly name: string;
  readonly references: readonly Reference[];
  /** The first sentence that says that words came through it. */
  readonly introduction?: Span;
}

/** At most this many outlets are told apart. */
const MOST = 200;

/** The outlets of the article's sources, and those through which its quotations came. */
const namedOutlets = perAnalysis(({ attributions, references }: Analysis): readonly NamedOutlet[] => {
  const outlets = new Map<string, { name: string; references: Reference[]; introduction?: Span }>();
  const named = (name: string): { name: string; references: Reference[]; introduction?: Span } | undefined => {
    const key = bare(name);
    if (!outlets.has(key) && outlets.size < MOST)
      outlets.set(key, { name: name.replace(/^the /u, ''), references: [] });
    return outlets.get(key);
  };
  for (const { outlet, sentence } of attributions.channels) {
    const known = outlet === undefined ? undefined : named(outlet);
    if (known) known.introduction ??= sentence;
  }
  for (const reference of references.all) {
    const outlet = reference.item['container-title'] ?? reference.item.publisher;
    if (outlet !== undefined) named(outlet)?.references.push(reference);
  }
  return [...outlets.values()].sort((a, b) => b.name.length - a.name.length);
});

const UNREAD = new Set(['code', 'html', 'frontMatter', 'reference']);

/** The outlet whose name is at `offset` in the article's prose. */
export function outletNameAt(analysis: Analysis, offset: number): { span: Span; outlet: NamedOutlet } | undefined {
  const { text, article } = analysis;
  const block = blockAt(article, offset);
  if (!block || UNREAD.has(block.kind)) return undefined;
  for (const outlet of namedOutlets(analysis)) {
    const { length } = outlet.name;
    const from = Math.max(block.start, offset - length);
    const start = from + text.slice(from, Math.min(block.end, offset + length)).indexOf(outlet.name);
    const end = start + length;
    if (start >= from && !isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end)))
      return { span: { start, end }, outlet };
  }
  return undefined;
}
