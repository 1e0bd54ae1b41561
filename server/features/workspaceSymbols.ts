import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Reference } from '../references/reference';
import type { Translations } from '../linter/message';
import { sourceInWords } from './hover/wording';
import { labelOf } from '../analysis/shortLabels';
import { teller, text } from './markup';

/** Somebody quoted in an article, or one of its sources. */
export interface ArticleSymbol {
  readonly kind: 'speaker' | 'source';
  readonly name: string;
  readonly place: Reference['place'];
}

/** The speakers that an article quotes, each at the first quotation, and the sources that are declared for it. */
export function symbolsOf(analysis: Analysis, translations: Translations): ArticleSymbol[] {
  const { attributions, references } = analysis;
  const first = new Map<number, ArticleSymbol>();
  for (const attribution of attributions.ofQuotations) {
    const speaker = attribution.kind === 'speech' ? certainSpeaker(attribution) : undefined;
    if (speaker === undefined || first.has(speaker)) continue;
    const { start, end } = attribution.quotation;
    first.set(speaker, {
      kind: 'speaker',
      name: attributions.speakers[speaker]!.name,
      place: { span: { start, end } },
    });
  }
  const tell = teller(translations);
  const sources = references.all.flatMap((reference): ArticleSymbol[] => {
    const words = reference.tier === 'inferred' ? undefined : sourceInWords(reference.item, tell)?.plain;
    const name = text([labelOf(analysis, reference.key), words].filter(Boolean).join(' ')).plain;
    return words === undefined ? [] : [{ kind: 'source', name, place: reference.place }];
  });
  return [...first.values(), ...sources];
}

/** Whether a name has all words of a query, ignoring case and accents. */
export function matcher(query: string): (name: string) => boolean {
  const words = folded(query.slice(0, 200))
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (name) => {
    const own = folded(name);
    return words.every((word) => own.includes(word));
  };
}

const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
