import { readFileSync } from 'node:fs';
import type { Quotation } from '../../../server/article/article';
import { readArticle } from '../../../server/article/readArticle';
import { contextOf } from '../../../server/attribution/context';
import type { Context } from '../../../server/attribution/context';
import type { Place } from '../../../server/attribution/quotations/quotationPlaces';
import type { ProseMention } from '../../../server/attribution/prose';
import type { Span } from '../../../server/text/span';

/** A line of a gold file, as far as training reads it. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
  readonly nonQuotations?: readonly (Span & { readonly uncertain?: boolean })[];
}

export interface GoldQuotation extends Span {
  readonly ambiguous?: boolean;
  readonly type?: string;
  readonly speakerKind?: string;
  readonly speaker?: string | null;
  readonly speakerConfidence?: string | null;
  readonly speakerMention: (Span & { readonly head?: Span }) | null;
  readonly cue: Span | null;
}

export const readGold = (file: string): GoldArticle[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);

/** A quotation that the article layer found, with its gold annotation. */
export interface Labelled {
  readonly place: Place;
  readonly gold: GoldQuotation | null;
  /** Whether somebody said it; null if gold leaves it open. */
  readonly isSpeech: boolean | null;
}

function share(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Reads an article and assigns gold's labels to its quotations, if they overlap by at least a half.
 * @param coreference weights that resolve its pronouns.
 */
export function labelled(
  article: GoldArticle,
  coreference?: Float64Array,
): { context: Context; quotations: Labelled[] } {
  const read = readArticle(article.text, 'plaintext');
  const context = contextOf(read, coreference);
  const quotations = read.quotations.flatMap((quotation: Quotation, index): Labelled[] => {
    const place = context.places[index];
    if (place === undefined) return [];
    const gold = article.quotations.find((each) => share(each, quotation) >= 0.5) ?? null;
    const other = (article.nonQuotations ?? []).find((each) => share(each, quotation) >= 0.5);
    const isSpeech =
      gold !== null
        ? gold.ambiguous === true
          ? null
          : true
        : other === undefined || other.uncertain === true
          ? null
          : false;
    return [{ place, gold, isSpeech }];
  });
  return { context, quotations };
}

/** True where the mention touches the head of gold's. */
export function isRight(gold: GoldQuotation, mention: ProseMention | undefined): boolean {
  if (gold.speakerMention === null) return mention === undefined;
  const head = gold.speakerMention.head ?? gold.speakerMention;
  return mention !== undefined && mention.start < head.end && head.start < mention.end;
}
