import type { FileText, Refusal } from './files';

/**
 * The text of UTF-8 bytes. Other encodings are refused: read as UTF-8, they would have wrong offsets and be damaged by
 * a fix.
 */
export function decode(bytes: Uint8Array): FileText {
  const mark = markOf(bytes);
  if (mark) return { refused: mark };
  const text = decodedAs('utf-8', bytes);
  const hasNul = bytes.includes(0);
  if (text !== undefined && !hasNul) return { text };
  if (hasNul) return { refused: wide(bytes, text !== undefined) };
  return { refused: narrow(bytes) };
}

/** Whether UTF-8 bytes start with a byte order mark, which a changed text must keep. */
export const hasByteOrderMark = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The encoding that the first bytes declare, if it is not UTF-8. */
function markOf(bytes: Uint8Array): Refusal | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'UTF-32' : undefined;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes are checked to guess a wide encoding: an even number. */
const SAMPLE = 1 << 16;
/** Characters that a text does not have: unassigned, private, or controls other than tab and line ends. */
const NO_TEXT = /(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}]/u;

/**
 * UTF-16 without a byte order mark, or binary. Latin letters in UTF-16 are valid UTF-8 too, but every second byte is
 * NUL; other scripts have few NULs but are hardly ever valid UTF-8.
 */
function wide(bytes: Uint8Array, isUtf8: boolean): Refusal {
  if (bytes.length % 2 === 1) return 'binary';
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (isUtf8 && (even + odd) * 4 < sample.length) return 'binary';
  const text = decodedAs(odd >= even ? 'utf-16le' : 'utf-16be', sample);
  if (text === undefined || NO_TEXT.test(text)) return 'binary';
  return odd >= even ? 'UTF-16LE' : 'UTF-16BE';
}

/** Bytes that have no meaning in Windows-1252. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Western European text has few letters beyond ASCII; if there are many, it is another script. */
function narrow(bytes: Uint8Array): Refusal {
  const high = bytes.filter((byte) => byte >= 0x80);
  if (high.length * 4 > bytes.length || high.some((byte) => UNUSED.has(byte))) return 'legacy';
  return high.some((byte) => byte < 0xa0) ? 'WINDOWS-1252' : 'ISO-8859-1';
}
