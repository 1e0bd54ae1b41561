import type { Analysis } from '../analysis/analyse';
import { clockAt, fileOf, recordingAt, signOf, spokenWords } from '../analysis/comparedQuotations';
import { isFound } from '../transcripts/matching/proof';
import { keysOf, proofsOf } from '../analysis/proofs';
import { outletOf } from '../analysis/quotedOutlet';
import { labelOf } from '../analysis/shortLabels';
import { quotedText, shownWords } from '../analysis/shownWords';
import { isSignable, signOffsOf } from '../analysis/signOffs';
import type { Signed } from '../analysis/signOffs';
import { certainSpeaker, isCertain } from '../attribution/attribution';
import type { Attribution, Speaker } from '../attribution/attribution';
import type { SignOff } from '../checks/checks';
import { formatEntry, nameOf } from '../references/formatReference';
import { positionsIn } from '../text/lines';
import { textOf } from '../text/span';
import { webAddress } from '../text/openableAddress';
import type { Proof } from '../transcripts/matching/proof';
import type { Made } from '../transcripts/transcript';
import { sha256 } from '../text/contentHash';
import { fileNameOf } from '../text/fileNames';

/** A source that a quotation cites. */
export interface SheetSource {
  /** The label in the article: "[1]". */
  readonly label: string;
  /** The source in one line, with its inferred parts. */
  readonly title: string;
  readonly url?: string | undefined;
}

/** What was found for a quotation in the source's own words. */
export interface SheetProof {
  readonly state: Proof['state'];
  readonly sign: string;
  /** The source's words, and nothing else from the source. */
  readonly words?: string | undefined;
  /** Where the two differ. */
  readonly changes: readonly { readonly quoted: string; readonly spoken: string }[];
  /** The speaker in the transcript, and whether that is a different person from the one in the article. */
  readonly label?: string | undefined;
  readonly isOther: boolean;
  /** "0:41", and the address of the recording a moment before that. */
  readonly time?: string | undefined;
  readonly seconds?: number | undefined;
  readonly link?: string | undefined;
  readonly file?: string | undefined;
  readonly sha256?: string | undefined;
  readonly made?: Made | undefined;
}

/** A quotation in a fact-checker's sheet. */
export interface SheetRow {
  /** From 1, in the order of the article. */
  readonly n: number;
  readonly line: number;
  readonly quotation: string;
  /** True for a repetition of the body's words. */
  readonly isPullQuote: boolean;
  readonly speaker?: string | undefined;
  /** Absent if the article names nobody: "a spokesman". */
  readonly speakerKind?: Speaker['kind'] | undefined;
  /** `named` next to the quotation, `inferred` from a pronoun or the text around it, or `unclear`. */
  readonly certainty: 'named' | 'inferred' | 'unclear';
  /** The sentence that gives the speaker. */
  readonly sentence: string;
  readonly role?: string | undefined;
  readonly outlet?: string | undefined;
  readonly medium?: string | undefined;
  readonly interviewer?: string | undefined;
  readonly sources: readonly SheetSource[];
  readonly proof: SheetProof;
  readonly signed?: Signed | undefined;
}

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
  const { ofQuotations, lost } = signOffsOf(analysis);
  const positionOf = positionsIn(text);
  const rows: SheetRow[] = [];
  attributions.ofQuotations.forEach((attribution, index) => {
    if (!isSignable(attribution)) return;
    rows.push({
      ...{ n: rows.length + 1, line: positionOf(attribution.quotation.start).line },
      ...{ quotation: quotedText(analysis, attribution.quotation), isPullQuote: attribution.kind === 'pull' },
      ...speakerOf(analysis, attribution),
      ...channelOf(analysis, attribution),
      sources: keysOf(analysis, attribution).map((key) => sourceOf(analysis, key)),
      proof: proofOf(analysis, attribution, proofsOf(analysis)[index]!, hashes),
      signed: ofQuotations.get(index),
    });
  });
  const unlisted = attributions.ofQuotations.length - rows.length;
  const files = [...hashes].map(([uri, hash]) => ({ name: fileNameOf(uri), sha256: hash }));
  return { article, sha256: await sha256(text), version, rows, files, unlisted, lost };
}

function speakerOf(
  analysis: Analysis,
  attribution: Attribution,
): Pick<SheetRow, 'speaker' | 'speakerKind' | 'certainty' | 'sentence' | 'role'> {
  const { mention, evidence } = attribution;
  const sentence = shownWords(analysis, evidence.sentence).replace(/\s+/gu, ' ').trim();
  const index = certainSpeaker(attribution);
  const known = index === undefined ? undefined : analysis.attributions.speakers[index];
  const isPlain = evidence.by === 'pattern' && mention !== undefined && mention.form !== 'pronoun';
  if (known)
    return {
      speaker: known.name,
      speakerKind: known.kind,
      certainty: isPlain ? 'named' : 'inferred',
      sentence,
      role: known.role,
    };
  // "a spokesman", "the commander".
  const isUnnamed = mention?.form === 'nominal' && isCertain(attribution);
  return isUnnamed
    ? { speaker: textOf(analysis.text, mention), certainty: isPlain ? 'named' : 'inferred', sentence }
    : { certainty: 'unclear', sentence };
}

function channelOf(analysis: Analysis, attribution: Attribution): Pick<SheetRow, 'outlet' | 'medium' | 'interviewer'> {
  const [key] = keysOf(analysis, attribution);
  const item = key === undefined ? undefined : analysis.references.byKey.get(key)?.item;
  const { channel } = attribution;
  return {
    outlet: outletOf(analysis, attribution),
    medium: channel?.medium ?? item?.medium,
    interviewer: channel?.interviewer ?? item?.interviewer?.map(nameOf).join(', '),
  };
}

function sourceOf(analysis: Analysis, key: string): SheetSource {
  const label = labelOf(analysis, key);
  const reference = analysis.references.byKey.get(key);
  if (!reference) return { label: label === '' ? key : label, title: '' };
  const url = reference.item.URL === undefined ? undefined : webAddress(reference.item.URL)?.href;
  return { label, title: formatEntry(reference), url };
}

function proofOf(
  analysis: Analysis,
  attribution: Attribution,
  proof: Proof,
  hashes: ReadonlyMap<string, string>,
): SheetProof {
  const { state, changes, places } = proof;
  const [place] = places;
  const transcript = place?.source.transcript;
  const found = place && isFound(proof);
  return {
    ...{ state, sign: signOf(proof), isOther: proof.speaker === 'other' },
    changes: changes
      .filter(({ weight }) => weight !== 'marked')
      .map(({ quoted, words }) => ({ quoted: textOf(analysis.text, quoted), spoken: words })),
    ...(transcript && { file: fileOf(place), sha256: hashes.get(transcript.uri), made: transcript.made }),
    ...(found && {
      ...{ words: spokenWords(place), label: place.label?.name, time: clockAt(place), seconds: place.from },
      link: recordingAt(analysis, attribution, place),
    }),
  };
}

/** Requirements that a publisher may set for every quotation. */
export const REQUIREMENTS = ['proved', 'signed'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/**
 * The quotations that do not meet the requirements: not proved if the transcript has other words or another speaker.
 */
export const lacking = ({ rows }: Sheet, required: Requirement): readonly SheetRow[] =>
  rows.filter((row) => !(required === 'signed' ? isSigned(row) : isProved(row)));

export const isProved = ({ proof: { state, isOther } }: SheetRow): boolean =>
  (state === 'verbatim' || state === 'tidied') && !isOther;

/** True if it is signed and nothing has changed since. */
export const isSigned = ({ signed }: SheetRow): boolean => signed?.changes.length === 0;
