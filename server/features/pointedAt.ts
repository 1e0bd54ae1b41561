import type { Analysis } from '../analysis/analyse';
import { outletNameAt } from '../analysis/namedOutlets';
import type { NamedOutlet } from '../analysis/namedOutlets';
import type { Citation, ReferenceEntry } from '../article/article';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution, Attributions, Mention } from '../attribution/attribution';
import { touches } from '../text/span';
import type { Span } from '../text/span';

/** What is at the cursor, the narrowest thing first. */
export type Pointed =
  /** `keys`: the key of the number at the cursor if the cursor is on one of several, otherwise all. */
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: Citation; readonly keys: readonly string[] }
  /** The label of an entry. */
  | { readonly kind: 'entry'; readonly span: Span; readonly entry: ReferenceEntry; readonly key: string }
  | { readonly kind: 'mention'; readonly span: Span; readonly mention: Mention }
  /** An outlet's name in the prose. */
  | { readonly kind: 'outlet'; readonly span: Span; readonly outlet: NamedOutlet }
  | { readonly kind: 'quotation'; readonly span: Span; readonly attribution: Attribution }
  /** Any other words of a source that the article declares: in its list, its front matter, its JSON-LD. */
  | { readonly kind: 'source'; readonly span: Span; readonly key: string };

/** What is at `offset`: a citation, an entry, a speaker's name, or a quotation; undefined elsewhere. */
export function pointedAt(analysis: Analysis, offset: number): Pointed | undefined {
  const { article, attributions, references } = analysis;
  // Between `[2]` and `[3]` the cursor is on the one that begins there.
  const citation =
    article.citations.find(({ start, end }) => start <= offset && offset < end) ??
    article.citations.find((span) => touches(span, offset));
  if (citation) return atCitation(citation, offset);
  const block = article.blocks.find((span) => touches(span, offset));
  if (block?.entry) {
    const { entry } = block;
    if (touches(entry.label, offset)) return { kind: 'entry', span: entry.label, entry, key: entry.key };
    return { kind: 'source', span: { start: block.start, end: block.end }, key: entry.key };
  }
  // Front matter, and JSON-LD.
  if (block?.kind === 'frontMatter' || block?.kind === 'html') {
    const declared = references.all.find(
      ({ tier, place }) => tier !== 'inferred' && place.uri === undefined && touches(place.span, offset),
    );
    if (declared) return { kind: 'source', span: declared.place.span, key: declared.key };
  }
  const mention = attributions.mentions.find((span) => touches(span, offset) && namesSomebody(attributions, span));
  if (mention) return { kind: 'mention', span: mention, mention };
  const outlet = outletNameAt(analysis, offset);
  if (outlet) return { kind: 'outlet', ...outlet };
  const innermost = attributions.ofQuotations.filter(({ quotation }) => touches(quotation, offset)).at(-1);
  return innermost && { kind: 'quotation', span: innermost.quotation, attribution: innermost };
}

function atCitation(citation: Citation, offset: number): Pointed {
  const { keys, keySpans = [] } = citation;
  const index = keys.length > 1 ? keySpans.findIndex((span) => touches(span, offset)) : -1;
  const [key, span] = [keys[index], keySpans[index]];
  return key !== undefined && span !== undefined
    ? { kind: 'citation', span, citation, keys: [key] }
    : { kind: 'citation', span: citation, citation, keys };
}

/** A single capitalised word ("European") is a person only if somebody of that name speaks. */
function namesSomebody({ speakers, ofQuotations }: Attributions, { speaker }: Mention): boolean {
  if (speaker === undefined) return false;
  return (
    /\s/u.test(speakers[speaker]?.name ?? '') ||
    ofQuotations.some((attribution) => certainSpeaker(attribution) === speaker)
  );
}
