import type { Tier } from '../../server/references/reference';

/** What the editor does with a form of reference: one column of the table in docs/references.md each. */
export const ABILITIES = ['recognized', 'hover', 'go-to', 'fix'] as const;
export type Ability = (typeof ABILITIES)[number];

/** One way to cite, or to say what is cited, with a small article that does so. */
export interface Form {
  /** As the table has it, in Markdown. */
  readonly form: string;
  /** `‸` stands at the citation that is asked about. */
  readonly article: string;
  /** The article's file. */
  readonly name?: string;
  /** The files beside it, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which of these the settings name. */
  readonly bibliography?: readonly string[];
  /** What its citations carry, in order; `1` and `2` where nothing is said. */
  readonly keys?: readonly string[];
  /** Where the source of the marked citation must be found; not asked where nothing is said. */
  readonly tier?: Tier;
  /**
   * Words that the hover must have: source 2 of {@link LIST} where nothing is said; absent (`null`) where none is
   * meant.
   */
  readonly hover?: readonly string[] | null;
  /** How the text that go-to lands on begins, after "FILE: " where it is another file; `null` as above. */
  readonly target?: string | null;
  /** What a fix must mend: a rule, in the article that is broken for it. `null` where there is nothing to mend. */
  readonly mends?: { readonly rule: string; readonly article?: string } | null;
  /** What does not work today. The test says so once it does. */
  readonly lacks?: readonly Ability[];
  /** What a reader of the table should know. */
  readonly note?: string;
}

/** Whether the form has anything to do with the ability. */
export function isAsked({ hover, target, mends }: Form, ability: Ability): boolean {
  switch (ability) {
    case 'recognized':
      return true;
    case 'hover':
      return hover !== null;
    case 'go-to':
      return target !== null;
    case 'fix':
      return mends !== null;
  }
}

export interface FormGroup {
  readonly title: string;
  readonly about: string;
  readonly forms: readonly Form[];
}

/** Two sources as most newsrooms list them. */
export const LIST = `[1] Bo Lind, "Bridge to close", Harbour Dispatch, 3 May 2026, https://harbour.example/bridge
[2] Ada Obi, "Two summers", Nordwire, 4 May 2026, https://nordwire.example/two-summers`;

/** A story that cites two sources, and whose only speaker has the second: its text, then the list. */
export const story = (first: string, second: string, after = `Sources\n\n${LIST}`): string =>
  `The bridge over the Velm will close in May, the city said${first}.

Mayor Ruta Almeida told Nordwire that the work would take “two summers and a winter”${second.startsWith('.') ? '' : ' '}‸${second}${second.startsWith('.') ? '' : '.'}

${after}
`;
