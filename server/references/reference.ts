import type { Span } from '../text/span';
import type { Inference } from './inferReferences';

/** Where the meaning of a reference was found. */
export type Tier = 'list' | 'footnote' | 'frontMatter' | 'sidecar' | 'jsonLd' | 'inline' | 'inferred';

/** A person's name in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

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

/** What a citation points to. */
export interface Reference {
  /** The key in the citation: "1", or a footnote label. */
  readonly key: string;
  readonly item: CslItem;
  readonly tier: Tier;
  /** Where it is written: the target of "go to definition". In the article itself if `uri` is absent. */
  readonly place: { readonly uri?: string; readonly span: Span };
  /** For inferred fields: the sentences of the article that support them. */
  readonly evidence: readonly Span[];
  /** Names of the `item` fields that were inferred from the prose. All of them for tier `inferred`. */
  readonly inferredFields: readonly string[];
}

/** A source that is declared outside the running text: in the front matter, or in a file next to the article. */
export interface DeclaredSource extends Pick<Reference, 'key' | 'item' | 'place'> {
  readonly tier: 'frontMatter' | 'sidecar' | 'jsonLd';
}

/** The meaning of every citation key in the article. */
export interface References {
  /** In the order of the list if there is one, otherwise by first use. */
  readonly all: readonly Reference[];
  readonly byKey: ReadonlyMap<string, Reference>;
  /** True where the article, its front matter or a sidecar declares sources, so that an unknown number is an error. */
  readonly declared: boolean;
  /** What the prose says about each key that it cites, declared or not. */
  readonly inferred: ReadonlyMap<string, Inference>;
  /** The list of sources in the article, heading included; absent where there is none. */
  readonly list?: { readonly span: Span; readonly heading?: Span };
}
