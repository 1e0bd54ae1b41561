import { check } from './check';

describe('a RIS file', () => {
  it('gives its records, by their IDs or their places', () =>
    check(
      'storm.ris',
      `⟦TY  - NEWS
TI  - Ferries sail again
AU  - Ruiz, Ana
A1  - City of Velm
JO  - Nordwire
DA  - 2027/05/03/evening
UR  - https://nordwire.example/a
ER  - ⟧

⟦TY  - SOUND\r
ID  - tide\r
T1  - Morning Tide\r
PB  - Radio Guadiana\r
PY  - 2027///\r
ER  -⟧\r
`,
      {
        sources: [
          [
            '1',
            {
              type: 'article-newspaper',
              title: 'Ferries sail again',
              author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'City of Velm' }],
              'container-title': 'Nordwire',
              issued: { literal: '2027-05-03', 'date-parts': [[2027, 5, 3]] },
              URL: 'https://nordwire.example/a',
            },
          ],
          ['tide', { type: 'song', title: 'Morning Tide', publisher: 'Radio Guadiana' }],
        ],
      },
    ));

  it('says which record does not end, and takes it as far as it goes', () =>
    check('a.ris', '⟦❯TY  - ELEC\nTI  - A⟧\n\n⟦TY  - ELEC\nTI  - B\nER  - ⟧\n❯TY  - ELEC\nID  - 2\nER  - ', {
      sources: [
        ['1', { title: 'A' }],
        ['2', { title: 'B' }],
      ],
      problems: [/^This record does not end. Add the line “ER {2}- ”\.$/u, /^“2” is used twice/u],
    }));

  it('that is none says how one begins', () =>
    check('a.ris', 'Dear colleagues,\n❯TI  - Ferries\n', {
      sources: [],
      problems: [/^This record has no type. Begin it with a line such as “TY {2}- NEWS”\.$/u],
    }));
});
