import type { Analysis } from '../analysis/analyse';
import type { CitationForm } from '../article/article';
import { isSpace } from '../text/characters';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { perAnalysis } from '../analysis/memo';

/** The article's own way of writing citations, by majority. */
export interface HouseStyle {
  readonly form: CitationForm;
  /** Where a citation at a sentence's end is: before its full stop or after it. */
  readonly placement: 'before' | 'after';
  /** Whether a space is before it. */
  readonly space: boolean;
}

const STOPS = '.!?…。';
/** True for a mark that ends a sentence. */
export const isStop = (mark: string): boolean => mark !== '' && STOPS.includes(mark);
const isClosing = (mark: string): boolean => mark !== '' && '"”’\'»“)'.includes(mark);

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** Citations that follow another one. */
const FOLLOWING = /(?:\[[^\][\n]{1,20}\]){1,8}/uy;

/** Whether a citation is before its sentence's full stop, after it, or within the sentence. */
export function placementOf(text: string, { start, end }: Span): 'before' | 'after' | 'within' {
  FOLLOWING.lastIndex = end;
  const last = end + (FOLLOWING.exec(text)?.[0].length ?? 0);
  if (isStop(text.charAt(last))) return 'before';
  const next = text.charAt(end);
  if (next !== '' && !isSpace(next.charCodeAt(0)) && next !== '[') return 'within';
  let before = start - 1;
  while (before >= 0 && (isSpace(text.charCodeAt(before)) || isClosing(text.charAt(before)))) before--;
  return isStop(text.charAt(before)) ? 'after' : 'within';
}

/** How most of the article's citations are written. */
export const houseStyleOf = perAnalysis(({ text, article }: Analysis): HouseStyle => {
  let [before, after, spaced, glued, footnotes] = [0, 0, 0, 0, 0];
  for (const citation of article.citations) {
    if (citation.form === 'footnote') footnotes++;
    const placement = placementOf(text, citation);
    if (placement === 'before') before++;
    else if (placement === 'after') after++;
    const previous = text.charAt(citation.start - 1);
    if (previous === ' ') spaced++;
    else if (previous !== ']') glued++;
  }
  return {
    form: footnotes * 2 > article.citations.length ? 'footnote' : 'bracket',
    placement: after > before ? 'after' : 'before',
    space: spaced >= glued,
  };
});

/** A citation of `key` in the article's style: `[1]`, `[^1]`, or the form that it uses for this source elsewhere. */
export const markerOf = (analysis: Analysis, key: string): string =>
  houseStyleOf(analysis).form === 'footnote' ? `[^${key}]` : (writtenByKey(analysis).get(key) ?? `[${key}]`);

/** Once a wiki's reference is written out, later ones refer to it by name. */
const shortForm = (key: string, written: string): string =>
  /^<ref\s+name/iu.test(written) ? `<ref name="${key}" />` : written;

/** How each source is cited on its own, if not as `[1]`. */
const writtenByKey = perAnalysis(({ text, article }: Analysis): ReadonlyMap<string, string> => {
  const written = new Map<string, string>();
  for (const citation of article.citations) {
    const [key, ...others] = citation.keys;
    if (key === undefined || others.length > 0) continue;
    if (citation.form === 'bracket' || citation.form === 'footnote') written.set(key, `[${key}]`);
    else if (!written.has(key)) written.set(key, shortForm(key, textOf(text, citation)));
  }
  return written;
});
