// Generated from server/api.ts by `npm run docs`: the package's API. A change here is a change for those who use it.

/** An article to read. */
export interface Article {
  readonly text: string;
  /**
   * Its path, if it has one: its configuration and the files beside it are then read as the command line reads them.
   */
  readonly path?: string;
  /** If missing, the language follows from the path's ending; without a path, plain text. */
  readonly languageId?: 'plaintext' | 'markdown';
  /** The sources' own words, by the keys of citations; if missing, the files beside the article are used. */
  readonly transcripts?: GivenTranscripts;
}

/** By the keys of citations. */
export type GivenTranscripts = Readonly<Record<string, GivenTranscript>>;

/** The text of a transcript that comes with an article. */
export interface GivenTranscript {
  readonly text: string;
  /** The ending that its file would have: `vtt`, `srt`, `json`, `txt`. */
  readonly format: string;
}

/** Everything that the analysis says of an article: what `attribution-lint inspect` prints. */
export declare function analyse(article: Article): Promise<Inspection>;

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
    readonly kind: 'person' | 'body';
    readonly role?: string;
    readonly introduction: Words;
    readonly mentions: readonly Words[];
  }[];
}

/** A quotation with its attribution. Spans are offsets in the article. */
export interface InspectedQuotation extends Words {
  readonly kind: QuotationKind;
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

/** A span with the words it covers. Offsets are UTF-16, from 0, half-open. */
export interface Words extends Span {
  readonly text: string;
}

/** A half-open range of UTF-16 offsets into the text it was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A key of a citation: a number, or a footnote's label. */
export type Key = number | string;

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

/** Whether a transcript has a quotation's words. Spans of places are in the transcript file. */
export interface InspectedProof {
  readonly state: ProofState;
  /** 0 to 1: the share of words that are the same. */
  readonly likeness: number;
  readonly speaker: SpeakerAnswer;
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

/**
 * `verbatim`: word for word (case and marks are not compared). `tidied`: hesitations left out. `differs`: not the same
 * words. `absent`: not found. `unsettled`: unclear. `unchecked`: no text on file.
 */
export type ProofState = 'verbatim' | 'tidied' | 'differs' | 'absent' | 'unsettled' | 'unchecked';

/**
 * `other`: the transcript attributes the words to a different person, one whom the article or the transcript itself
 * distinguishes from the speaker.
 */
export type SpeakerAnswer = 'same' | 'other' | 'unlabelled';

/**
 * What a quotation is. `speech`: somebody's words. `title`: the title of a work. `scare`: distance, a nickname, a word
 * used as a word. `nested`: within another quotation. `pull`: a repetition of the body's words.
 */
export type QuotationKind = 'speech' | 'title' | 'scare' | 'nested' | 'pull';

/** Where the meaning of a reference was found. */
export type Tier = 'list' | 'footnote' | 'frontMatter' | 'sidecar' | 'jsonLd' | 'inline' | 'inferred';

/** The fields of a CSL-JSON item that we read and write (docs.citationstyles.org, CSL-JSON schema 1.0.2). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly interviewer?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly literal?: string; readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly medium?: string;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly note?: string;
  /** Fields that a newsroom needs and CSL lacks. */
  readonly custom?: {
    readonly speaker?: string;
    readonly role?: string;
    readonly transcript?: string;
    readonly archiveUrl?: string;
    readonly timecode?: string;
    /** How the transcript was made, how much of the recording it covers, and whom its anonymous labels mean. */
    readonly made?: 'human' | 'machine';
    readonly extent?: 'whole' | 'part';
    readonly speakers?: Readonly<Record<string, string>>;
  };
}

/** A person's name in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/**
 * What the rules find, in the order of the text.
 * @param rules severities and options by rule, which override the configuration; the promise rejects if one is invalid.
 */
export declare function lint(article: Article, rules?: Rules): Promise<readonly JsonFinding[]>;

/** The settings of rules, by their ids. */
export type Rules = Readonly<Record<string, RuleSetting>>;

/** A rule's setting: its severity, or an object of severity and options. */
export type RuleSetting =
  Severity | 'off' | { readonly severity?: Severity | 'off'; readonly [option: string]: unknown };

export type Severity = (typeof SEVERITIES)[number];

/** The most severe first. */
declare const SEVERITIES: readonly ['error', 'warning', 'information', 'hint'];

/** A finding as `check --format json` prints it. */
export interface JsonFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related?: readonly (Place & { readonly message: string })[];
}

/** A span with its UTF-16 offsets (from 0, half-open) and its line and column in the editor (from 1). */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The quotations that were compared with a transcript, each with its proof; empty where no transcript is on file. */
export declare function prove(article: Article): Promise<readonly InspectedQuotation[]>;

export {};
