import type { Analysis } from '../analysis/analyse';
import type { Citation, Quotation } from '../article/article';
import type { Reference } from '../references/reference';
import { render, say } from '../linter/message';
import type { Message, Translations } from '../linter/message';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { readAddress } from '../text/url';
import { wordsOf } from '../analysis/shownWords';
import { sourceLinks } from './linksToSources';
import type { SourceLink } from './linksToSources';
import { webAddress } from '../text/openableAddress';

/** Words of the article that open a page. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

export interface LinkOptions {
  /** Whether citations open their sources. False if the same click also goes to the entry: the editor would do both. */
  readonly onCitations: boolean;
  readonly translations: Translations;
}

/**
 * The links that editors do not find themselves: from a citation to its source, at the words that it supports; from a
 * recording's address to the right second; and from addresses without a scheme. In the order of the text, without
 * overlaps. Plain addresses and Markdown's own links are left to the editor.
 */
export function documentLinksOf(analysis: Analysis, { onCitations, translations }: LinkOptions): DocumentLink[] {
  const linkTo = (span: Span, link: SourceLink): DocumentLink => ({
    span: { start: span.start, end: span.end },
    target: link.href,
    tooltip: render(tooltipOf(link), translations),
  });
  const links = [
    ...(onCitations ? citationLinks(analysis, linkTo) : []),
    ...analysis.references.all.flatMap((reference) => recordingLinks(analysis, reference, linkTo)),
    ...schemelessLinks(analysis, linkTo),
  ].sort((a, b) => a.span.start - b.span.start);
  return links.filter(({ span }, index) => span.start >= (links[index - 1]?.span.end ?? 0));
}

type LinkTo = (span: Span, link: SourceLink) => DocumentLink;

function tooltipOf({ what, host, at }: SourceLink): Message {
  if (at === 'words') return say`Open ${host} at the quoted words`;
  if (at) return say`Open ${host} at ${at.time}`;
  return what === 'archive' ? say`Open the archived copy at ${host}` : say`Open ${host}`;
}

/** Forms of citation that are already links. */
const LINKS: ReadonlySet<Citation['form']> = new Set(['link', 'numberedLink', 'referenceLink', 'wikilink']);

function citationLinks(analysis: Analysis, linkTo: LinkTo): DocumentLink[] {
  const quotations = quotationsServed(analysis);
  return analysis.article.citations.flatMap((citation) => {
    const { keys, keySpans, form, start, end } = citation;
    if (LINKS.has(form)) return [];
    const quotation = quotations.get(start);
    const quoted = quotation && wordsOf(analysis, quotation);
    const places = keys.length === 1 ? [{ start, end }] : keySpans;
    return keys.flatMap((key, index) => {
      const item = analysis.references.byKey.get(key)?.item;
      const [link] = item ? sourceLinks(item, quoted) : [];
      const place = places?.[index];
      return link && place ? [linkTo(place, link)] : [];
    });
  });
}

/** For each citation, by its start, the last quotation before it that it supports. */
function quotationsServed({ attributions }: Analysis): ReadonlyMap<number, Quotation> {
  const served = new Map<number, Quotation>();
  for (const { citations, quotation, kind } of attributions.ofQuotations)
    if (kind === 'speech' || kind === 'pull') for (const { start } of citations) served.set(start, quotation);
  return served;
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»()[\]]{1,2000}/giu;

/** The address of a recording with a known time code: the editor's own link would start at the beginning. */
function recordingLinks({ text }: Analysis, { item, place }: Reference, linkTo: LinkTo): DocumentLink[] {
  const { URL: page, custom } = item;
  if (place.uri !== undefined || custom?.timecode === undefined) return [];
  const timed = sourceLinks(item).find(({ at }) => at !== undefined);
  if (!timed) return [];
  for (const { index, 0: typed } of textOf(text, place.span).matchAll(ADDRESS)) {
    const start = place.span.start + index;
    if (readAddress(typed).url === page) return [linkTo({ start, end: start + typed.length }, timed)];
  }
  return [];
}

const SCHEMELESS =
  /(?<![\w./:@-])(?:www\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:\/[^\s<>"“”«»()[\]]{0,1000})?|doi:\s?(10\.\d{4,9}\/[^\s<>"“”«»[\]]{1,200}))/giu;
const END = /[.,;:!?'*_]{1,9}$/u;

/** Addresses in the list of sources that start with "www." or "doi:". */
function schemelessLinks({ text, article }: Analysis, linkTo: LinkTo): DocumentLink[] {
  return article.blocks.flatMap(({ entry }) => {
    if (!entry) return [];
    return [...textOf(text, entry.body).matchAll(SCHEMELESS)].flatMap(({ index, 0: found, 1: doi }) => {
      const typed = found.replace(END, '');
      const address = webAddress(doi === undefined ? `https://${typed}` : `https://doi.org/${doi.replace(END, '')}`);
      const start = entry.body.start + index;
      return address ? [linkTo({ start, end: start + typed.length }, { what: 'page', ...address })] : [];
    });
  });
}
