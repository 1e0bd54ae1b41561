import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import { say } from '../linter/message';
import type { Translations } from '../linter/message';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { sourceInWords } from './hover/wording';
import { labelOf } from '../analysis/shortLabels';
import { teller } from './markup';
import type { Tell } from './markup';

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

/** The longest words of a line in the outline, in UTF-16 units. */
const LONGEST = 60;

/** The speakers in the article with their quotations, the quotations without a certain speaker, and the sources. */
export function outlineOf(analysis: Analysis, translations: Translations = {}): OutlineItem[] {
  const tell = teller(translations);
  const { speakers, ofQuotations } = analysis.attributions;
  const bySpeaker = new Map<number | undefined, Attribution[]>();
  for (const attribution of ofQuotations) {
    if (attribution.kind !== 'speech') continue;
    const speaker = certainSpeaker(attribution);
    const known = bySpeaker.get(speaker);
    if (known) known.push(attribution);
    else bySpeaker.set(speaker, [attribution]);
  }
  const unknown = bySpeaker.get(undefined) ?? [];
  return [
    ...speakers.flatMap(({ name, role }, index) => quotationItems(analysis, name, role, bySpeaker.get(index) ?? [])),
    ...quotationItems(analysis, tell(say`Speaker unclear`).plain, undefined, unknown),
    ...sourceItems(analysis, tell),
  ];
}

function quotationItems(
  analysis: Analysis,
  name: string,
  role: string | undefined,
  own: readonly Attribution[],
): OutlineItem[] {
  const first = own[0];
  if (!first) return [];
  return [
    {
      kind: 'speaker',
      name,
      ...(role !== undefined && { detail: role }),
      span: first.quotation,
      selection: first.quotation,
      children: own.map(({ quotation, citations }) => ({
        kind: 'quotation',
        name: shorten(textOf(analysis.text, quotation)),
        detail: shorten(citations.flatMap(({ keys }) => keys.map((key) => shortNameOf(analysis, key))).join(' ')),
        span: quotation,
        selection: quotation,
        children: [],
      })),
    },
  ];
}

/** "[1]", or the outlet of a source without a label. */
function shortNameOf(analysis: Analysis, key: string): string {
  const item = analysis.references.byKey.get(key)?.item;
  return labelOf(analysis, key) || (item?.['container-title'] ?? item?.title ?? '');
}

/** The sources that the article lists and those that it only mentions; a guess is marked as one. */
const sourceItems = (analysis: Analysis, tell: Tell): OutlineItem[] =>
  analysis.references.all
    .filter(({ place }) => place.uri === undefined)
    .map(({ key, tier, item, place }) => {
      const words = sourceInWords(item, tell)?.plain ?? '';
      const label = labelOf(analysis, key);
      const guess = tier === 'inferred' ? ` (${tell(say`inferred from the text`).plain})` : '';
      return {
        kind: 'source',
        name: label === '' ? words : label,
        detail: (label === '' ? '' : words) + guess,
        span: place.span,
        selection: place.span,
        children: [],
      };
    });

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
