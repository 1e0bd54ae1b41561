import assert from 'node:assert/strict';
import { readTranscript } from '../../server/transcripts/readTranscript';
import type { Passage, Transcript, TranscriptFormat } from '../../server/transcripts/transcript';
import { mark, marked } from '../marked';

/** What a passage must be: `0:09 Ian Lesser: Well, I think …`; time and label where it has them. */
const shown = ({ spoken }: Transcript, { from, label, spoken: { start, end } }: Passage): string => {
  const words = spoken.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const time = from === undefined ? '' : `${String(from)} `;
  return `${time}${label === undefined ? '' : `${label.name === '' ? '>>' : label.name}: `}${words}`;
};

/**
 * Reads a transcript in which the first and last words of passages may be marked with `⟦…⟧`: where there are marks,
 * they must be where the passages are in the file.
 */
export async function check(
  name: string,
  source: string,
  format: TranscriptFormat,
  passages: readonly string[],
): Promise<Transcript> {
  const { text, spans } = marked(source);
  const transcript = await readTranscript(`file:///newsroom/${name}`, text);
  assert.deepEqual(
    transcript.passages.map((passage) => shown(transcript, passage)),
    passages,
  );
  assert.equal(transcript.format, format);
  if (spans.length > 0) {
    const places = transcript.passages.map(({ spoken }) => transcript.spoken.fileSpan(spoken));
    assert.equal(mark(text, places), source);
  }
  return transcript;
}
