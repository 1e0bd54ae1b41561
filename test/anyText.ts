import fc from 'fast-check';

/** The pieces that articles, and attacks on their readers, are made of. */
const PIECES = [
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    "''",
    '``',
    '«',
    '»',
    '„',
    '`',
    '```',
    '~~~',
    '[1]',
    '[^1]',
    '[1, 2]',
    '[1–3]',
    '[',
    ']',
  ],
  ...[
    '(',
    ')',
    '](',
    '<',
    '>',
    '<!--',
    '-->',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '---',
    '===',
  ],
  ...[
    '\n[1] Nordwire\n',
    '\n[^1]: Nordwire',
    '\n[1]: https://example.org',
    '\n## Sources\n',
    '|',
    '|---|',
    '\\',
    '*',
    '_',
    '.',
    ',',
    '?',
    '…',
  ],
  ...[
    'said',
    'she',
    'He',
    'according to',
    'Ruta Almeida',
    'Almeida',
    'told Nordwire',
    'the president',
    'Dr.',
    'U.S.',
    '5"',
    '3.5',
    '水',
  ],
  ...['\uD800', '\uDC00', '😀', '\0', '\uFEFF', 'שלום', '\u202E', '\u00A0', 'é', 'İ', 'ß', 'https://example.org/a?b=c'],
];

/** Any text at all, and texts close enough to articles to reach every branch. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  },
);

/** An edit of a text: one piece put in, or a stretch taken out, anywhere. */
export const anyEdit: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.nat(), fc.nat(20), fc.constantFrom('', ...PIECES))
  .map(([where, length, piece]) => (text: string) => {
    const at = text.length === 0 ? 0 : where % text.length;
    return text.slice(0, at) + piece + text.slice(at + length);
  });
