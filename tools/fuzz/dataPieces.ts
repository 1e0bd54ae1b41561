/** The pieces of data files, and of attacks on their readers. */
export const DATA_PIECES: readonly string[] = [
  ...[
    '- ',
    '\n',
    '\n  ',
    'title: ',
    'sources:',
    '1: ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ': ',
    '&a ',
    '*a',
    '|\n',
    '? ',
  ],
  ...[
    '@online{',
    '@string(',
    'a,',
    'title = ',
    '{x}',
    '#',
    '\\',
    '$',
    '%',
    '@comment',
    '=',
    ')',
    '!!binary ',
    '<<: *a',
  ],
  ...['TY  - NEWS\n', 'TY  - \n', 'TI  - x\n', 'ER  - \n', 'DA  - 2027\n', 'ID  - 1\n', 'AU  - ,\n'],
  ...[
    '"id": 1',
    '"title"',
    'https://a.example/',
    'javascript:x',
    '__proto__',
    'constructor',
    '2027-05-03',
    '\0',
    '\uD800',
  ],
  ...[
    '\uFEFF',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\t',
    '\r',
    'null',
    'true',
    '1e999',
    '-0',
    '0x1F',
    '{}',
    '[]',
    'toString',
    '/*',
    '//',
  ],
  ...[
    '\u001B[31m',
    '\u202E',
    '\\u0000',
    '"rules"',
    '"extends"',
    '"overrides"',
    '"files": ["**"]',
    '"off"',
    'bibliography: a.bib',
  ],
];

/** One file of each kind, as people write them. */
export const SOURCE_FILES = {
  yaml: `sources:
  - n: 1
    title: Ferries sail
    outlet: Nordwire
    author: [Ana Ruiz, "Lin, Mei"]
    url: https://nordwire.example/a
    date: 2027-05-03
  - id: almeida
    type: interview
    custom: { speaker: Ruta Almeida, role: mayor }
bibliography: [a.bib]
`,
  json: `[
  { "id": "1", "type": "webpage", "title": "Ferries sail", "URL": "https://nordwire.example/a",
    "author": [{ "family": "Ruiz", "given": "Ana" }], "issued": { "date-parts": [[2027, 5, 3]] } },
  { "id": 2, "container-title": "Nordwire" } // no more
]`,
  bib: `@string{nw = "Nordwire"}
@online{ruiz, title = {Ferries \\& {Velm} sail}, author = {Ruiz, Ana and Tran, Bao}, date = {2027-05-03},
  organization = nw # " Radio", url = {https://nordwire.example/a} }
@comment{no source}
@article{b2, title = "B", year = 2027}
`,
  ris: 'TY  - NEWS\nID  - 1\nTI  - Ferries sail\nAU  - Ruiz, Ana\nT2  - Nordwire\nDA  - 2027/05/03\nUR  - https://a.example/\nER  - \n\nTY  - SOUND\nTI  - B\nER  - \n',
  jsonLd: `{ "@context": "https://schema.org", "@type": "NewsArticle", "citation": [
  { "@type": "NewsArticle", "headline": "Ferries sail", "url": "https://nordwire.example/a", "publisher": { "name": "Nordwire" } },
  "https://guadiana.example/tide",
  { "@type": "Quotation", "spokenByCharacter": { "name": "Bao Tran" }, "position": 7, "recordedIn": { "name": "Tide" } } ] }`,
} as const;

export const CONFIGURATIONS = {
  json: `{ "extends": ["recommended", "./other.json"], "exclude": ["drafts/**"], "bibliography": ["a.bib"],
  "rules": { "uncited-quote": "off", "vague-source": { "severity": "warning", "minimumWords": 3 } },
  "overrides": [{ "files": ["news/*.md"], "rules": { "uncited-quote": "error" } }] }`,
  yaml: `extends: recommended
exclude: ["drafts/**", '*.txt']
rules:
  uncited-quote: off
  vague-source: { severity: warning }
overrides:
  - files: "news/*.md"
    rules: { uncited-quote: error }
`,
} as const;
