import assert from 'node:assert/strict';
import { decode } from '../../server/workspace/encoding';

const LATIN = 'The café owner said: "We open at nine," and left.\n';
const CHINESE = '部长星期一对路透社说：“我们会继续谈判。”\n第二天他没有说话。\n';

/** In UTF-16, with the low byte first. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
/** Every character in one byte, as Latin-1 has them. */
const narrow = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the encoding of a file', () => {
  for (const [name, bytes, expected] of [
    ['ASCII', Buffer.from('Words.\r\n'), undefined],
    ['UTF-8', Buffer.from(LATIN + CHINESE), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LATIN}`), undefined],
    ['an empty file', Buffer.alloc(0), undefined],
    ['UTF-16 with a byte order mark', wide(`\uFEFF${LATIN}`), 'UTF-16'],
    ['UTF-16, the high byte first, with one', swapped(wide(`\uFEFF${LATIN}`)), 'UTF-16'],
    ['UTF-16 without one', wide(LATIN), 'UTF-16LE'],
    ['UTF-16, the high byte first, without one', swapped(wide(LATIN)), 'UTF-16BE'],
    ['ASCII in UTF-16, which is valid UTF-8', wide('Words.\r\n'), 'UTF-16LE'],
    ['Chinese in UTF-16 without a byte order mark', wide(CHINESE), 'UTF-16LE'],
    ['Chinese in UTF-16, the high byte first', swapped(wide(CHINESE)), 'UTF-16BE'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF-32'],
    ['Latin-1', narrow(LATIN), 'ISO-8859-1'],
    ['Windows-1252', narrow('She said: \u0093We open at nine,\u0094 and left.'), 'WINDOWS-1252'],
    [
      'Cyrillic in one byte each',
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0]),
      'legacy',
    ],
    ['Japanese (Shift JIS)', Buffer.from([0x8e, 0xe1, 0x81, 0x41, 0x93, 0xfa, 0x96, 0x7b]), 'legacy'],
    ['text with a NUL', Buffer.from('Words\0 and more words.\n'), 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['UTF-8 that is cut within a character', Buffer.from(LATIN).subarray(0, 8), 'ISO-8859-1'],
    [
      'half a surrogate in UTF-8',
      Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62, 0x62, 0x62, 0x62, 0x62, 0x62, 0x62, 0x62]),
      'WINDOWS-1252',
    ],
  ] as const)
    it(`${name} is ${expected ?? 'read'}`, () => {
      const found = decode(bytes);
      assert.equal('refused' in found ? found.refused : undefined, expected);
      if ('text' in found)
        assert.ok(bytes.equals(Buffer.from(found.text)) || bytes.subarray(3).equals(Buffer.from(found.text)));
    });
});
