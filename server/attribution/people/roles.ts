import type { Span } from '../../text/span';
import { Class } from '../../english/lexicon/wordClasses';
import type { LocalMention } from '../../english/mentions';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

const { comma, stop, colon, quote, dash, parenthesis, punctuation, number, clitic } = Shape;
/** Longest role, in tokens. */
const LONGEST = 30;

/**
 * "…, a Distinguished Fellow and Advisor to the President of the German Marshall Fund, …": the words between the
 * commas.
 */
function apposition(tokens: Tokens, last: number): [number, number] | undefined {
  const { flags, count } = tokens;
  let first = last + 1;
  if (first >= count || (flags[first]! & comma) === 0) return undefined;
  first++;
  // An age comes first: "Ana Ruiz, 42, a nurse".
  if (first + 1 < count && (flags[first]! & number) !== 0 && (flags[first + 1]! & comma) !== 0) first += 2;
  if (first >= count) return undefined;
  const opens = (flags[first]! & (Class.determiner | Class.role | Class.title | Class.possessive)) !== 0;
  if (!opens || (flags[first]! & Class.cue) !== 0) return undefined;
  let end = first;
  let hasRole = false;
  for (; end < count && end < first + LONGEST; end++) {
    const bits = flags[end]!;
    if ((bits & (comma | stop | colon | quote | dash | parenthesis)) !== 0) break;
    if ((bits & (Class.role | Class.title)) !== 0) hasRole = true;
  }
  const isClosed = end < count && end < first + LONGEST;
  return isClosed && (hasRole || (flags[first]! & Class.determiner) !== 0) ? [first, end - 1] : undefined;
}

/** "Republican strategist Kevin Madden", "President Ana Ruiz": the office before the name. */
function premodifier(tokens: Tokens, name: number): [number, number] | undefined {
  const { flags } = tokens;
  let first = name;
  let hasRole = false;
  while (first > 0 && name - first < 6) {
    const bits = flags[first - 1]!;
    if (
      (bits & (Class.role | Class.title)) === 0 &&
      ((bits & (Class.function | Class.cue | punctuation | clitic)) !== 0 || !hasRole)
    )
      break;
    if ((bits & (Class.role | Class.title)) !== 0 && tokens.words[first - 1]!.length > 3) hasRole = true;
    first--;
  }
  return hasRole && first < name ? [first, name - 1] : undefined;
}

/** Words next to a name that say who the person is. */
export interface Role {
  /** In offsets of the block. */
  readonly span: Span;
  /**
   * The nouns that name the office itself: "fellow" and "advisor" in "a Distinguished Fellow and Advisor to the
   * President".
   */
  readonly offices: readonly string[];
}

/** The role beside a mention by name; undefined where there is none. */
export function roleBeside(tokens: Tokens, { first, last }: LocalMention): Role | undefined {
  const found = apposition(tokens, last) ?? premodifier(tokens, first);
  if (found === undefined) return undefined;
  return {
    span: { start: tokens.starts[found[0]]!, end: tokens.ends[found[1]]! },
    offices: officesIn(tokens, found),
  };
}

function officesIn({ flags, words }: Tokens, found: readonly [number, number]): string[] {
  const offices: string[] = [];
  for (let index = found[0]; index <= found[1]; index++) {
    const isEnd =
      index === found[1] || (flags[index + 1]! & (Class.preposition | Class.conjunction | Class.subordinator)) !== 0;
    if (isEnd && (flags[index]! & (Class.function | punctuation)) === 0) offices.push(words[index]!);
    // Words after a preposition belong to somebody else: "of the President".
    if ((flags[index]! & (Class.preposition | Class.subordinator)) !== 0) break;
  }
  return offices;
}
