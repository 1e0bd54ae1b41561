import type { Analysis } from '../analysis';
import { certainSpeaker } from '../attribution/attribution';
import type { Speaker } from '../attribution/attribution';
import { formatReference } from '../references/format';
import { textOf } from '../text/span';
import type { Span } from '../text/span';

/** A line of the outline. */
export interface OutlineItem {
  readonly kind: 'speaker' | 'quotation' | 'source';
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  /** What is selected when the line is clicked; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The longest words of a quotation in the outline, in UTF-16 units. */
const LONGEST = 60;

/** Who speaks in the article, with their quotations, and its sources. */
export function outlineOf(analysis: Analysis): OutlineItem[] {
  const { speakers } = analysis.attributions;
  return [...speakers.flatMap((speaker, index) => speakerItem(analysis, speaker, index)), ...sourceItems(analysis)];
}

function speakerItem(analysis: Analysis, speaker: Speaker, index: number): OutlineItem[] {
  const { text, attributions } = analysis;
  const own = attributions.attributions.filter(
    (attribution) => certainSpeaker(attribution) === index && attribution.kind === 'speech',
  );
  const first = own[0];
  if (!first) return [];
  return [
    {
      kind: 'speaker',
      name: speaker.name,
      ...(speaker.role && { detail: speaker.role }),
      span: first.quotation,
      selection: first.quotation,
      children: own.map(({ quotation, citations }) => ({
        kind: 'quotation',
        name: shorten(textOf(text, quotation)),
        detail: citations.map((citation) => textOf(text, citation)).join(' '),
        span: quotation,
        selection: quotation,
        children: [],
      })),
    },
  ];
}

const sourceItems = ({ references }: Analysis): OutlineItem[] =>
  references.all
    .filter(({ place, tier }) => place.uri === undefined && tier !== 'inferred')
    .map(({ key, item, place }) => ({
      kind: 'source',
      name: `[${key}]`,
      detail: formatReference(item),
      span: place.span,
      selection: place.span,
      children: [],
    }));

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
