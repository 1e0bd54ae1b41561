import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/article/article';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { TranscriptFiles } from '../../server/sources/transcriptFiles';
import type { ArticleTranscripts } from '../../server/sources/transcriptFiles';
import type { FileText } from '../../server/workspace/files';

const TOP = 'file:///newsroom/';
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe counted life jackets.\n';

/** A newsroom's files in memory, by their paths. */
class Newsroom {
  readonly sources: SourceFiles;
  readonly transcripts: TranscriptFiles;

  constructor(readonly files: Record<string, string | FileText>) {
    const readWithin = (uri: string): Promise<FileText | undefined> => {
      const file = this.files[decodeURIComponent(uri.replace(TOP, ''))];
      return Promise.resolve(typeof file === 'string' ? { text: file } : file);
    };
    const namesIn = (folder: string): Promise<readonly string[]> => {
      const path = folder.replace(TOP, '');
      const below = Object.keys(this.files).filter((name) => name.startsWith(path));
      return Promise.resolve(below.map((name) => name.slice(path.length)).filter((name) => !name.includes('/')));
    };
    this.sources = new SourceFiles({ readWithin });
    this.transcripts = new TranscriptFiles({ readWithin, namesIn });
  }

  async of(path = 'storm.md', text = '', languageId: LanguageId = 'markdown'): Promise<ArticleTranscripts> {
    const article = { uri: TOP + path, text, languageId };
    return this.transcripts.of(article, await this.sources.of(article, TOP), TOP);
  }
}

const shown = ({ texts }: ArticleTranscripts): string[] =>
  texts.map(
    ({ key, video, transcript }) => `${key ?? video ?? 'all'}: ${decodeURIComponent(transcript.uri.replace(TOP, ''))}`,
  );

const found = async (files: Record<string, string | FileText>, text = ''): Promise<string[]> =>
  shown(await new Newsroom(files).of('storm.md', text));

describe('transcripts next to an article', () => {
  it('are named by a source', async () => {
    const sources = 'sources:\n  - title: Ferry\n    transcript: talk.vtt\n';
    assert.deepEqual(await found({ 'talk.vtt': VTT }, `---\n${sources}---\n`), ['1: talk.vtt']);
    assert.deepEqual(await found({ 'talk.vtt': VTT, 'storm.sources.yaml': sources }), ['1: talk.vtt']);
  });

  it('are named in front matter, one or one for each citation', async () => {
    assert.deepEqual(await found({ 'talk.vtt': VTT }, '---\ntranscript: talk.vtt\n---\n'), ['all: talk.vtt']);
    assert.deepEqual(await found({ 'a.srt': VTT, 'b.txt': 'Words' }, '---\ntranscript: {1: a.srt, 2: b.txt}\n---\n'), [
      '1: a.srt',
      '2: b.txt',
    ]);
  });

  it('are known by their names', async () => {
    const files = { 'storm.1.transcript.vtt': VTT, 'storm.vtt': VTT, 'storm.source.txt': 'Words', 'other.vtt': VTT };
    assert.deepEqual(await found(files), ['1: storm.1.transcript.vtt', 'all: storm.source.txt', 'all: storm.vtt']);
  });

  it('are known by endings in capitals, too', async () => {
    const files = { 'storm.1.transcript.VTT': VTT, 'storm.SRT': VTT, 'Storm.vtt': VTT };
    assert.deepEqual(await found(files), ['1: storm.1.transcript.VTT', 'all: storm.SRT']);
  });

  it('may be long where a speech-to-text service wrote them', async () => {
    const long = `{"segments":[{"text":"We sang."}],"more":"${'x'.repeat(6 << 20)}"}`;
    const { texts, problems } = await new Newsroom({ 'sources/1.json': long, 'sources/2.vtt': long }).of();
    assert.deepEqual(
      texts.map(({ key }) => key),
      ['1'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['This file is longer than 5 MB and was not read. Split it.'],
    );
  });

  it('are in a folder of sources or transcripts, or have the id of a video', async () => {
    assert.deepEqual(await found({ 'sources/1.vtt': VTT, 'transcripts/Talk [dQw4w9WgXcQ].en.vtt': VTT }), [
      '1: sources/1.vtt',
      'dQw4w9WgXcQ: transcripts/Talk [dQw4w9WgXcQ].en.vtt',
    ]);
    assert.deepEqual(await found({ 'Talk [dQw4w9WgXcQ].en.vtt': VTT }), ['dQw4w9WgXcQ: Talk [dQw4w9WgXcQ].en.vtt']);
  });

  it('count in this order, one for each citation', async () => {
    const files = { 'talk.vtt': VTT, 'storm.1.transcript.vtt': VTT, 'sources/1.vtt': VTT };
    assert.deepEqual(await found(files, '---\ntranscript: {1: talk.vtt}\n---\n'), ['1: talk.vtt']);
  });

  it('explain who the labels mean, and how they were made', async () => {
    const text =
      '---\nsources:\n  - {title: A, transcript: a.txt, made: machine, extent: part, speakers: {SPEAKER_00: Mark Osei}}\n---\n';
    const { texts } = await new Newsroom({
      'a.txt': '[SPEAKER_00]: Who?\n[SPEAKER_01]: We.\n[SPEAKER_00]: When?\n',
    }).of('storm.md', text);
    const { made, extent, passages } = texts[0]!.transcript;
    assert.deepEqual([made, extent, passages[0]!.label?.name], ['machine', 'part', 'Mark Osei']);
  });

  it('are reported where they are named but missing, refused, or broken', async () => {
    const problems = async (files: Record<string, string | FileText>, text: string): Promise<string[]> => {
      const found = await new Newsroom(files).of('storm.md', text);
      return found.problems.map(({ file, start, end, message }) => `${file.text.slice(start, end)} — ${message}`);
    };
    const text = '---\ntranscript: talk.vtt\n---\n';
    assert.match((await problems({}, text))[0]!, /^transcript — “talk.vtt” was not found/u);
    assert.match((await problems({ 'talk.vtt': { refused: 'outside' } }, text))[0]!, /outside the workspace/u);
    assert.match(
      (await problems({ 'talk.vtt': VTT.replace('00:02.000', 'soon') }, text))[0]!,
      /^00:01.000 --> soon — /u,
    );
  });

  it('are the same object until something changes', async () => {
    const newsroom = new Newsroom({ 'storm.vtt': VTT });
    const before = await newsroom.of();
    assert.equal(await newsroom.of('storm.md', 'Another text.'), before);
    newsroom.files['storm.vtt'] = `${VTT}\n00:02.000 --> 00:03.000\nMore.\n`;
    assert.equal(newsroom.transcripts.changed(`${TOP}storm.vtt`), true);
    assert.equal((await newsroom.of()).texts[0]!.transcript.passages.length, 2);
    newsroom.files['storm.2.transcript.vtt'] = VTT;
    assert.equal(newsroom.transcripts.cameOrWent(`${TOP}storm.2.transcript.vtt`), true);
    assert.equal((await newsroom.of()).texts.length, 2);
    assert.equal(newsroom.transcripts.changed(`${TOP}other.txt`), false);
  });

  it('are none of an article without a name', async () => {
    const newsroom = new Newsroom({ 'storm.vtt': VTT });
    const article = { uri: 'untitled:Untitled-1', text: '', languageId: 'markdown' } as const;
    const found = await newsroom.transcripts.of(article, await newsroom.sources.of(article, TOP), TOP);
    assert.deepEqual(found.texts, []);
  });
});
