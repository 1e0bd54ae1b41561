import type { Analysis } from '../../server/analysis/analyse';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import type { RuleDocs } from '../../server/linter/rule';
import type { DeclaredSource } from '../../server/references/reference';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import type { AttachedTranscript } from '../../server/transcripts/transcript';

/** Transcripts as text, by the keys of their citations, ready to attach. */
export const attached = (transcripts: Readonly<Record<string, string>> = {}): readonly AttachedTranscript[] =>
  Object.entries(transcripts).map(([key, text]) => ({
    key,
    transcript: readTextTranscript(`file:///newsroom/${key}.txt`, text, { extent: 'whole' }),
  }));

/** The transcripts and declarations for an article. */
export type OnFile = Pick<RuleDocs, 'transcripts' | 'declared' | 'checks'>;

/** An article with its transcripts, its front matter's declarations and its sign-offs. */
export function withTranscripts(
  text: string,
  languageId: LanguageId,
  { transcripts, declared = {}, checks = [] }: OnFile = {},
): Analysis {
  // A fix may have changed a time code.
  const written = /timecode: "([^"]{1,20})"/u.exec(text)?.[1];
  const sources = Object.entries(declared).map(([key, fields]): DeclaredSource => {
    const span = { start: 0, end: text.length };
    const custom = { ...fields, ...(written !== undefined && { timecode: written }) };
    return { key, tier: 'frontMatter', item: { id: key, type: 'interview', custom }, place: { span } };
  });
  const all = checks.map((check) => ({ ...check, lines: { start: 0, end: 0 } }));
  return analyse(text, languageId, undefined, sources, attached(transcripts), { all, isWritable: true });
}
