/** Classes of UTF-16 code units, coarse and fast: they decide what is next to a mark, not what a word is. */

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION_MARK = 0x21;
export const DOLLAR = 0x24;
export const AMPERSAND = 0x26;
export const OPEN_PARENTHESIS = 0x28;
export const CLOSE_PARENTHESIS = 0x29;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const AT_SIGN = 0x40;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const LOWER_A = 0x61;
export const LOWER_Z = 0x7a;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const FRACTION_SLASH = 0x2044;
export const BYTE_ORDER_MARK = 0xfeff;

/** White space, line ends and no-break spaces; also positions outside the text (NaN). */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    Number.isNaN(code)
  );
}

/** ASCII digits only. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters and digits of any script, and the halves of surrogate pairs. */
export function isWord(code: number): boolean {
  if (code < 0x80) return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xfe10 && code <= 0xfe6f) &&
    !(code >= 0xff00 && code <= 0xff0f) &&
    code !== 0xfeff &&
    !Number.isNaN(code)
  );
}

/** True for the characters that may be a quotation mark. */
export function isQuotationMark(code: number): boolean {
  switch (code) {
    case 0x22: // "
    case 0x27: // '
    case 0x60: // ` (only doubled)
    case 0xab: // «
    case 0xbb: // »
    case 0x300c: // 「
    case 0x300d: // 」
    case 0x300e: // 『
    case 0x300f: // 』
      return true;
    default:
      return code >= 0x2018 && (code <= 0x201f || code === 0x2039 || code === 0x203a);
  }
}
