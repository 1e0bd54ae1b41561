import type { Citation, Quotation } from '../article/article';
import type { Span } from '../text/span';

/**
 * What a quotation is. `speech`: somebody's words. `title`: the title of a work. `scare`: distance, a nickname, a word
 * used as a word. `nested`: within another quotation. `pull`: a repetition of the body's words.
 */
export type QuotationKind = 'speech' | 'title' | 'scare' | 'nested' | 'pull';

export type MentionForm = 'full' | 'surname' | 'pronoun' | 'nominal' | 'body';

/** A span that names a speaker: "Ian Lesser", "Lesser", "he", "a spokesman". Absolute offsets. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** Index into {@link Attributions.speakers}; absent if it is not known who is meant. */
  readonly speaker?: number;
}

/** A person or organization that the article names. */
export interface Speaker {
  /** The fullest name the article gives: "Ian Lesser". */
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** From the apposition or title: "a Distinguished Fellow and Advisor to the President of …". */
  readonly role?: string;
  /** Where `role` is in the text. */
  readonly roleSpan?: Span;
  readonly mentions: readonly Mention[];
  /** The sentence of the first full name. */
  readonly introduction: Span;
}

/** The word or phrase that reports: said, told, according to. */
export interface Cue extends Span {
  /** Dictionary form: "say", "according to". */
  readonly lemma: string;
}

/** Which outlet and medium the words came through, from the sentences around them. */
export interface Channel {
  /** "France 24 English". */
  readonly outlet?: string;
  /** "interview", "statement", "post", "press conference", "report", … */
  readonly medium?: string;
  readonly interviewer?: string;
  readonly programme?: string;
  readonly place?: string;
  readonly date?: string;
  /** The sentence that says so. */
  readonly sentence: Span;
}

/** Why we think so. Shown to the user wherever the answer depends on it. */
export interface Evidence {
  /** `pattern`: a plain construction, named; `model`: the linear model; `same-words`: quoted elsewhere with its
   * speaker;
   * `context`: the neighbouring quotation's speaker. */
  readonly by: 'pattern' | 'model' | 'same-words' | 'context' | 'none';
  /** The pattern's name. */
  readonly pattern?: string;
  /** The sentence that it is based on. */
  readonly sentence: Span;
}

/** A quotation with the answer to "who said it, and where is that written down?" */
export interface Attribution {
  readonly quotation: Quotation;
  readonly kind: QuotationKind;
  /**
   * The words near the quotation that most likely name its speaker; undefined where there are none. See {@link
   * isCertain}.
   */
  readonly mention: Mention | undefined;
  /** Index of the most likely speaker in {@link Attributions.speakers}; undefined where nobody is known by name. */
  readonly speaker: number | undefined;
  /**
   * Where no speaker is certain: the two likeliest, {@link Attribution.speaker} first, if both speak in the article.
   * Indexes into {@link Attributions.speakers}.
   */
  readonly candidates?: readonly [number, number];
  readonly cue: Cue | undefined;
  readonly channel: Channel | undefined;
  /** The citations that support it; empty where it has none. */
  readonly citations: readonly Citation[];
  /** Where these are not its own: those of the words next to it, or of its paragraph. */
  readonly shares?: 'words' | 'paragraph';
  /** 0 to 1: how likely the mention is right. */
  readonly confidence: number;
  /** 0 to 1: how likely the mention means `speaker`; 1 for a name, less for a pronoun. */
  readonly nameConfidence: number;
  readonly evidence: Evidence;
  /** For `pull` quotations: index into {@link Attributions.ofQuotations} of the body's quotation with these words. */
  readonly body?: number;
}

/**
 * Answers with at least this confidence may be shown as fact; below it the speaker is "uncertain". About 96 % of the
 * certain answers in news articles are right (five-fold cross-validation; 85 % of the quotations get a certain answer).
 */
const CERTAIN = 0.75;

/** False where the mention and speaker of an attribution are only the best guess. */
export const isCertain = ({ confidence }: Pick<Attribution, 'confidence'>): boolean => confidence >= CERTAIN;

/**
 * The speaker whom we may name; undefined where the speaker is unknown, or where it is not certain that the mention
 * means that person.
 */
export const certainSpeaker = ({
  confidence,
  nameConfidence,
  speaker,
}: Pick<Attribution, 'confidence' | 'nameConfidence' | 'speaker'>): number | undefined =>
  isCertain({ confidence: confidence * nameConfidence }) ? speaker : undefined;

/** A statement by a named speaker without quotation marks: "According to Lesser, …", "Lesser said that …". */
export interface ReportedStatement {
  readonly sentence: Span;
  readonly mention: Mention;
  readonly cue: Cue;
}

/** Who speaks in the article, and who said what. All lists in the order of the text. */
export interface Attributions {
  readonly speakers: readonly Speaker[];
  /** One for each of {@link Article.quotations}, at the same index. */
  readonly ofQuotations: readonly Attribution[];
  /** Mentions of people and organizations anywhere in the prose. */
  readonly mentions: readonly Mention[];
  readonly statements: readonly ReportedStatement[];
  /** Interviews, statements, programmes named in the prose, wherever they are. */
  readonly channels: readonly Channel[];
}
