import type { Analysis } from '../analysis/analyse';
import { clockAt, fileOf, recordingAt, signOf, spokenWords } from '../analysis/comparedQuotations';
import { perAnalysis } from '../analysis/memo';
import { keysOf, proofsOf } from '../analysis/proofs';
import { outletOf } from '../analysis/quotedOutlet';
import { labelOf } from '../analysis/shortLabels';
import { quotedText, shownWords } from '../analysis/shownWords';
import { isSignable, signOffsOf } from '../analysis/signOffs';
import type { Signed } from '../analysis/signOffs';
import { certainSpeaker, isCertain } from '../attribution/attribution';
import type { Attribution, Speaker } from '../attribution/attribution';
import { formatEntry, nameOf } from '../references/formatReference';
import { positionsIn } from '../text/lines';
import { spanOf, textOf } from '../text/span';
import type { Span } from '../text/span';
import { webAddress } from '../text/openableAddress';
import { isFound } from '../transcripts/matching/proof';
import type { Proof } from '../transcripts/matching/proof';
import type { Made } from '../transcripts/transcript';

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
  /** The hash of the file; in a sheet only. */
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

/** A row, and where its quotation is. */
export interface PlacedRow {
  readonly row: SheetRow;
  /** Of its attribution. */
  readonly index: number;
  readonly span: Span;
  /** The keys of the sources, in the order of the row's. */
  readonly keys: readonly string[];
  /** The URI of the transcript with the words, or the most similar ones. */
  readonly transcript?: string | undefined;
}

/** The rows of an article: what the sheet and the editor's list of quotations show. */
export const rowsOf = perAnalysis((analysis): readonly PlacedRow[] => {
  const { text, attributions } = analysis;
  const { ofQuotations } = signOffsOf(analysis);
  const proofs = proofsOf(analysis);
  const positionOf = positionsIn(text);
  const rows: PlacedRow[] = [];
  attributions.ofQuotations.forEach((attribution, index) => {
    if (!isSignable(attribution)) return;
    const keys = keysOf(analysis, attribution);
    const row: SheetRow = {
      ...{ n: rows.length + 1, line: positionOf(attribution.quotation.start).line },
      ...{ quotation: quotedText(analysis, attribution.quotation), isPullQuote: attribution.kind === 'pull' },
      ...speakerOf(analysis, attribution),
      ...channelOf(analysis, attribution),
      sources: keys.map((key) => sourceOf(analysis, key)),
      proof: proofOf(analysis, attribution, proofs[index]!),
      signed: ofQuotations.get(index),
    };
    const transcript = proofs[index]!.places[0]?.source.transcript.uri;
    rows.push({ row, index, span: spanOf(attribution.quotation), keys, transcript });
  });
  return rows;
});

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

export function sourceOf(analysis: Analysis, key: string): SheetSource {
  const label = labelOf(analysis, key);
  const reference = analysis.references.byKey.get(key);
  if (!reference) return { label: label === '' ? key : label, title: '' };
  const url = reference.item.URL === undefined ? undefined : webAddress(reference.item.URL)?.href;
  return { label, title: formatEntry(reference), url };
}

function proofOf(analysis: Analysis, attribution: Attribution, proof: Proof): SheetProof {
  const { state, changes, places } = proof;
  const [place] = places;
  const transcript = place?.source.transcript;
  const found = place && isFound(proof);
  return {
    ...{ state, sign: signOf(proof), isOther: proof.speaker === 'other' },
    changes: changes
      .filter(({ weight }) => weight !== 'marked')
      .map(({ quoted, words }) => ({ quoted: textOf(analysis.text, quoted), spoken: words })),
    ...(transcript && { file: fileOf(place), sha256: undefined, made: transcript.made }),
    ...(found && {
      ...{ words: spokenWords(place), label: place.label?.name, time: clockAt(place), seconds: place.from },
      link: recordingAt(analysis, attribution, place),
    }),
  };
}

export const isProved = ({ proof: { state, isOther } }: SheetRow): boolean =>
  (state === 'verbatim' || state === 'tidied') && !isOther;

/** True if it is signed and nothing has changed since. */
export const isSigned = ({ signed }: SheetRow): boolean => signed?.changes.length === 0;
