import type { Analysis } from '../analysis/analyse';
import type { Attribution, Evidence, Speaker } from '../attribution/attribution';
import { certainSpeaker, isCertain } from '../attribution/attribution';
import type { CslItem, Tier } from '../references/reference';
import { outletOf } from '../analysis/quotedOutlet';
import { proofsOf } from '../analysis/proofs';
import type { Proof } from '../transcripts/matching/proof';
import { textOf } from '../text/span';
import type { Span } from '../text/span';

/** A span with the words it covers. Offsets are UTF-16, from 0, half-open. */
interface Words extends Span {
  readonly text: string;
}

/** A key of a citation: a number, or a footnote's label. */
type Key = number | string;

/** A quotation with its attribution. Spans are offsets in the article. */
export interface InspectedQuotation extends Words {
  readonly kind: Attribution['kind'];
  /** The words that name the speaker near the quotation. */
  readonly speakerMention: Words | null;
  readonly cue: (Words & { readonly lemma: string }) | null;
  /**
   * The most likely speaker, even if unlikely: see `confidence` and `certain`. Only speech and pull quotes have one.
   */
  readonly speaker: { readonly name: string; readonly role?: string } | null;
  /** Where the speaker is not certain: the names of the two likeliest, if both speak in the article. */
  readonly candidates?: readonly string[];
  readonly outlet: string | null;
  readonly citations: readonly Key[];
  /** 0 to 1: how likely the mention is right. */
  readonly confidence: number;
  /** False where the speaker is only the best guess: the mention, or the person meant. */
  readonly certain: boolean;
  /** 0 to 1: how likely `speaker` is right: less than `confidence` if the mention is a pronoun. */
  readonly speakerConfidence: number;
  readonly evidence: Omit<Evidence, 'sentence'> & { readonly sentence: Words };
  /** The result of comparing the quotation with the source's own words; absent if none are on file. */
  readonly proof?: InspectedProof;
}

/** Whether a transcript has a quotation's words. Spans of places are in the transcript file. */
interface InspectedProof {
  readonly state: Proof['state'];
  /** 0 to 1: the share of words that are the same. */
  readonly likeness: number;
  readonly speaker: Proof['speaker'];
  /** The best one first, followed by other places with the same words. */
  readonly places: readonly (Words & {
    readonly uri: string;
    readonly key: Key | null;
    /** Seconds. */
    readonly from?: number;
    readonly label?: string;
  })[];
  readonly changes: readonly {
    readonly kind: string;
    readonly weight: string;
    readonly quoted: Words;
    /** The transcript's words, and where they are in its file. */
    readonly spoken: Words;
  }[];
}

/** The analysis of one article as scripts read it: the public shape of `inspect`. */
export interface Inspection {
  readonly quotations: readonly InspectedQuotation[];
  readonly citations: readonly (Words & { readonly keys: readonly Key[] })[];
  readonly references: readonly {
    readonly key: Key;
    readonly tier: Tier;
    readonly item: CslItem;
    readonly place: Span & { readonly uri?: string };
    readonly evidence: readonly Words[];
    readonly inferredFields: readonly string[];
  }[];
  readonly speakers: readonly {
    readonly name: string;
    readonly kind: Speaker['kind'];
    readonly role?: string;
    readonly introduction: Words;
    readonly mentions: readonly Words[];
  }[];
}

/** Everything the analysis says about an article, as plain data. */
export function inspect(analysis: Analysis): Inspection {
  const { text, article, attributions, references } = analysis;
  const proofs = proofsOf(analysis);
  const words = ({ start, end }: Span): Words => ({ start, end, text: textOf(text, { start, end }) });
  const { speakers } = attributions;
  return {
    quotations: attributions.ofQuotations.map((attribution, index) => {
      const { quotation, kind, citations, confidence, nameConfidence, evidence } = attribution;
      const isSpoken = kind === 'speech' || kind === 'pull';
      const speaker = isSpoken && attribution.speaker !== undefined ? speakers[attribution.speaker]! : null;
      return {
        ...words(quotation),
        kind,
        speakerMention: isSpoken && attribution.mention ? words(attribution.mention) : null,
        cue: isSpoken && attribution.cue ? { ...words(attribution.cue), lemma: attribution.cue.lemma } : null,
        speaker: speaker && { name: speaker.name, ...(speaker.role !== undefined && { role: speaker.role }) },
        ...(attribution.candidates && { candidates: attribution.candidates.map((who) => speakers[who]!.name) }),
        outlet: outletOf(analysis, attribution) ?? null,
        citations: citations.flatMap(({ keys }) => keys.map(keyOf)),
        confidence,
        certain: isSpoken && (speaker === null ? isCertain(attribution) : certainSpeaker(attribution) !== undefined),
        speakerConfidence: speaker === null ? 0 : confidence * nameConfidence,
        evidence: { ...evidence, sentence: words(evidence.sentence) },
        ...proofIn(proofs[index], words),
      };
    }),
    citations: article.citations.map((citation) => ({ ...words(citation), keys: citation.keys.map(keyOf) })),
    references: references.all.map(({ key, tier, item, place, evidence, inferredFields }) => ({
      key: keyOf(key),
      tier,
      item,
      place: { ...place.span, ...(place.uri !== undefined && { uri: place.uri }) },
      evidence: evidence.map(words),
      inferredFields,
    })),
    speakers: speakers.map(({ name, kind, role, introduction, mentions }) => ({
      name,
      kind,
      ...(role !== undefined && { role }),
      introduction: words(introduction),
      mentions: mentions.map(words),
    })),
  };
}

/** Absent for a quotation that was not compared. */
function proofIn(proof: Proof | undefined, words: (span: Span) => Words): { readonly proof?: InspectedProof } {
  if (!proof || proof.state === 'unchecked') return {};
  const { state, likeness, speaker, places, changes } = proof;
  return {
    proof: {
      ...{ state, likeness, speaker },
      places: places.map(({ span, spoken, source: { key, transcript }, from, label }) => ({
        ...{
          ...span,
          text: textOf(transcript.spoken.text, spoken),
          uri: transcript.uri,
          key: key === undefined ? null : keyOf(key),
        },
        ...(from !== undefined && { from }),
        ...(label && { label: label.name }),
      })),
      changes: changes.map(({ kind, weight, quoted, spoken, words: there }) => ({
        ...{ kind, weight, quoted: words(quoted), spoken: { ...spoken, text: there } },
      })),
    },
  };
}

/** Numbers as numbers; a label that only looks like one ("01", twenty digits) stays as typed. */
const keyOf = (key: string): Key => (/^(?:0|[1-9]\d{0,14})$/u.test(key) ? Number(key) : key);
