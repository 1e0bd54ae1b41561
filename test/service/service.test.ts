import assert from 'node:assert/strict';
import type { ArticleText } from '../../server/service/articleReading';
import { Stopped } from '../../server/service/stop';
import type { Stop } from '../../server/service/stop';
import { DESK, Workspace } from './memory';

const TEXT = 'Ruta Almeida, the mayor of Velm, spoke on Monday.\n\n“We will rebuild the bridge,” Almeida said [1].\n';
const article = (name: string, text = TEXT): ArticleText => ({ uri: DESK + name, text, languageId: 'plaintext' });
const titleOf = async ({ service }: Workspace, name = 'a.txt'): Promise<string | undefined> =>
  (await service.read(article(name))).analysis.references.byKey.get('1')?.item.title;

describe('a reading', () => {
  it('is of the given text, with the settings and sources next to it', async () => {
    const desk = new Workspace({
      '.attributionlintrc.json': '{ "rules": { "uncited-quote": "off" } }',
      'a.sources.yaml': '- title: Velm today\n',
    });
    const text = article('a.txt', `${TEXT}\n“It is late,” Almeida said.\n`);
    const { analysis, findings, settings } = await desk.service.read(text);
    assert.equal(analysis.references.byKey.get('1')?.item.title, 'Velm today');
    assert.ok(!findings.some(({ rule }) => rule === 'uncited-quote'));
    const other = await new Workspace({}).service.read(text);
    assert.ok(other.findings.some(({ rule }) => rule === 'uncited-quote'));
    assert.equal(settings.isRead, true);
  });

  it('of text without a place has no sources next to it', async () => {
    const desk = new Workspace({});
    const { analysis } = await desk.service.read({ uri: 'untitled:1', text: TEXT, languageId: 'plaintext' });
    assert.equal(analysis.isArticle, true);
    // Only the five names that a configuration may have.
    assert.equal(desk.asked.readWithin, 5);
  });

  it('is the same object for as long as nothing changes, where it is kept', async () => {
    const { service } = new Workspace({ 'a.bib': '@online{1, title={A}}' });
    service.keep(`${DESK}a.txt`);
    const first = await service.read(article('a.txt'));
    assert.equal(await service.read(article('a.txt')), first);
    assert.equal(first.findings, first.findings);
    assert.notEqual(await service.read(article('a.txt', `${TEXT}More.\n`)), first);
  });

  it('follows the files next to it', async () => {
    const desk = new Workspace({ 'a.sources.yaml': '- title: before\n' });
    let news = 0;
    desk.service.onChange(() => news++);
    desk.service.keep(`${DESK}a.txt`);
    assert.equal(await titleOf(desk), 'before');
    desk.write('a.sources.yaml', '- title: after\n');
    desk.write('b.sources.yaml', '- title: of another\n');
    assert.equal(news, 1);
    assert.equal(await titleOf(desk), 'after');
  });

  it('says which findings are known, until the baseline changes', async () => {
    const desk = new Workspace({
      '.attributionlintrc.json': '{ "baseline": "known.jsonl" }',
      'known.jsonl': '{"file":"a.txt","rule":"uncited-quote","words":"it is LATE"}\n',
    });
    desk.service.keep(`${DESK}a.txt`);
    const text = article('a.txt', `${TEXT}\n“It is late,” Almeida said. “It is cold,” she said.\n`);
    const knownIn = async (): Promise<(string | undefined)[]> =>
      (await desk.service.read(text)).findings.filter(({ rule }) => rule === 'uncited-quote').map(({ known }) => known);
    assert.deepEqual(await knownIn(), ['Already recorded in “known.jsonl”.', undefined]);
    const reading = await desk.service.read(text);
    assert.equal(reading.gone, 0);
    assert.equal(await desk.service.read(text), reading);
    desk.write('known.jsonl', '{"file":"a.txt","rule":"uncited-quote","words":"It is gone."}\n');
    assert.deepEqual(await knownIn(), [undefined, undefined]);
    assert.equal((await desk.service.read(text)).gone, 1);
  });

  it('has the transcripts that its own list names, as it is typed', async () => {
    const { service } = new Workspace({
      'talk.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe will rebuild the bridge.\n',
    });
    service.keep(`${DESK}a.txt`);
    const listed = async (file: string): Promise<[number, string | undefined]> => {
      const text = `${TEXT}\nSources\n\n[1] Radio Kestrel, interview, transcript: ${file}\n`;
      const { analysis, beside } = await service.read(article('a.txt', text));
      return [analysis.texts.length, beside.problems[0]?.message];
    };
    assert.match((await listed('talk.srt'))[1] ?? '', /^“talk.srt” was not found/u);
    assert.deepEqual(await listed('talk.vtt'), [1, undefined]);
    assert.equal((await service.read(article('a.txt'))).analysis.texts.length, 0);
  });

  it('follows the configuration', async () => {
    const desk = new Workspace({});
    assert.equal((await desk.service.settingsOf(`${DESK}a.txt`)).isRead, true);
    desk.write('.attributionlintrc.json', '{ "exclude": ["a.txt"] }');
    assert.equal((await desk.service.settingsOf(`${DESK}a.txt`)).isRead, false);
  });
});

describe('a transcript next to the article', () => {
  const heard = async ({ service }: Workspace): Promise<string | undefined> =>
    (await service.read(article('a.txt'))).transcripts.texts[0]?.transcript.text;
  const captions = (words: string): string => `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;

  it('is read again if nobody reports changes', async () => {
    const desk = new Workspace({ 'a.vtt': captions('before') });
    desk.service.keep(`${DESK}a.txt`);
    assert.equal(await heard(desk), captions('before'));
    desk.writeUnseen('a.vtt', captions('after'));
    desk.service.lookAgain();
    assert.equal(await heard(desk), captions('after'));
  });

  it('is counted among what is remembered', async () => {
    const remembered = async (desk: Workspace): Promise<number> => {
      desk.service.keep(`${DESK}a.txt`);
      await heard(desk);
      return desk.service.remembered;
    };
    const without = await remembered(new Workspace({}));
    assert.equal(await remembered(new Workspace({ 'a.vtt': captions('words') })), without + 1);
  });
});

describe('work that nobody waits for', () => {
  it('ends before the next step', async () => {
    const { service } = new Workspace({});
    await assert.rejects(service.read(article('a.txt'), { isCancellationRequested: true }), Stopped);
  });

  it('ends before the analysis where an edit arrives while its files are read', async () => {
    const { service } = new Workspace({});
    const stop = { isCancellationRequested: false };
    const reading = service.read(article('a.txt'), stop);
    stop.isCancellationRequested = true;
    await assert.rejects(reading, Stopped);
  });

  const LONG = TEXT.repeat(2_000);
  /** Asks until it has been asked so often. */
  const stopAfter = (times: number): Stop & { asked: number } => ({
    asked: 0,
    get isCancellationRequested() {
      return ++this.asked > times;
    },
  });

  it('ends within the analysis of a long article, after some of its many steps', async () => {
    const { service } = new Workspace({});
    const whole = stopAfter(Infinity);
    await service.read(article('a.txt', LONG), whole);
    assert.ok(whole.asked > 50, `${whole.asked} steps`);
    const stop = stopAfter(whole.asked >> 1);
    await assert.rejects(service.read(article('a.txt', LONG), stop), Stopped);
    assert.equal(stop.asked, (whole.asked >> 1) + 1);
  });

  it('continues for another caller who waits, and is done once for both', async () => {
    const { service } = new Workspace({});
    service.keep(`${DESK}a.txt`);
    const whole = stopAfter(Infinity);
    const [left, first, second] = await Promise.allSettled([
      service.read(article('a.txt', LONG), stopAfter(20)),
      service.read(article('a.txt', LONG), whole),
      service.read(article('a.txt', LONG), stopAfter(Infinity)),
    ]);
    assert.ok(left.status === 'rejected' && left.reason instanceof Stopped);
    assert.ok(first.status === 'fulfilled' && second.status === 'fulfilled');
    assert.equal(first.value.analysis, second.value.analysis);
    const { analysis } = await service.read(article('b.txt', LONG));
    assert.deepEqual(first.value.analysis.attributions, analysis.attributions);
  });
});

describe('an archive', () => {
  it('keeps nothing of the articles that were read', async () => {
    const desk = new Workspace({});
    for (let index = 0; index < 500; index++) await desk.service.read(article(`${index}.txt`));
    assert.equal(desk.service.remembered, 0);
  });

  it('reads what its articles share once', async () => {
    const desk = new Workspace({
      '.attributionlintrc.json': '{ "bibliography": "house.bib" }',
      'house.bib': '@online{1, title={the house}}',
    });
    await titleOf(desk, '0.txt');
    const { readWithin } = desk.asked;
    assert.equal(await titleOf(desk, '1.txt'), 'the house');
    assert.ok(desk.asked.readWithin < 2 * readWithin);
  });

  it('has revisions that differ once an article or a file next to it has changed', async () => {
    const desk = new Workspace({ 'a.txt': TEXT, 'a.bib': '@online{1, title={A}}' });
    const revision = (): Promise<string | undefined> => desk.service.revisionOf(`${DESK}a.txt`);
    const first = await revision();
    await desk.service.read(article('a.txt'));
    assert.equal(await revision(), first);
    desk.write('a.ris', 'TY  - ELEC\nER  - \n');
    assert.notEqual(await revision(), first);
    desk.write('a.txt', `${TEXT}More.\n`);
    assert.match((await revision()) ?? '', /More/u);
    assert.equal(await desk.service.revisionOf(`${DESK}none.txt`), undefined);
  });

  it('forgets open articles when they are closed', async () => {
    const desk = new Workspace({});
    for (let index = 0; index < 100; index++) {
      desk.service.keep(`${DESK}${index}.txt`);
      await desk.service.read(article(`${index}.txt`));
    }
    const open = desk.service.remembered;
    for (let index = 0; index < 100; index++) desk.service.release(`${DESK}${index}.txt`);
    assert.ok(open > 100);
    assert.equal(desk.service.remembered, 0);
  });
});

describe('200 articles among 100,000 other files', () => {
  const foreign = Array.from({ length: 100_000 }, (_, index) => [`code/m${index % 1000}/f${index}.ts`, '']);
  const articles = Array.from({ length: 200 }, (_, index) => [`news/w${index % 20}/a${index}.md`, TEXT]);
  const workspace = (): Workspace =>
    new Workspace(Object.fromEntries([...foreign, ...articles]) as Record<string, string>);

  it('are found at the cost of the articles', async () => {
    const desk = workspace();
    assert.equal((await desk.service.articlesIn(DESK)).length, 200);
    const { list, readWithin, settings, versionOf } = desk.asked;
    assert.deepEqual([list, versionOf], [1, 0]);
    // A folder's configuration may have any of five names; above the articles stand 20 folders, and two.
    assert.ok(readWithin <= 5 * 22, `${readWithin} files`);
    assert.ok(settings <= 22, `${settings} settings`);
  });

  it('are found with files of other endings that the folder’s configuration includes', async () => {
    const desk = workspace();
    desk.write('.attributionlintrc.json', '{ "include": ["news/**", "code/m7/f7.ts"] }');
    assert.equal((await desk.service.articlesIn(DESK)).length, 201);
  });
});
