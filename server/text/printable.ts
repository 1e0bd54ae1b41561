/**
 * Characters that move a cursor, colour a terminal, make links (OSC 8), or change the direction of text: control and
 * bidi characters.
 */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** A text as one line that is safe to show: names and messages come from files, and may contain anything. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, ' ');

/** Equivalent JSON that is safe to show. Its own line ends stay. */
export const printableJson = (json: string): string =>
  json.replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (char) => {
    const code = char.codePointAt(0)!.toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
