import type { Analysis } from '../../server/analysis/analyse';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import type { RuleDocs } from '../../server/linter/rule';
import type { DeclaredSource } from '../../server/references/reference';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import type { AttachedTranscript } from '../../server/transcripts/transcript';

/** Transcripts in text by the keys of their citations, attached. */
export const attached = (transcripts: Readonly<Record<string, string>> = {}): readonly AttachedTranscript[] =>
  Object.entries(transcripts).map(([key, text]) => ({
    key,
    transcript: readTextTranscript(`file:///newsroom/${key}.txt`, text, { extent: 'whole' }),
  }));

/** What is on file, and declared, for an article. */
export type OnFile = Pick<RuleDocs, 'transcripts' | 'declared' | 'checks'>;

/** An article with the transcripts that are on file for it, and what its front matter declares, and what was signed. */
export function withTranscripts(
  text: string,
  languageId: LanguageId,
  { transcripts, declared = {}, checks = [] }: OnFile = {},
): Analysis {
  const sources = Object.entries(declared).map(([key, custom]): DeclaredSource => {
    const span = { start: 0, end: text.length };
    return { key, tier: 'frontMatter', item: { id: key, type: 'interview', custom }, place: { span } };
  });
  const all = checks.map((check) => ({ ...check, lines: { start: 0, end: 0 } }));
  return analyse(text, languageId, undefined, sources, attached(transcripts), { all, isWritable: true });
}
