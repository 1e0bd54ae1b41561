import type { Span } from '../../text/span';
import { Class } from '../../english/lexicon/wordClasses';
import type { Prose, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';

const { comma, stop, colon, quote, dash, parenthesis, punctuation, number, clitic } = Shape;
/** Longest role, in tokens. */
const LONGEST = 30;

/**
 * "…, a Distinguished Fellow and Advisor to the President of the German Marshall Fund, …": the words between the
 * commas.
 */
function apposition({ tokens }: Prose['blocks'][number] & object, last: number): [number, number] | undefined {
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
function premodifier({ tokens }: Prose['blocks'][number] & object, name: number): [number, number] | undefined {
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

/** Words next to a mention by name that say who the person is; undefined where there are none. */
export function roleBeside(prose: Prose, mention: ProseMention): Span | undefined {
  const block = prose.blocks[mention.block]!;
  const found = apposition(block, mention.local.last) ?? premodifier(block, mention.local.first);
  if (found === undefined) return undefined;
  const { tokens } = block;
  return { start: block.block.start + tokens.starts[found[0]]!, end: block.block.start + tokens.ends[found[1]]! };
}

/**
 * The nouns of a role that name the office itself: "fellow" and "advisor" in "a Distinguished Fellow and Advisor to the
 * President".
 */
export function officesBeside(prose: Prose, mention: ProseMention): string[] {
  const block = prose.blocks[mention.block]!;
  const found = apposition(block, mention.local.last) ?? premodifier(block, mention.local.first);
  if (found === undefined) return [];
  const { flags, words } = block.tokens;
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
