import { printable } from '../text/printable';
import { wellFormed } from '../text/wellFormed';

/** Characters that XML 1.0 does not allow, not even as a reference. */
const IMPOSSIBLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
/**
 * Characters that have a meaning in XML, or that move a cursor or change the direction of a line where the report is
 * shown.
 */
const ESCAPED = /[&<>"\t\n\r\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text between XML tags or in double quotes. */
const escaped = (text: string): string =>
  wellFormed(text)
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(ESCAPED, (char) => `&#${char.charCodeAt(0)};`);

/** A start tag's inside: its name and attributes. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number>>): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');

/** A text for people, on one line. */
export const line = (text: string): string => escaped(printable(text));

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
