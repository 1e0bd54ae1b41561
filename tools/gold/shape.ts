import type { Span } from '../../server/text/span';

/** Words in the text; `more` are further spans that are as right (cues in two parts, either of two mentions). */
export interface Words extends Span {
  readonly text: string;
  readonly more?: readonly (readonly [start: number, end: number])[];
}

/** How a gold mention names its speaker. */
export type SpeakerKind = 'named' | 'pronoun' | 'nominal' | 'none';

/** A quotation that somebody said, as annotated. The shared format (JSON lines) plus what our own articles add. */
export interface GoldQuotation extends Span {
  readonly text: string;
  /** `full`: sentences of its own, also where a cue splits them; `partial`: words within the writer's sentence. */
  readonly type: 'full' | 'partial';
  /** Two readings are possible: left out of every figure. */
  readonly ambiguous?: boolean;
  readonly speakerMention?: (Words & { readonly head: Words }) | null;
  readonly speakerKind: SpeakerKind;
  readonly speakerType?: 'person' | 'org' | 'other' | 'unknown';
  readonly nameForm?: 'full' | 'single';
  /** The full name; null where it is not sure, or there is none. */
  readonly speaker: string | null;
  readonly speakerConfidence: 'hand' | 'high' | 'medium' | 'low' | null;
  readonly cue: Words | null;
  /** Ours: true where the speaker surely has no name in the article, so that any name is a wrong one. */
  readonly nameless?: boolean;
  /** Ours: the outlet the text names for it, null for none; absent where it is not scored. */
  readonly outlet?: string | null;
  /** Ours: the keys of the citations that serve it, in any order. */
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

/** What the engine says of one quotation: `inspect`'s answer, with the speaker's name alone. */
export interface Prediction extends Span {
  readonly kind: string;
  readonly speakerMention: Words | null;
  readonly cue: Words | null;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly citations: readonly string[];
  readonly confidence: number;
  /** False where the speaker is no more than the best guess: nothing rests on it. */
  readonly certain: boolean;
  /** How likely the name is right; absent in the answers of other systems. */
  readonly speakerConfidence?: number;
}
