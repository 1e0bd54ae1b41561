import type { Analysis } from '../analysis';
import { certainSpeaker } from '../attribution/attribution';
import { formatReference } from '../references/format';
import { contains } from '../text/span';
import type { Span } from '../text/span';

/** A citation to choose from. */
export interface CitationChoice {
  readonly key: string;
  /** The reference as one line. */
  readonly detail: string;
  /** What is replaced: the number or label typed so far, with the bracket that closes it where there is one. */
  readonly span: Span;
  readonly newText: string;
}

/** The bracket before the cursor and what is typed after it, at most a footnote's label long. */
const OPEN_CITATION = /(?<!\])\[(\^?)([^\s[\]^]{0,40})$/u;
const WINDOW = 48;

/** The sources to cite after `[` or `[^`: those of the last speaker before the cursor first. */
export function citationChoicesAt(
  { text, article, attributions, references }: Analysis,
  offset: number,
): CitationChoice[] {
  const open = OPEN_CITATION.exec(text.slice(Math.max(0, offset - WINDOW), offset));
  if (!open) return [];
  const block = article.blocks.find((outer) => contains(outer, { start: offset, end: offset }));
  if (block?.kind === 'reference' || block?.kind === 'code') return [];
  const isFootnote = open[1] === '^';
  const closed = text.charAt(offset) === ']';
  const span = { start: offset - open[2]!.length, end: closed ? offset + 1 : offset };
  const last = attributions.attributions.findLast(
    (attribution) => attribution.quotation.start < offset && certainSpeaker(attribution) !== null,
  );
  const speaker = last && attributions.speakers[certainSpeaker(last)!];
  return references.all
    .filter(({ tier }) => tier !== 'inline' && (tier === 'footnote') === isFootnote)
    .map(({ key, item }) => ({ key, item, isOwn: speaker !== undefined && item.custom?.speaker === speaker.name }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .map(({ key, item }) => ({ key, detail: formatReference(item), span, newText: `${key}]` }));
}
