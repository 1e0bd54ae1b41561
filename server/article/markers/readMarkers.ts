import { readCitekey, readDeclared } from './declaredKeys';
import { LEAKED_OPENINGS, readLeaked } from './leaked';
import { readBarePlace, readLocator } from './locators';
import { readBracket, readLabelled, readLenticular, readSuperscript } from './numbers';
import { readParenthesised, readSourceLink } from './sourceLinks';
import { readRef, readTemplate } from './wikitext';
import type { CitationCandidate } from '../article';

type Reader = (text: string, at: number) => CitationCandidate | undefined;

/** Every way to write a citation, by the character it opens with; the first that fits counts. */
const READERS: readonly (readonly [opens: string, readers: readonly Reader[]])[] = [
  ['[', [readBracket]],
  [LEAKED_OPENINGS, [readLeaked]],
  ['[', [readSourceLink, readLabelled, readDeclared]],
  ['(（', [readParenthesised]],
  ['(', [readLocator]],
  ['*:', [readBarePlace]],
  ['<¹²³⁴⁵⁶⁷⁸⁹', [readSuperscript]],
  ['<', [readRef]],
  ['{', [readTemplate]],
  ['【', [readLenticular]],
  ['@', [readCitekey]],
];

const BY_OPENING = new Map<number, readonly Reader[]>();
for (const [opens, readers] of READERS)
  for (const char of opens)
    BY_OPENING.set(char.charCodeAt(0), [...(BY_OPENING.get(char.charCodeAt(0)) ?? []), ...readers]);

/** Reads what looks like a citation at `at`, whatever its form. It may start before: see `readLeaked`. */
export function readMarker(text: string, at: number): CitationCandidate | undefined {
  const readers = BY_OPENING.get(text.charCodeAt(at));
  if (readers === undefined) return undefined;
  for (const read of readers) {
    const found = read(text, at);
    if (found) return found;
  }
  return undefined;
}
