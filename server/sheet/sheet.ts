import type { Analysis } from '../analysis/analyse';
import { signOffsOf } from '../analysis/signOffs';
import type { SignOff } from '../checks/checks';
import { sha256 } from '../text/contentHash';
import { fileNameOf } from '../text/fileNames';
import { isProved, isSigned, rowsOf } from './sheetRows';
import type { SheetRow } from './sheetRows';

/** All quotations of an article, with proof and sign-off. It depends only on the article and the files next to it. */
export interface Sheet {
  readonly article: string;
  /** The hash of its text in UTF-8, without a byte order mark, in hexadecimal digits. */
  readonly sha256: string;
  /** The version of the program that made it. */
  readonly version: string;
  readonly rows: readonly SheetRow[];
  /** The transcripts that the quotations were compared with. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** How many quoted phrases are not listed: those read as titles and terms, or within another quotation. */
  readonly unlisted: number;
  /** Sign-offs of quotations that are no longer in the article. */
  readonly lost: readonly SignOff[];
}

/** @param article its name; `version` is the program's version. */
export async function sheetOf(analysis: Analysis, article: string, version: string): Promise<Sheet> {
  const { text, texts, attributions } = analysis;
  const hashes = new Map<string, string>();
  for (const { transcript } of texts) hashes.set(transcript.uri, await sha256(transcript.text));
  const rows = rowsOf(analysis).map(({ row, transcript }) =>
    transcript === undefined ? row : { ...row, proof: { ...row.proof, sha256: hashes.get(transcript) } },
  );
  const unlisted = attributions.ofQuotations.length - rows.length;
  const files = [...hashes].map(([uri, hash]) => ({ name: fileNameOf(uri), sha256: hash }));
  const { lost } = signOffsOf(analysis);
  return { article, sha256: await sha256(text), version, rows, files, unlisted, lost };
}

/** Requirements that a publisher may set for every quotation. */
export const REQUIREMENTS = ['proved', 'signed'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/**
 * The quotations that do not meet the requirements: not proved if the transcript has other words or another speaker.
 */
export const lacking = ({ rows }: Sheet, required: Requirement): readonly SheetRow[] =>
  rows.filter((row) => !(required === 'signed' ? isSigned(row) : isProved(row)));
