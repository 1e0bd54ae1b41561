import type { Edit } from '../text/replacements';
import { textOf } from '../text/span';
import type { Citation } from './article';
import { raised } from './markers/numbers';

/** True where only the AI tool that left the citation knows its sources. */
export const hasNoKnownSource = ({ form, keys, sources }: Citation): boolean =>
  form === 'leaked' && !sources && !keys.every((key) => /^[1-9]\d{0,2}$/u.test(key));

/**
 * The text of a citation with new keys, in its own style; undefined where its keys stay the same or are not typed in
 * it.
 * @param keys new keys by old; keys that are missing here stay.
 */
export function rekeyed(text: string, citation: Citation, keys: ReadonlyMap<string, string>): Edit[] {
  const { start, end, form, keySpans } = citation;
  const own = citation.keys.map((key) => keys.get(key) ?? key);
  if (own.every((key, index) => key === citation.keys[index])) return [];
  if (form === 'bracket') return [{ start, end, newText: bracketed(textOf(text, citation), own) }];
  return (keySpans ?? []).flatMap((span, index) => {
    const typed = textOf(text, span);
    const key = own[index]!;
    if (key === citation.keys[index]) return [];
    const isRaised = form === 'superscript' && !/^\d/u.test(typed);
    return [{ start: span.start, end: span.end, newText: isRaised ? raised(key) : key }];
  });
}

/** `[1, 3–5]` with other numbers: in order, each once, as a range where the old one was and the new ones are. */
function bracketed(written: string, keys: readonly string[]): string {
  const open = /^\\?\[/u.exec(written)?.[0] ?? '[';
  const close = written.endsWith('\\]') ? '\\]' : ']';
  const numbers = [...new Set(keys.map(Number))].sort((a, b) => a - b);
  const dash = /[–—-]/u.exec(written)?.[0];
  const isRun = numbers.at(-1)! - numbers[0]! === numbers.length - 1 && numbers.length > 2;
  const separator = /,\S/u.test(written) ? ',' : ', ';
  return open + (dash && isRun ? `${numbers[0]!}${dash}${numbers.at(-1)!}` : numbers.join(separator)) + close;
}
