import type { House } from './house';
import type { MarkStyle } from '../text/markPairs';
import type { PairedMarks } from '../text/quotationMarks';
import type { Span } from '../text/span';
export type { MarkStyle };

/** The two languages of articles, by VS Code's language identifiers. */
export type LanguageId = 'markdown' | 'plaintext';

/** What a block of the page is. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'blockQuote'
  | 'table'
  | 'code'
  /** HTML and comments; in plain text the linter's own ignore comments. */
  | 'html'
  /**
   * What surrounds the article: bylines, captions, credits, links to other articles, newsletters. No speaker's words.
   */
  | 'furniture'
  | 'frontMatter'
  /** One entry of a list of sources, a link definition or a footnote definition: see {@link Block.entry}. */
  | 'reference';

/** How a reference entry is written: `[1] …`, `1. …`, `[1]: url`, `[^1]: …`, `¹ …`. */
export type EntryForm = 'bracketed' | 'ordered' | 'definition' | 'footnote' | 'superscript';

/** The label and body of a block that says what a citation means. */
export interface ReferenceEntry {
  readonly form: EntryForm;
  /** The key that citations use: a number as typed ("1") or a footnote label. */
  readonly key: string;
  /** The label with its brackets or dot. */
  readonly label: Span;
  /** The entry's own text, after the label. */
  readonly body: Span;
}

/** A span in quotation marks, as it is on the page. Whether anybody said it, and who, is not decided here. */
export interface Quotation extends Span {
  /** Between the marks. */
  readonly content: Span;
  readonly style: MarkStyle;
  /** Index into {@link Article.blocks} of the block it starts in, and of the one it ends in (re-opened marks). */
  readonly block: number;
  readonly lastBlock: number;
  /** If it continues over several paragraphs, the part in each, marks included; otherwise one part. */
  readonly parts: readonly Span[];
  /** False where the closing mark is missing: `end` is then the end of the paragraph. */
  readonly closed: boolean;
  /** Index of the quotation around it, where it is nested. */
  readonly outer?: number;
}

/** What is wrong with a quotation mark. */
export type MarkProblem =
  /** Never closed; `reopened`: another quotation opens after it in its paragraph, at `partner`. */
  | 'unclosed'
  | 'reopened'
  /** It closes a quotation that was never opened; `closedTwice`: so does the next mark, `partner`. */
  | 'unopened'
  | 'closedTwice'
  /** Next to another mark that also opens or closes, where one is enough. The span covers both. */
  | 'doubledOpen'
  | 'doubledClose'
  /** Neither its character nor its place shows whether it opens or closes. */
  | 'unpaired'
  /**
   * It ends a quotation that every earlier paragraph opened again, but its own paragraph does not. `partner` is the
   * first mark.
   */
  | 'unresumed'
  /** Straight, its partner curly, or the reverse. */
  | 'mixed'
  /** A closing mark where a quotation starts, or the reverse. */
  | 'turnedOpen'
  | 'turnedClose'
  /** The same mark at both ends, and the article does not show which is wrong. */
  | 'same'
  /** Of a different kind from its partner. */
  | 'mismatched';

/** A quotation mark with something wrong. */
export interface StrayMark extends Span {
  readonly block: number;
  readonly problem: MarkProblem;
  /** The other mark involved. */
  readonly partner?: Span;
  /**
   * The mark that should be here, if the article shows it. For `unresumed`, the one that its paragraph should open
   * with.
   */
  readonly expected?: string;
}

/** How a citation is written. */
export type CitationForm =
  /** `[1]`, `[1, 3–5]` */
  | 'bracket'
  /** `[^1]` */
  | 'footnote'
  /** `¹`, `<sup>1</sup>` */
  | 'superscript'
  /** `[Source 2]`, `[WEB-10605]`, `【3】` */
  | 'label'
  /** `[1](url)`, `[[0]](url "…")` */
  | 'numberedLink'
  /** `([nordwire.example][3])` */
  | 'referenceLink'
  /** `([nordwire.example](url))`, `[Source: Nordwire](url)` */
  | 'link'
  /** `(source: Nordwire)` */
  | 'named'
  /** A place in a source that the text names: `(p. 31)`, `(v. 12)`, `(Moss 2019, 31)`. */
  | 'locator'
  /** Pandoc's `[@key, p. 3]`, `@key` */
  | 'citekey'
  /** `[[note]]` */
  | 'wikilink'
  /** A wiki's `<ref>…</ref>` */
  | 'ref'
  /** What an AI tool left: `【4:2†source】`, `citeturn0search5` */
  | 'leaked';

/** A source that the citation itself names, without an entry. */
export interface InlineSource {
  /** As typed. */
  readonly url?: string;
  /** The words that name it: "Nordwire", "nordwire.example". */
  readonly name?: string;
  /** The page's own title. */
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** The whole description, if it is not split into fields. */
  readonly words?: string;
  /** The source's words that the citation is based on. */
  readonly quote?: string;
}

/** A marker in the running text: `[1]`, `[1, 3–5]`, `[^2]`, and all that {@link CitationForm} lists. */
export interface Citation extends Span {
  readonly form: CitationForm;
  /** Reference numbers (ranges expanded) or labels; for a source without either, its address. In the order typed. */
  readonly keys: readonly string[];
  /** Where each key is typed, so that it can be replaced; absent if the keys are not typed one by one. */
  readonly keySpans?: readonly Span[] | undefined;
  /** The sources that the citation names itself, one for each key; empty for those that an entry declares. */
  readonly sources?: readonly InlineSource[] | undefined;
  /** Index into {@link Article.blocks}. */
  readonly block: number;
}

/**
 * The content of a block, in UTF-16 offsets relative to its start. It depends only on the block's own text and is
 * shared by all analyses with a block of this text: higher layers may cache their results per block by this object.
 */
export interface BlockContent {
  readonly text: string;
  /** Spans that are not prose: code, link destinations, HTML, comments, line prefixes. Sorted, disjoint. */
  readonly masked: readonly Span[];
  /** Sentences; a citation after the full stop belongs to the sentence before it. Computed at first use. */
  readonly sentences: readonly Span[];
  /** Its quotation marks, paired as far as the block alone allows. */
  readonly marks: PairedMarks;
  /** What looks like a citation, before the whole article is considered. */
  readonly citations: readonly CitationCandidate[];
  /** Markers left by AI tools, whether citations or not. Sorted, disjoint. */
  readonly leaked: readonly Span[];
  /** Keys that are cited where readers cannot see it: `<span style="display:none">[^2]</span>`. */
  readonly hiddenKeys: readonly string[];
}

/** A block of the article: absolute offsets, without the blank lines around it. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly content: BlockContent;
  /** A heading's level, 1 to 6. */
  readonly level?: number;
  /** On blocks of kind `reference`; absent where an entry under a sources heading has no number or label. */
  readonly entry?: ReferenceEntry;
}

/** What is on the page. All spans are absolute UTF-16 offsets; all lists are in the order of the text. */
export interface Article {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly StrayMark[];
  readonly citations: readonly Citation[];
  /** What the newsroom has settled. */
  readonly house: House;
}

/** What looks like a citation in its block; `citationsOf` decides with the whole article. Relative offsets. */
export interface CitationCandidate extends Span {
  readonly form: CitationForm;
  /**
   * As in `Citation`; empty for a source without a number of its own. Absent for an AI tool's marker that is not a
   * citation.
   */
  readonly keys: readonly string[];
  readonly keySpans?: readonly Span[] | undefined;
  readonly sources?: readonly InlineSource[] | undefined;
  /**
   * What is right before it: nothing that binds, a word (`array[1]`), or the text of another bracket (`[text][1]`,
   * `{[1]}`).
   */
  readonly after: 'free' | 'word' | 'bracket';
  /** True where a sentence or clause ends after it: a stop, a mark, the end, another bracket. `sshd[12]:` is a log. */
  readonly beforeStop: boolean;
  /** True where it comes before the words that it cites: `**15:29** “…”`. */
  readonly leads?: true;
}
