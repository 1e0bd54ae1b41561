import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSources } from '../../server/sources/readSources';

const page = readFileSync('docs/sources.md', 'utf8');

describe('the page about sources', () => {
  it('has an example that is read without a problem', async () => {
    const { sources, problems } = await readSources('file:///storm.yaml', /```yaml\n(.*?)```/su.exec(page)![1]!);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sources.map(({ key, item }) => [key, item['container-title'] ?? item.title]),
      [
        ['1', 'Radio Guadiana'],
        ['2', 'Nordwire'],
        ['log', "The harbour's log"],
      ],
    );
  });

  it('names fields that are read by each of their names', async () => {
    const rows = page.split('\n').filter((line) => /^\| `/u.test(line));
    assert.ok(rows.length > 10);
    for (const row of rows) {
      const [names = '', others = ''] = row.split('|').slice(1);
      for (const [, name] of `${names}${others}`.matchAll(/`([\w-]+)`/gu)) {
        const value = /url|href|link|archive/iu.test(name!) ? 'https://guadiana.example/a' : '2027-05-03';
        const { sources } = await readSources('file:///a.json', JSON.stringify([{ [name!]: value }]));
        assert.match(JSON.stringify(sources[0]!.item), /guadiana\.example|2027-05-03/u, name);
      }
    }
  });
});
