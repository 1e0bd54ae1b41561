import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { NO_HOUSE } from '../../server/article/house';
import { NO_NAMES, nameKey } from '../../server/article/knownNames';
import type { KnownNames } from '../../server/article/knownNames';

const VALLEY = `The vote on Lantern Hill was close.

“No one is leaving the valley before the winter comes,” Lantern Hill said on Monday.

Maria Ortega told the Lantern Hill that the dam “is safe, and will be safe for years”.
`;
const POST = 'Harbour Post spoke to the crowd. “We are not going to wait,” Post said.\n';
const COUNCIL = '“It is over,” said Summer Council.\n';

/** Who said each quotation, as what, and through which outlet. */
const heard = ({ attributions: { ofQuotations, speakers } }: Analysis): string[] =>
  ofQuotations.map(({ speaker, channel }) => {
    const who = speakers[speaker ?? -1];
    return [who ? `${who.name} (${who.kind})` : 'nobody', ...(channel?.outlet ? [channel.outlet] : [])].join(', ');
  });
const read = (text: string, list?: keyof KnownNames, ...names: string[]): Analysis => {
  const house = list && { ...NO_HOUSE, names: { ...NO_NAMES, [list]: new Set(names.map(nameKey)) } };
  return analyse(text, 'plaintext', undefined, [], [], undefined, house);
};

describe('names that the newsroom knows', () => {
  it('can be no names: nobody of that name speaks, and nobody is told', () => {
    assert.deepEqual(heard(read(VALLEY)), ['Lantern Hill (person)', 'Maria Ortega (person)']);
    assert.deepEqual(heard(read(VALLEY, 'others', 'lantern hill')), ['nobody', 'Maria Ortega (person)']);
    assert.deepEqual(heard(read('Velm Bridge: “We will not wait.”\n', 'others', 'Velm Bridge')), ['nobody']);
    assert.deepEqual(heard(read('“We will not wait.”\n\n— Velm Bridge\n', 'others', 'Velm Bridge')), ['nobody']);
  });

  it('can be outlets, which are told things, and speak as a house', () =>
    assert.deepEqual(heard(read(VALLEY, 'outlets', 'The Lantern Hill')), [
      'Lantern Hill (body)',
      'Maria Ortega (person), Lantern Hill',
    ]));

  it('can be people, who are then called by their surnames, too', () => {
    assert.deepEqual(heard(read(POST)), ['nobody']);
    assert.deepEqual(heard(read(POST, 'people', 'Harbour Post')), ['Harbour Post (person)']);
    assert.deepEqual(heard(read(COUNCIL)), ['Summer Council (body)']);
    assert.deepEqual(heard(read(COUNCIL, 'people', 'Summer Council')), ['Summer Council (person)']);
  });

  it('are the same with accents, capitals and blanks or without', () =>
    assert.deepEqual(heard(read('“It is over,” said Été Council.\n', 'people', 'ETE  Council')), [
      'Été Council (person)',
    ]));

  it('stay known while the text is edited', () => {
    const before = read(VALLEY, 'others', 'Lantern Hill');
    assert.deepEqual(heard(analyse(`${VALLEY}\nIt rained.\n`, 'plaintext', before)), heard(before));
    assert.deepEqual(heard(analyse(VALLEY, 'plaintext', before, [], [], undefined, NO_HOUSE)), heard(read(VALLEY)));
  });
});
