/** What moves a cursor, colours a terminal, links (OSC 8), or turns a line around: control and bidi characters. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** A text as one line that is safe to show: names and messages come from files, and may hold anything. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, ' ');

/** JSON that means the same and is safe to show. Its own line ends stay. */
export const printableJson = (json: string): string =>
  json.replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (char) => {
    const code = char.codePointAt(0)!.toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
