import type { Span } from '../../server/text/span';

/** Words in the text; `more` are further spans that are equally right (cues in two parts, either of two mentions). */
export interface Words extends Span {
  readonly text: string;
  readonly more?: readonly (readonly [start: number, end: number])[];
}

/** How a gold mention names its speaker. */
export type SpeakerKind = 'named' | 'pronoun' | 'nominal' | 'none';

/**
 * A quotation of somebody's speech, as annotated. The shared format (JSON lines) with the additions of our own
 * articles.
 */
export interface GoldQuotation extends Span {
  readonly text: string;
  /** `full`: independent sentences, even if a cue splits them; `partial`: words within the writer's sentence. */
  readonly type: 'full' | 'partial';
  /** Two readings are possible: not counted in any figure. */
  readonly ambiguous?: boolean;
  readonly speakerMention?: (Words & { readonly head: Words }) | null;
  readonly speakerKind: SpeakerKind;
  readonly speakerType?: 'person' | 'org' | 'other' | 'unknown';
  readonly nameForm?: 'full' | 'single';
  /** The full name; null if it is not certain or there is none. */
  readonly speaker: string | null;
  readonly speakerConfidence: 'hand' | 'high' | 'medium' | 'low' | null;
  readonly cue: Words | null;
  /** Ours: true if the speaker certainly has no name in the article, so that any name is wrong. */
  readonly nameless?: boolean;
  /** Ours: the outlet the text names for it, null for none; absent if it is not scored. */
  readonly outlet?: string | null;
  /** Ours: the keys of the citations that support it, in any order. */
  readonly citations?: readonly string[];
}

/** A span in quotation marks that nobody said. */
export interface NonQuotation extends Span {
  readonly why: string;
  /** Neither answer is wrong. */
  readonly uncertain?: boolean;
}

/** One annotated article. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly languageId?: 'markdown' | 'plaintext';
  readonly publisher?: string;
  readonly quotations: readonly GoldQuotation[];
  readonly nonQuotations?: readonly NonQuotation[];
  /** Ours: the kind of every annotated span, by its text position. */
  readonly kinds?: readonly (Span & { readonly kind: string })[];
}

/** The engine's answer for one quotation: as in `inspect`, with only the speaker's name. */
export interface Prediction extends Span {
  readonly kind: string;
  readonly speakerMention: Words | null;
  readonly cue: Words | null;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly citations: readonly string[];
  readonly confidence: number;
  /** False if the speaker is only the best guess, which nothing is based on. */
  readonly certain: boolean;
  /** How likely the name is right; absent in the answers of other systems. */
  readonly speakerConfidence?: number;
}
