import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Reference } from '../references/reference';
import type { Span } from '../text/span';
import { pointedAt } from './pointedAt';
import type { Pointed } from './pointedAt';

/** Everything in the article about the source or speaker at the cursor. In the order of the text. */
export interface Uses {
  /** Citations of the source; quotations of the speaker. */
  readonly uses: readonly Span[];
  /** The source's entry, in this article or in a file next to it, or the speaker's introduction. */
  readonly declaration?: Reference['place'];
  /**
   * Every place that names it: for a source, citations (one number in a list of several) and the entry's label; for a
   * speaker, names and pronouns.
   */
  readonly names: readonly Span[];
}

/** All uses of a source, from a citation or its entry; all quotations of a speaker, from a name or a quotation. */
export function usesAt(analysis: Analysis, offset: number): Uses | undefined {
  const pointed = pointedAt(analysis, offset);
  return pointed && usesOf(analysis, pointed);
}

function usesOf(analysis: Analysis, pointed: Pointed): Uses | undefined {
  switch (pointed.kind) {
    case 'citation':
      return ofKeys(analysis, pointed.keys);
    case 'entry':
    case 'source':
      return ofKeys(analysis, [pointed.key]);
    case 'mention':
      return ofSpeaker(analysis, pointed.mention.speaker);
    case 'outlet':
      return ofKeys(
        analysis,
        pointed.outlet.references.map(({ key }) => key),
      );
    case 'quotation':
      return ofSpeaker(analysis, certainSpeaker(pointed.attribution));
  }
}

/** All uses of the source of a key. */
export const usesOfKey = (analysis: Analysis, key: string): Uses => ofKeys(analysis, [key]);

function ofKeys({ article, references }: Analysis, keys: readonly string[]): Uses {
  const citations = article.citations.filter((citation) => citation.keys.some((key) => keys.includes(key)));
  const labels = article.blocks.flatMap(({ entry }) => (entry && keys.includes(entry.key) ? [entry.label] : []));
  const place = keys.map((key) => references.byKey.get(key)?.place).find((found) => found !== undefined);
  const names = citations.flatMap((citation) =>
    citation.keys.length === 1
      ? [citation]
      : (citation.keySpans?.filter((_, at) => keys.includes(citation.keys[at]!)) ?? [citation]),
  );
  return { uses: citations, names: [...names, ...labels], ...(place && { declaration: place }) };
}

function ofSpeaker(
  { attributions: { speakers, ofQuotations } }: Analysis,
  index: number | undefined,
): Uses | undefined {
  const speaker = index === undefined ? undefined : speakers[index];
  if (!speaker) return undefined;
  const quotations = ofQuotations
    .filter((attribution) => certainSpeaker(attribution) === index)
    .map(({ quotation }) => quotation);
  return { uses: quotations, names: speaker.mentions, declaration: { span: speaker.introduction } };
}
