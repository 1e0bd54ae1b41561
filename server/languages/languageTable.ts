/** A pronoun that may be a subject, by the people it can mean. */
export type PronounForm = 'he' | 'she' | 'they';

/**
 * The words of a language other than English: small closed tables, nothing learned. All words are folded ({@link
 * fold}).
 */
export interface Language {
  readonly code: 'de' | 'fr' | 'es' | 'it';
  /** Words of the closed classes: they identify the language, and no name starts with one. */
  readonly small: ReadonlySet<string>;
  /** Determiners that a subject may have. */
  readonly determiners: ReadonlySet<string>;
  /** Determiners that a subject never has: "den", "dem". */
  readonly oblique: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** What joins a noun to another that it belongs to: "of the". */
  readonly genitives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that open a clause: "dass", "que", "che". */
  readonly subordinators: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounForm>;
  /** Forms that report on their own: "sagte", "dijo". */
  readonly verbs: ReadonlySet<string>;
  /** The forms among them that report only next to a quotation: "teilte (… mit)". */
  readonly light: ReadonlySet<string>;
  /** Forms that report with an auxiliary: "gesagt", "déclaré". */
  readonly participles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Words before a source: "laut", "selon". */
  readonly sources: ReadonlySet<string>;
  /** Words between a quotation and its source: "so (der Minister)". */
  readonly tags: ReadonlySet<string>;
  /** Nouns between a preposition and a source: "nach Angaben (der Polizei)". */
  readonly hearsay: ReadonlySet<string>;
  /** Forms that show that the words are somebody else's: "sei". */
  readonly indirect: ReadonlySet<string>;
  /** With these, a participle does not report its subject's own words: "wird kritisiert". */
  readonly passives: ReadonlySet<string>;
  /** Words before a name that are not part of it. */
  readonly titles: RegExp;
  /** Words for works whose title may be in quotation marks. */
  readonly works: ReadonlySet<string>;
  /** True if every noun is capitalised. */
  readonly hasCapitalNouns: boolean;
}

/** A word in lower case, without accents. */
export const fold = (word: string): string =>
  /^[a-z]*$/u.test(word) ? word : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");

/** The words of a table. */
export const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(fold(lines.join(' ')).match(/[^ ]+/gu));

/** Forms of regular verbs: each stem with each ending. */
export const forms = (stems: string, ...endings: readonly string[]): string =>
  stems
    .split(' ')
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(' ');
