import { prove } from '../../server/transcripts/matching/proof';
import type { Claim, Proof } from '../../server/transcripts/matching/proof';
import { readQuotedWords } from '../../server/transcripts/matching/quotedWords';
import { readTranscript } from '../../server/transcripts/readTranscript';
import type { Transcript, TranscriptFacts } from '../../server/transcripts/transcript';

/** An interview of invented people. */
export const INTERVIEW = `WEBVTT

00:00:04.000 --> 00:00:09.500
<v Mark Osei>Rosa Quispe runs the school on the larger island. Did you count the pupils every morning?

00:00:09.800 --> 00:00:16.200
<v Rosa Quispe>Well, we counted life jackets before we counted pupils,
and we never crossed without the, uh, the radio

00:00:16.200 --> 00:00:19.000
<v Rosa Quispe>that Teodoro Huanca had lent us in nineteen eighty-eight.

00:00:19.000 --> 00:00:20.000
<v Mark Osei>Yeah.

00:00:20.000 --> 00:00:31.000
<v Rosa Quispe>It is not a new ferry, but it is a safe one, and it's gonna cost 1.5 million dollars.

00:00:41.000 --> 00:00:48.000
<v Rosa Quispe>The children were fearless. You know, they sang on the way. Attendance only [inaudible] recovered in May.

00:01:12.000 --> 00:01:18.000
<v Mark Osei>So much the better, as you would say on the islands. We counted life jackets, you told us.
`;

export const interview = (facts: TranscriptFacts = {}): Promise<Transcript> =>
  readTranscript('file:///newsroom/ferry.vtt', INTERVIEW, { extent: 'whole', ...facts });

/** Holds a quotation by Rosa Quispe against a transcript. */
export function held(quotation: string, transcript: Transcript, more: Partial<Claim> = {}): Proof {
  return prove({
    ...{ text: quotation, words: readQuotedWords(quotation, [{ start: 0, end: quotation.length }]) },
    ...{ cited: [{ key: '1', transcript }], others: [], isIncomplete: false, proven: [], cast: new Set<string>() },
    ...{ speaker: 'Rosa Quispe', interviewer: 'Mark Osei', people: ['Rosa Quispe', 'Teodoro Huanca'] },
    ...more,
  });
}
