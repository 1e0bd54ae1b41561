import { isWord } from '../text/characters';
import type { Edit } from '../text/replacements';
import type { Message } from './message';

/**
 * A fix that changes typography, spacing, order or numbers without adding or removing a word or a citation. Only such a
 * fix may be made without a person's review, and only after the changed text has been read again (readAgain.ts). Only
 * {@link safe} creates one, from the text itself, so a fix based on inference cannot be safe.
 */
export class SafeFix {
  private constructor(
    readonly title: Message,
    readonly edits: readonly Edit[],
  ) {}

  /** @returns a safe fix, or only a suggested one if the edits change words. */
  static of(text: string, title: Message, edits: readonly Edit[]): RawFix {
    return edits.length > 0 && keepsWords(text, edits) ? new SafeFix(title, edits) : { title, edits };
  }
}

/** Any other fix: it names a speaker, cites a source, adds or removes words. A person decides. */
export interface SuggestedFix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** What the suggestion was inferred from, if it was. */
  readonly restsOn?: Message;
  /** Its name in the setting that decides which of a finding's suggestions comes first. */
  readonly way?: string;
}

/** A fix as a rule creates it. Edits are in the order of the text and do not overlap. */
export type RawFix = SafeFix | SuggestedFix;

/** A fix as it is offered, in the user's language. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly isSafe: boolean;
  /** True if the title tells what the suggestion was inferred from. */
  readonly restsOn?: true;
  readonly way?: string;
  /** What it ignores (the finding, or the rule in the whole file), if it leaves the text as it is otherwise. */
  readonly ignores?: 'finding' | 'file';
}

/** A fix that adds or removes no word: `safe(analysis, title, edits)`. */
export const safe = ({ text }: { readonly text: string }, title: Message, edits: readonly Edit[]): RawFix =>
  SafeFix.of(text, title, edits);

/** True where the edits keep the same words, perhaps in another order. Numbers may change: citations are numbers. */
function keepsWords(text: string, edits: readonly Edit[]): boolean {
  const balance = new Map<string, number>();
  const count = (words: string, by: number): void => {
    for (const word of lettersOf(words)) balance.set(word, (balance.get(word) ?? 0) + by);
  };
  for (const { start, end, newText } of edits) {
    // Text next to an edit may be the rest of a word.
    let [from, to] = [start, end];
    while (start - from < LONGEST_WORD && isWord(text.charCodeAt(from - 1))) from--;
    while (to - end < LONGEST_WORD && isWord(text.charCodeAt(to))) to++;
    count(text.slice(from, to), -1);
    count(text.slice(from, start) + newText + text.slice(end, to), 1);
  }
  return [...balance.values()].every((left) => left === 0);
}

/** The words and numbers of a text, without the parameters in addresses. */
export const plainTokens = (text: string): readonly string[] =>
  text.replace(PARAMETERS, '$1').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const lettersOf = (text: string): string[] => plainTokens(text).filter((word) => /\p{L}/u.test(word));

/** At most this many characters of a word next to an edit are compared. */
const LONGEST_WORD = 100;
const PARAMETERS = /(https?:\/\/[^\s?#<>]{1,2000})\?[^\s#<>()]{0,2000}/gu;
