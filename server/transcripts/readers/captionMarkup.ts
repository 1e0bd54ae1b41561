import type { Span } from '../../text/span';
import type { TranscriptBuilder } from '../spokenText';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', lrm: '', rlm: '', shy: '', hellip: '…' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', mdash: '—', ndash: '–', eacute: 'é', uuml: 'ü', ouml: 'ö' },
};
const ENTITY = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iu;
/** No tag in captions is longer. In UTF-16 units. */
const LONGEST_TAG = 200;

/** Writes a stretch of captions, without its tags and with its entities decoded. */
export function copyMarkup(builder: TranscriptBuilder, file: string, { start, end }: Span): void {
  let from = start;
  const flush = (at: number): void => builder.copy(from, at);
  for (let at = start; at < end;) {
    const code = file.charCodeAt(at);
    if (code === 0x3c) {
      const close = tagEnd(file, at, end);
      if (close === -1) at++;
      else {
        flush(at);
        from = at = close;
      }
    } else if (code === 0x26) {
      const entity = ENTITY.exec(file.slice(at, Math.min(end, at + 12)));
      const meant = entity ? meaningOf(entity) : undefined;
      if (meant === undefined) at++;
      else {
        flush(at);
        builder.put(meant, at, at + entity![0].length);
        from = at += entity![0].length;
      }
    } else at++;
  }
  flush(end);
}

/** Offset after the `>` of a tag; -1 if `<` is only a character. */
export function tagEnd(file: string, at: number, end: number): number {
  if (!/[a-z/\d]/iu.test(file.charAt(at + 1))) return -1;
  const close = file.slice(at, Math.min(end, at + LONGEST_TAG)).indexOf('>');
  return close === -1 ? -1 : at + close + 1;
}

function meaningOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
