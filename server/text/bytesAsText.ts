/** Bytes are put into text in pieces: no function takes millions of arguments. */
const PIECE = 1 << 15;

/** Bytes as a protocol of text carries them; by what Node and browsers both have. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/** Throws if the text is not base64. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
