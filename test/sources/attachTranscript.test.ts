import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { attachTranscript } from '../../server/sources/attachTranscript';
import type { Attachment } from '../../server/sources/attachTranscript';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { apply } from '../../server/text/replacements';
import { readTranscript } from '../../server/transcripts/readTranscript';
import type { FileText } from '../../server/workspace/files';

const TOP = 'file:///newsroom/';
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Rosa Quispe>We counted life jackets.\n';
const PROSE = 'Rosa Quispe spoke to Radio Altiplano.\n\n“We counted life jackets,” Quispe said [1].\n';

interface Desk {
  /** The article. */
  readonly text: string;
  readonly languageId?: LanguageId;
  /** Null: all sources. */
  readonly key?: string | null;
  /** Files beside it, by name. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The file that the user has picked. */
  readonly file?: readonly [name: string, text: string | Uint8Array];
}

async function attach({ text, languageId = 'markdown', key = '1', beside = {}, file = ['talk.vtt', VTT] }: Desk) {
  const article = { uri: `${TOP}storm.md`, text, languageId };
  const readWithin = (uri: string): Promise<FileText | undefined> => {
    const found = beside[decodeURIComponent(uri.replace(TOP, ''))];
    return Promise.resolve(found === undefined ? undefined : { text: found });
  };
  const sources = await new SourceFiles({ readWithin }).of(article, TOP);
  const { references } = analyse(text, languageId, undefined, sources.sources);
  const reference = key === null ? undefined : references.byKey.get(key);
  const bytes = typeof file[1] === 'string' ? new TextEncoder().encode(file[1]) : file[1];
  return attachTranscript(
    { name: file[0], bytes },
    { article, key: key ?? undefined, reference, sources, names: ['storm.md', ...Object.keys(beside)] },
  );
}

async function attached(desk: Desk): Promise<Attachment> {
  const attachment = await attach(desk);
  assert.ok(!('refused' in attachment), JSON.stringify(attachment));
  return attachment;
}

/** The file that declares the source, after it. */
async function declared(desk: Desk): Promise<string | undefined> {
  const { declares } = await attached(desk);
  if (!declares) return undefined;
  const name = declares.uri.replace(TOP, '');
  return apply(name === 'storm.md' ? desk.text : desk.beside![name]!, [declares.edit]);
}

const NAME = 'storm.1.transcript.vtt';

describe('a transcript that is attached', () => {
  it('is copied unchanged, next to the article, under a name by which it is found', async () => {
    assert.deepEqual(await attached({ text: PROSE }), { uri: TOP + NAME, replaces: [], removes: [] });
    const nameFor = async (name: string, text = VTT, key: string | null = '1'): Promise<string> =>
      (await attached({ text: PROSE, key, file: [name, text] })).uri.replace(TOP, '');
    assert.equal(await nameFor('TALK.VTT'), NAME);
    assert.equal(await nameFor('clipboard.txt'), NAME);
    assert.equal(await nameFor('talk.vtt', VTT, null), 'storm.transcript.vtt');
    assert.equal(await nameFor('minutes.md', 'It was said.'), 'storm.1.transcript.txt');
    assert.equal(await nameFor('page.HTML', '<p>It was said.</p>'), 'storm.1.transcript.html');
    assert.equal(
      await nameFor('talk.srt', '1\n00:00:01,000 --> 00:00:02,000\nIt was said.\n'),
      'storm.1.transcript.srt',
    );
  });

  it('is WebVTT where a service wrote JSON, with a note of what it was made from', async () => {
    const segments = [
      { start: 1.5, end: 3, speaker: 'SPEAKER_00', text: 'We counted life jackets & pupils.' },
      { start: 61, end: 62.25, speaker: 'SPEAKER_01', text: 'When?' },
    ];
    const json = JSON.stringify({ segments });
    const { uri, text } = await attached({ text: PROSE, file: ['talk.json', json] });
    assert.equal(uri, TOP + NAME);
    assert.equal(
      text,
      'WEBVTT\n\nNOTE\nMade from talk.json, speech-to-text.\n' +
        `SHA-256 of that file: ${createHash('sha256').update(json).digest('hex')}\n\n` +
        '00:00:01.500 --> 00:00:03.000\n<v SPEAKER_00>We counted life jackets &amp; pupils.\n\n' +
        '00:01:01.000 --> 00:01:02.250\n<v SPEAKER_01>When?\n',
    );
    const [before, after] = [await readTranscript('file:///talk.json', json), await readTranscript(uri, text)];
    assert.equal(after.spoken.text, before.spoken.text);
    assert.equal(after.made, 'machine');
  });

  it('stays JSON where that has no times', async () => {
    const { uri, text } = await attached({ text: PROSE, file: ['a.json', '{"segments":[{"text":"It was said."}]}'] });
    assert.deepEqual([uri, text], [`${TOP}storm.1.transcript.json`, undefined]);
  });

  it('asks before it takes the place of another, whatever its ending', async () => {
    const beside = { 'storm.1.transcript.srt': VTT, [NAME]: VTT, 'storm.2.transcript.vtt': VTT };
    const { replaces, removes } = await attached({ text: PROSE, beside });
    assert.deepEqual(replaces, ['storm.1.transcript.srt', NAME]);
    assert.deepEqual(removes, [`${TOP}storm.1.transcript.srt`]);
  });

  it('is refused where it cannot be read, with what to do', async () => {
    const refusal = async (file: NonNullable<Desk['file']>, key = '1'): Promise<string> => {
      const answer = await attach({ text: PROSE, file, key });
      return 'refused' in answer ? answer.refused : 'attached';
    };
    assert.match(
      await refusal(['a.txt', new Uint8Array([0x47, 0xfc, 0x6e, 0x65, 0x72])]),
      /not UTF-8.*Save it as UTF-8/u,
    );
    assert.match(await refusal(['a.txt', '\0\0\0']), /NUL.*Save it/u);
    assert.match(await refusal(['a.vtt', 'WEBVTT\n']), /no words.*Choose/u);
    assert.match(await refusal(['storm.md', PROSE]), /the article itself.*Choose/u);
    assert.match(await refusal(['a.vtt', VTT], 'Ruiz 2026:1'), /key.*Write “transcript:”/u);
  });
});

describe('a source whose transcript is attached', () => {
  it('names it in the list of the article', async () => {
    const list = (entry: string): string => `${PROSE}\n## Sources\n\n${entry}\n`;
    assert.equal(
      await declared({ text: list('[1] Radio Altiplano, interview.') }),
      list(`[1] Radio Altiplano, interview, transcript: ${NAME}.`),
    );
    assert.equal(
      await declared({ text: list('1. [Radio Altiplano](https://altiplano.example/1)') }),
      list(`1. [Radio Altiplano](https://altiplano.example/1), transcript: ${NAME}`),
    );
    assert.equal(
      await declared({ text: list('[1] Radio Altiplano, transcript: old.srt, interview') }),
      list(`[1] Radio Altiplano, transcript: ${NAME}, interview`),
    );
  });

  it('names it in its footnote, and not in a link definition', async () => {
    const note = PROSE.replace('[1]', '[^1]');
    assert.equal(
      await declared({ text: `${note}\n[^1]: Radio Altiplano, interview\n` }),
      `${note}\n[^1]: Radio Altiplano, interview, transcript: ${NAME}\n`,
    );
    assert.equal(await declared({ text: `${PROSE}\n[1]: https://altiplano.example/1 "Ferry"\n` }), undefined);
  });

  it('names it in front matter, in the form that is used there', async () => {
    const matter = (yaml: string): string => `---\n${yaml}\n---\n\n${PROSE}`;
    for (const [before, after] of [
      [
        'sources:\n  - title: Ferry\n    outlet: Radio Altiplano\n  - title: Other',
        `sources:\n  - title: Ferry\n    outlet: Radio Altiplano\n    transcript: ${NAME}\n  - title: Other`,
      ],
      ['sources:\n  - title: Ferry', `sources:\n  - title: Ferry\n    transcript: ${NAME}`],
      ['sources:\n  1:\n    title: Ferry\n', `sources:\n  1:\n    title: Ferry\n    transcript: ${NAME}\n`],
      ['sources:\n  1: { title: Ferry }', `sources:\n  1: { title: Ferry, transcript: ${NAME} }`],
      ['sources:\n  1: {}', `sources:\n  1: { transcript: ${NAME}}`],
      ['transcript: {1: old.vtt, 2: b.vtt}', `transcript: {1: ${NAME}, 2: b.vtt}`],
    ] as const)
      assert.equal(await declared({ text: matter(before) }), matter(after));
    assert.equal(
      await declared({ text: matter('transcript: old.vtt'), key: null }),
      matter('transcript: storm.transcript.vtt'),
    );
    assert.equal(await declared({ text: matter('sources:\n  - Radio Altiplano, interview') }), undefined);
  });

  it('names it in a file next to the article', async () => {
    for (const [name, before, after] of [
      ['storm.sources.yaml', '- id: 1\n  title: Ferry\n', `- id: 1\n  title: Ferry\n  transcript: ${NAME}\n`],
      [
        'storm.sources.json',
        '[{ "id": "1", "title": "Ferry" }]\n',
        `[{ "id": "1", "title": "Ferry", "transcript": "${NAME}" }]\n`,
      ],
      ['storm.bib', '@misc{1,\n  title = {Ferry}\n}\n', `@misc{1,\n  title = {Ferry},\n  transcript = {${NAME}}\n}\n`],
      ['storm.bib', '@misc{1,\n  title = {Ferry},\n}\n', `@misc{1,\n  title = {Ferry},\n  transcript = {${NAME}}\n}\n`],
    ] as const)
      assert.equal(await declared({ text: PROSE, beside: { [name]: before } }), after);
    assert.equal(
      await declared({ text: PROSE, beside: { 'storm.ris': 'TY  - NEWS\nTI  - Ferry\nER  - \n' } }),
      undefined,
    );
  });
});
