import type { Analysis } from '../../server/analysis/analyse';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import type { AttachedTranscript } from '../../server/transcripts/transcript';

/** Transcripts in text by the keys of their citations, attached. */
export const attached = (transcripts: Readonly<Record<string, string>> = {}): readonly AttachedTranscript[] =>
  Object.entries(transcripts).map(([key, text]) => ({
    key,
    transcript: readTextTranscript(`file:///newsroom/${key}.txt`, text, { extent: 'whole' }),
  }));

/** An article with the transcripts that are on file for it. */
export const withTranscripts = (
  text: string,
  languageId: LanguageId,
  transcripts?: Readonly<Record<string, string>>,
): Analysis => analyse(text, languageId, undefined, [], attached(transcripts));
