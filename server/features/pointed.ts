import type { Analysis } from '../analysis';
import type { Block, Citation, ReferenceEntry } from '../article/article';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution, Attributions, Mention } from '../attribution/attribution';
import { touches } from '../text/span';
import type { Span } from '../text/span';

/** What a cursor points at, the narrowest thing first. */
export type Pointed =
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: Citation }
  | { readonly kind: 'entry'; readonly span: Span; readonly entry: ReferenceEntry; readonly block: Block }
  | { readonly kind: 'mention'; readonly span: Span; readonly mention: Mention }
  | { readonly kind: 'quotation'; readonly span: Span; readonly attribution: Attribution };

/** What stands at `offset`: a citation, an entry's label, a speaker's name, or a quotation; undefined elsewhere. */
export function pointedAt({ article, attributions }: Analysis, offset: number): Pointed | undefined {
  const citation = article.citations.find((span) => touches(span, offset));
  if (citation) return { kind: 'citation', span: citation, citation };
  const block = article.blocks.find((span) => touches(span, offset));
  if (block?.entry && touches(block.entry.label, offset))
    return { kind: 'entry', span: block.entry.label, entry: block.entry, block };
  const mention = attributions.mentions.find((span) => touches(span, offset) && namesSomebody(attributions, span));
  if (mention) return { kind: 'mention', span: mention, mention };
  const innermost = attributions.attributions.filter(({ quotation }) => touches(quotation, offset)).at(-1);
  return innermost && { kind: 'quotation', span: innermost.quotation, attribution: innermost };
}

/** A capitalised word by itself ("European") is somebody only where somebody of that name speaks. */
function namesSomebody({ speakers, attributions }: Attributions, { speaker }: Mention): boolean {
  if (speaker === undefined) return false;
  return (
    /\s/u.test(speakers[speaker]?.name ?? '') ||
    attributions.some((attribution) => certainSpeaker(attribution) === speaker)
  );
}
