/** No title is longer: more text would only fill hovers. In UTF-16 units. */
export const LONGEST_TEXT = 1000;

/** A text, number or truth value as one line of text; undefined for everything else and for a missing value. */
export function scalarText(value: unknown, longest = LONGEST_TEXT): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value)
    .slice(0, longest * 2)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === '' ? undefined : text.slice(0, longest);
}
