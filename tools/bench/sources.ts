/** A BibTeX file with this many sources and the keys `k1`, `k2` … */
export const manySources = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `@online{k${index + 1},
  title = {Day ${index + 1} of the {Velm} bridge \\& its harbour},
  author = {Ruiz, Ana and Tran, Bao},
  organization = {Radio Guadiana},
  date = {2027-05-${String(1 + (index % 28)).padStart(2, '0')}},
  url = {https://guadiana.example/${index + 1}},
  speaker = {Noor Haddad}
}
`,
  ).join('\n');

const SPEAKERS = [
  'Noor Haddad',
  'Bao Tran',
  'Ana Ruiz',
  'Ruta Almeida',
  'Jan Ruud',
  'Mei Lin',
  'Ola Berg',
  'Ivo Novak',
];

/** An article with this many paragraphs, each with a quotation and a citation of one of `sources` sources. */
export const manyCitations = (count: number, sources: number): string =>
  Array.from({ length: count }, (_, index) => {
    const speaker = SPEAKERS[index % SPEAKERS.length]!;
    return `“We will open pier ${index} before the end of the summer,” ${speaker} said on Monday [@k${1 + ((index * 7) % sources)}].`;
  }).join('\n\n');
