import assert from 'node:assert/strict';
import { readTranscript } from '../../server/transcripts/readTranscript';
import { check } from './check';

const read = (name: string, value: unknown, passages: readonly string[]): ReturnType<typeof check> =>
  check(name, JSON.stringify(value), 'speech-json', passages);

describe('reading the JSON of speech-to-text services', () => {
  it('reads Whisper and WhisperX, numerals without times', async () => {
    await read('a.json', { segments: [{ start: 0, end: 4.2, text: ' Well, I "think" so.' }] }, [
      '0 Well, I "think" so.',
    ]);
    await read(
      'b.json',
      {
        segments: [
          {
            ...{ start: 1, end: 2, text: 'We have 58.', speaker: 'SPEAKER_00' },
            words: [{ word: 'We', start: 1 }, { word: 'have', start: 1.2 }, { word: '58.' }],
          },
        ],
      },
      ['1 SPEAKER_00: We have 58.'],
    );
  });

  it('reads Amazon, times as texts, speakers in a separate list', async () => {
    const word = (content: string, at: string): unknown => ({
      ...{ start_time: at, end_time: at, type: 'pronunciation' },
      alternatives: [{ content, confidence: '0.9' }],
    });
    await read(
      'a.json',
      {
        results: {
          speaker_labels: {
            segments: [
              {
                items: [
                  { start_time: '1.0', speaker_label: 'spk_0' },
                  { start_time: '3.5', speaker_label: 'spk_1' },
                ],
              },
            ],
          },
          items: [word('Hello', '1.0'), { type: 'punctuation', alternatives: [{ content: '.' }] }, word('Hi', '3.5')],
        },
      },
      ['1 spk_0: Hello.', '3.5 spk_1: Hi'],
    );
  });

  it('reads Google, its last result with all words once more', async () => {
    const word = (text: string, seconds: string, speakerTag?: number): unknown => ({
      word: text,
      startTime: seconds,
      speakerTag,
    });
    await read(
      'a.json',
      {
        results: [
          { alternatives: [{ transcript: 'hello there', words: [word('hello', '1.0s'), word('there', '1.5s')] }] },
          { alternatives: [{ words: [word('hello', '1.0s', 1), word('there', '1.5s', 1), word('hi', '2s', 2)] }] },
        ],
      },
      ['1 Speaker 1: hello there', '2 Speaker 2: hi'],
    );
    await read(
      'b.json',
      { results: [{ alternatives: [{ words: [{ word: 'hello', startTime: { seconds: '12', nanos: 900000000 } }] }] }] },
      ['12.9 hello'],
    );
  });

  it('reads AssemblyAI, Deepgram, Rev, YouTube and podcast hosts', async () => {
    await read('a.json', { utterances: [{ speaker: 'A', start: 1500, end: 2000, text: 'Hello there.' }] }, [
      '1.5 Speaker A: Hello there.',
    ]);
    await read(
      'd.json',
      { results: { utterances: [{ speaker: 0, start: 2.5, end: 3, transcript: 'Hello there.' }] } },
      ['2.5 Speaker 0: Hello there.'],
    );
    await read(
      'r.json',
      {
        monologues: [
          {
            speaker: 0,
            elements: [
              { type: 'text', value: 'Hello', ts: 1 },
              { type: 'punct', value: '.' },
            ],
          },
        ],
      },
      ['1 Speaker 0: Hello.'],
    );
    await read(
      'y.json3',
      {
        events: [
          { tStartMs: 0, dDurationMs: 9 },
          { tStartMs: 500, dDurationMs: 2300, segs: [{ utf8: 'well' }, { utf8: ' I', tOffsetMs: 320 }] },
          { aAppend: 1, segs: [{ utf8: '\n' }] },
        ],
      },
      ['0.5 well I'],
    );
    await read(
      'p.json',
      { version: '1.0.0', segments: [{ speaker: 'Darth Veda', startTime: 0.5, endTime: 0.75, body: 'I' }] },
      ['0.5 Darth Veda: I'],
    );
  });

  it('finds words in the file through escapes', async () => {
    const text = String.raw`{"segments":[{"start":0,"text":"We don’t \"count\" them"}]}`;
    const { spoken } = await readTranscript('file:///a.json', text);
    assert.equal(spoken.text, 'We don’t "count" them');
    const at = spoken.text.indexOf('count');
    const { start, end } = spoken.fileSpan({ start: at, end: at + 5 });
    assert.equal(text.slice(start, end), 'count');
  });

  it('reports what is broken, too deep or not a transcript, and reads what it can', async () => {
    const broken = await readTranscript('file:///a.json', '{"segments":[{"start":0,"text":"We count"},{"start":');
    assert.equal(broken.spoken.text, 'We count');
    assert.match(broken.problems[0]!.message, /^This is not valid JSON/u);
    const deep = await readTranscript('file:///a.json', `{"segments":${'['.repeat(100_000)}`);
    assert.match(deep.problems[0]!.message, /nested too deeply/u);
    const other = await readTranscript('file:///a.json', '{"name":"package"}');
    assert.match(other.problems[0]!.message, /No transcript/u);
  });
});
