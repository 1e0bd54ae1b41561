import type { Analysis } from '../../analysis/analyse';
import type { Translations } from '../../linter/message';
import type { Span } from '../../text/span';
import { paragraphs, teller } from '../markup';
import type { Rich } from '../markup';
import { pointedAt } from '../pointedAt';
import type { Pointed } from '../pointedAt';
import { citedLines } from './citation';
import { outletLines } from './outlet';
import { quotationLines } from './quotation';
import { sourceLines } from './source';
import type { Page } from './source';
import { speakerLines } from './speaker';

/** A hover: the words it belongs to, and what to show. */
export interface Hover extends Rich {
  readonly span: Span;
}

/**
 * Who said it, through which outlet, and where that can be checked, for the text at `offset`: the first line says who,
 * the second through what.
 */
export function hoverAt(analysis: Analysis, offset: number, translations: Translations = {}): Hover | undefined {
  const pointed = pointedAt(analysis, offset);
  if (!pointed) return undefined;
  const lines = linesFor({ analysis, tell: teller(translations) }, pointed);
  if (lines.length === 0) return undefined;
  const { start, end } = pointed.span;
  return { span: { start, end }, ...paragraphs(lines) };
}

/** What is known about the source of a key. */
export const sourceHover = (analysis: Analysis, key: string, translations: Translations): Rich =>
  paragraphs(sourceLines({ analysis, tell: teller(translations) }, key));

function linesFor(page: Page, pointed: Pointed): readonly Rich[] {
  switch (pointed.kind) {
    case 'citation':
      return citedLines(page, pointed.keys);
    case 'entry':
    case 'source':
      return sourceLines(page, pointed.key);
    case 'mention':
      return speakerLines(page, pointed.mention.speaker!);
    case 'outlet':
      return outletLines(page, pointed.outlet);
    case 'quotation':
      return quotationLines(page, pointed.attribution);
  }
}
