import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import type { Span } from '../text/span';
import { listedSources } from './listedSources';
import type { ListedSource } from './listedSources';
import { isSigned, rowsOf } from './sheetRows';
import type { SheetRow } from './sheetRows';
import { changeWords, oneLine, sideOf, signedWords, speakerWords, stateWords } from './sheetWords';
import type { Tell } from './sheetWords';

/** What is to be done about a quotation, those that need a person first. */
export const LISTED_STATES = [
  ...(['stale', 'other', 'differs', 'absent', 'unsettled', 'unchecked', 'tidied', 'verbatim', 'signed'] as const),
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** A quotation in the list that an editor shows, in the reader's language. */
export interface ListedQuotation {
  /** Its number on the sheet. */
  readonly n: number;
  readonly span: Span;
  readonly words: string;
  /** "Ian Lesser (inferred)", and the name alone; "Unclear" where there is none. */
  readonly speaker: string;
  readonly name: string;
  /** `signed` only while the sign-off is valid; then `proof` still says what the transcript has. */
  readonly state: ListedState;
  readonly proof: Exclude<ListedState, 'stale' | 'signed'>;
  /** The proof in a few words, and in full. */
  readonly stateWords: string;
  readonly proofWords: string;
  /** The keys and labels of its sources: "1", "[1]". */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** "0:41" */
  readonly time?: string | undefined;
  /** "Signed off by JM, 2026-05-03", and what has changed since. */
  readonly signedWords: string;
  readonly changes: readonly string[];
  /** Where it is stale, what was signed of what has changed, and what is there now: two texts to compare. */
  readonly sides?: { readonly then: string; readonly now: string };
  /** Whether it may be signed together with others: word for word, by a known speaker, and not signed before. */
  readonly isPlain: boolean;
  /** The row in one sentence, for a screen reader. */
  readonly sentence: string;
}

/** The quotations and sources of an article, as an editor lists them. */
export interface ArticleList {
  readonly quotations: readonly ListedQuotation[];
  readonly sources: readonly ListedSource[];
}

export const articleList = (analysis: Analysis, tell: Tell): ArticleList => ({
  quotations: rowsOf(analysis).map(({ row, span, keys }) => listedQuotation(row, span, keys, tell)),
  sources: listedSources(analysis),
});

/** The name of a state, for rows and groups. */
export function stateName(state: ListedState): Message {
  switch (state) {
    case 'stale':
      return say`Changed since sign-off`;
    case 'other':
      return say`Speaker differs`;
    case 'differs':
      return say`Words differ`;
    case 'absent':
      return say`Not found`;
    case 'unsettled':
      return say`Cannot be determined`;
    case 'unchecked':
      return say`Not checked`;
    case 'tidied':
      return say`Hesitations left out`;
    case 'verbatim':
      return say`Word for word`;
    case 'signed':
      return say`Signed off`;
  }
}

function listedQuotation(row: SheetRow, span: Span, keys: readonly string[], tell: Tell): ListedQuotation {
  const { n, quotation, sources, proof, signed } = row;
  const found = proof.isOther ? 'other' : proof.state;
  const state = isSigned(row) ? 'signed' : signed ? 'stale' : found;
  const words = oneLine(quotation);
  const who = oneLine(speakerWords(row, tell));
  const name = oneLine(row.speaker ?? who);
  const labels = sources.map(({ label }) => oneLine(label));
  const cited = labels.length === 0 ? tell(say`No citation`) : labels.join(', ');
  const proofWords = [stateWords(proof, tell), proof.time].filter((part) => part !== undefined).join(', ');
  const sign = signedWords(row, tell);
  const changes = signed?.changes ?? [];
  return {
    ...{ n, span, words, speaker: who, name, state, proof: found, keys, labels, time: proof.time },
    ...{ stateWords: tell(stateName(state === 'stale' ? 'stale' : found)), proofWords: oneLine(proofWords) },
    signedWords: oneLine(sign),
    changes: changes.map((change) => oneLine(changeWords(change, tell))),
    ...(changes.length > 0 && { sides: { then: sideOf(changes, 'then', tell), now: sideOf(changes, 'now', tell) } }),
    isPlain: isPlain(row),
    sentence: oneLine(`${who}, “${words}”: ${[proofWords, cited, sign].join('; ')}`),
  };
}

/** Nobody needs to compare these words again; all others are signed one by one. */
export const isPlain = ({ proof, speaker, signed }: SheetRow): boolean =>
  proof.state === 'verbatim' && !proof.isOther && speaker !== undefined && signed === undefined;
