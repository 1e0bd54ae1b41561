import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTranscript } from '../../server/transcripts/readTranscript';
import { anyText } from '../anyText';
import type { Transcript } from '../../server/transcripts/transcript';
import { growthProblem } from '../../tools/fuzz/growth';
import { held, INTERVIEW } from './prove';

const NAMES = ['a.vtt', 'a.srt', 'a.sbv', 'a.txt', 'a.json', 'a.html', 'a.md'];
const CUES = [
  'WEBVTT\n\n',
  '00:01.000 --> 00:02.000\n',
  '<v Ana>',
  '>> ',
  'Q: ',
  'ANA: ',
  '[inaudible]',
  '{"segments":[',
  '<c>',
  '&amp;',
];

/** Texts with the marks of captions in them. */
const anyCaptions = fc
  .array(fc.oneof(anyText, fc.constantFrom(...CUES)), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('any transcript', () => {
  it('is read, and every passage and word has its place in the file', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), anyCaptions, async (name, text) => {
        const { passages, spoken, words } = await readTranscript(`file:///${name}`, text);
        for (const { start, end, spoken: span } of passages) {
          assert.ok(0 <= start && start <= end && end <= text.length);
          assert.ok(0 <= span.start && span.start < span.end && span.end <= spoken.text.length);
        }
        for (let at = 0; at < words.count; at++) {
          const { start, end } = spoken.fileSpan(words.spanOf(at));
          assert.ok(0 <= start && start < end && end <= text.length, `word ${String(at)}`);
        }
      }),
      { numRuns: 300 },
    ));

  it('is compared with any quotation, and the result is in both texts', () =>
    fc.assert(
      fc.asyncProperty(anyText, anyText, async (quotation, text) => {
        const transcript = await readTranscript('file:///a.txt', text);
        const { places, changes, likeness } = held(quotation, transcript);
        assert.ok(likeness >= 0 && likeness <= 1);
        for (const { span } of places) assert.ok(span.start < span.end && span.end <= text.length);
        for (const { quoted, spoken } of changes) {
          assert.ok(quoted.start <= quoted.end && quoted.end <= quotation.length);
          assert.ok(spoken.start <= spoken.end && spoken.end <= text.length);
        }
      }),
      { numRuns: 300 },
    ));

  it('finds every stretch of words word for word', async () => {
    const transcript = await readTranscript('file:///a.vtt', INTERVIEW, { extent: 'whole' });
    const { words, spoken } = transcript;
    for (let first = 0; first + 7 < words.count; first++) {
      const span = { start: words.spanOf(first).start, end: words.spanOf(first + 6).end };
      const { state, places } = held(
        spoken.text.slice(span.start, span.end).replace('[', '').replace(']', ''),
        transcript,
      );
      if (!spoken.text.slice(span.start, span.end).includes('[')) {
        assert.notEqual(state, 'absent');
        assert.ok(places.some((place) => Math.abs(place.spoken.start - span.start) < 12));
      }
    }
  });
});

/** Texts that are made to be slow. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one word': (size) => 'word '.repeat(size / 5),
  'the words of the quotation': (size) => 'we counted life jackets before we counted '.repeat(size / 42),
  'one caption without an end': (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'line of words\n'.repeat(size / 14)}`,
  'captions with wrong times': (size) => `WEBVTT\n\n${'99:99 --> soon\nwe counted\n\n'.repeat(size / 27)}`,
  'tags that never end': (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(size / 3)}`,
  'brackets that never end': (size) => '[( '.repeat(size / 3),
  'numbers that never end': (size) => 'two hundred and '.repeat(size / 16),
  'labels without words': (size) => 'ANA:\n'.repeat(size / 5),
  'times only': (size) => '00:01:02\n'.repeat(size / 9),
  'nothing that is text': (size) => '\0\uD800'.repeat(size / 2),
  'JSON in JSON': (size) => `{"segments":${'['.repeat(size)}`,
  'JSON of one word': (size) => `{"segments":[${'{"start":1,"text":"word"},'.repeat(size / 26)}{}]}`,
};

describe('hostile transcripts', () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    const file = name.startsWith('JSON') ? 'file:///a.json' : 'file:///a.txt';
    const readAndHeld = async (text: string): Promise<Transcript> => {
      const transcript = await readTranscript(file, text);
      held('we counted life jackets before we counted pupils and we sang', transcript);
      held('word word word word word word word word word word', transcript);
      return transcript;
    };

    it(`${name}: a megabyte is read, and a quotation held against it`, async function () {
      this.timeout(20_000);
      const { problems } = await readAndHeld(make(1 << 20));
      assert.ok(problems.length <= 20);
    });

    it(`${name}: the time grows as the text does`, async function () {
      this.timeout(60_000);
      const problem = await growthProblem((size) => {
        const text = make(size);
        return () => readAndHeld(text);
      });
      assert.equal(problem, undefined);
    });
  }

  it('are reported where they are wrong', async () => {
    const first = async (file: string, text: string): Promise<string> => {
      const [problem] = (await readTranscript(file, text)).problems;
      return problem ? `${text.slice(problem.start, problem.end)} — ${problem.message}` : 'none';
    };
    assert.match(await first('file:///a.vtt', HOSTILE['captions with wrong times']!(270)), /^99:99 --> soon — /u);
    assert.match(await first('file:///a.json', '{"segments":[{"text":}]}'), /^\} — This is not valid JSON/u);
    assert.match(await first('file:///a.json', HOSTILE['JSON in JSON']!(1 << 16)), /deep|valid JSON/u);
  });
});
