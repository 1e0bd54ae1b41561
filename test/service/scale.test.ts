import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Service } from '../../server/service/service';
import { DESK, Workspace } from './memory';

const FOLDERS = 100;
const ARTICLES = 200;
const TEXT = 'Ruta Almeida spoke on Monday.\n\n“We will rebuild the bridge,” Almeida told Nordwire [1].\n';

/** Articles, and files that are none, in a hundred folders. */
const workspace = (articles: number, foreign: number): Workspace =>
  new Workspace(
    Object.fromEntries([
      ...Array.from({ length: articles }, (_, n) => [`${n % FOLDERS}/${n}.txt`, TEXT]),
      ...Array.from({ length: foreign }, (_, n) => [`${n % FOLDERS}/${n}${n % 2 === 0 ? '.png' : '.json'}`, '']),
    ]) as Record<string, string>,
  );

async function checkAll(service: Service): Promise<number> {
  const uris = await service.articlesIn(DESK);
  for (const uri of uris) {
    await service.revisionOf(uri);
    await service.read((await service.saved(uri))!);
  }
  return uris.length;
}

describe('a workspace of 100,000 files that are not articles', function () {
  this.timeout(60_000);

  it('costs what its 200 articles cost, plus one listing', async () => {
    const alone = workspace(ARTICLES, 0);
    const among = workspace(ARTICLES, 100_000);
    assert.equal(await checkAll(alone.service), ARTICLES);
    assert.equal(await checkAll(among.service), ARTICLES);
    assert.deepEqual(among.asked, alone.asked);
    assert.equal(among.asked.list, 1);
  });

  it('has its settings read once a folder', async () => {
    const { service, asked } = workspace(ARTICLES, 100_000);
    await service.articlesIn(DESK);
    assert.ok(asked.settings <= FOLDERS + 1, `${asked.settings} times`);
  });
});

describe('what is kept in memory', function () {
  this.timeout(120_000);
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;

  async function grownBy(work: (n: number) => Promise<unknown>, times: number): Promise<number> {
    // What is made once does not count.
    for (let n = 0; n < 50; n++) await work(n);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let n = 50; n < 50 + times; n++) await work(n);
    collectGarbage();
    return (process.memoryUsage().heapUsed - before) / times;
  }

  it('of 2,000 articles that were opened, edited and closed is next to nothing', async () => {
    const { service } = workspace(0, 0);
    const bytes = await grownBy(async (n) => {
      const article = { uri: `${DESK}${n % FOLDERS}/${n}.txt`, text: TEXT, languageId: 'plaintext' as const };
      service.keep(article.uri);
      await service.read(article);
      await service.read({ ...article, text: `${TEXT}More.\n` });
      service.release(article.uri);
    }, 2000);
    assert.ok(bytes < 2000, `${Math.round(bytes)} bytes for each`);
  });

  it('of 5,000 articles that were checked is next to nothing', async () => {
    const { service } = workspace(0, 0);
    const bytes = await grownBy(
      (n) => service.read({ uri: `${DESK}${n % FOLDERS}/${n}.txt`, text: `${TEXT}${n}\n`, languageId: 'plaintext' }),
      5000,
    );
    assert.ok(bytes < 1000, `${Math.round(bytes)} bytes for each`);
  });
});
