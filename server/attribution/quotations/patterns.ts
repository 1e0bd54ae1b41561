import { isFinite } from '../../english/subjectLinks';
import { isNameKind } from '../../english/mentions';
import { nameAbove, nameBelow } from './nameLines';
import { closesBlock, opensBlock } from './quotationPlaces';
import type { Place } from './quotationPlaces';
import { firstMentionFrom } from '../prose';
import type { Prose, ProseBlock, ProseMention } from '../prose';
import { Shape } from '../../english/tokens';

/** The plain constructions that name the speaker. */
export const PATTERNS = [
  'quotation, cue, speaker',
  'quotation, speaker, cue',
  'according to',
  'speaker, cue, quotation',
  'speaker, cue, that … quotation',
  'label',
  'signature',
] as const;

export type Pattern = (typeof PATTERNS)[number];

/** A quotation in a plain construction. */
export interface PatternMatch {
  readonly pattern: Pattern;
  readonly mention: ProseMention;
}

const { comma, stop, colon, dash, quote, parenthesis } = Shape;
const SUBJECTS = new Set(['direct', 'auxiliary', 'apposition']);

/** How many mentions away from the quotation a plain construction may reach. */
const REACH = 12;

/** The mentions of the quotation's last block after it, nearest first. */
function mentionsBehind(prose: Prose, { closing, quotation }: Place): readonly ProseMention[] {
  const from = firstMentionFrom(prose, quotation.end);
  return prose.mentions.slice(from, Math.min(from + REACH, closing.endMention));
}

/** The mentions of the quotation's first block before it, in order. */
function mentionsBefore(prose: Prose, { opening, quotation }: Place): readonly ProseMention[] {
  const end = firstMentionFrom(prose, quotation.start);
  return prose.mentions.slice(Math.max(opening.firstMention, end - REACH), end);
}

/** True where no token from `from` up to `to` has one of `bits`. */
function isClear({ tokens }: ProseBlock, from: number, to: number, bits: number): boolean {
  for (let index = from; index < to; index++) if ((tokens.flags[index]! & bits) !== 0) return false;
  return true;
}

/** `“…,” said Ana Ruiz`, `“…,” Ruiz said`, `“…,” according to Ruiz`. */
function afterQuotation(prose: Prose, place: Place): PatternMatch | undefined {
  const { closing, after } = place;
  if (place.lastMark === '.' || after >= closing.tokens.count) return undefined;
  for (const mention of mentionsBehind(prose, place)) {
    const { links, titleFirst, kind } = mention.local;
    if (mention.isQuoted || titleFirst < after || kind === 'possessivePronoun') continue;
    if (titleFirst > after + 8) return undefined;
    if (
      links.context === 'inverted' &&
      links.before <= after + 2 &&
      isClear(closing, after, links.before, quote | stop)
    )
      return { pattern: 'quotation, cue, speaker', mention };
    if (titleFirst <= after + 1 && SUBJECTS.has(links.subject) && isClear(closing, after, titleFirst, stop | quote))
      return { pattern: 'quotation, speaker, cue', mention };
    if (links.context === 'accordingTo' && links.before <= after + 2) return { pattern: 'according to', mention };
  }
  return undefined;
}

/** `Ruiz said: “…”`, `Ruiz told reporters “…”`. */
function beforeQuotation(prose: Prose, place: Place): PatternMatch | undefined {
  const { opening, before } = place;
  if (before < 1 || (opening.tokens.flags[before]! & (stop | quote)) !== 0) return undefined;
  let found: PatternMatch | undefined = undefined;
  for (const mention of mentionsBefore(prose, place)) {
    const { links, last } = mention.local;
    if (last >= before) break;
    if (mention.isQuoted || !SUBJECTS.has(links.subject) || links.verb > before) continue;
    if (!isFinite(opening.tokens, links.verb) || !isClear(opening, last, before, stop | quote)) continue;
    if (before - links.verb <= 5) found = { pattern: 'speaker, cue, quotation', mention };
    else if (opening.tokens.words[links.verb + 1] === 'that')
      found = { pattern: 'speaker, cue, that … quotation', mention };
  }
  return found;
}

/** `Ruiz: “…”` at the start of a paragraph, as in interviews. */
function label(prose: Prose, place: Place): PatternMatch | undefined {
  const { opening, before } = place;
  if (before < 1 || before > 6 || (opening.tokens.flags[before]! & colon) === 0) return undefined;
  const mention = mentionsBefore(prose, place).find(
    ({ isQuoted, local }) => !isQuoted && isNameKind(local.kind) && local.titleFirst === 0 && local.last === before - 1,
  );
  return mention === undefined ? undefined : { pattern: 'label', mention };
}

/** `“…” — Ana Ruiz`, on the same line or the next. */
function signature(prose: Prose, place: Place): PatternMatch | undefined {
  const next = closesBlock(place) ? prose.blocks[place.quotation.lastBlock + 1] : place.closing;
  if (next === undefined) return undefined;
  const at = next === place.closing ? place.after : 0;
  if (at >= next.tokens.count || (next.tokens.flags[at]! & dash) === 0) return undefined;
  const from = next === place.closing ? firstMentionFrom(prose, place.quotation.end) : next.firstMention;
  const mention = prose.mentions
    .slice(from, Math.min(from + 2, next.endMention))
    .find(({ isQuoted, local }) => !isQuoted && isNameKind(local.kind) && local.titleFirst === at + 1);
  if (mention === undefined) return undefined;
  // `“…” — Ruiz said that …` is a sentence that continues; a signature ends, or continues with an office or a new
  // quotation.
  const behind = next.tokens.flags[mention.local.last + 1] ?? comma;
  return (behind & (comma | stop | quote | parenthesis)) === 0 ? undefined : { pattern: 'signature', mention };
}

/** `> “…”` and `Ana Ruiz, head of the works` on a line below it, or `**Ana Ruiz:**` on one above. */
function nameLine(prose: Prose, place: Place): PatternMatch | undefined {
  const below = nameBelow(prose, place);
  if (below) return { pattern: 'signature', mention: below };
  const above = nameAbove(prose, place);
  return above && { pattern: 'label', mention: above };
}

/** Constructions with nothing but the speaker's name: the model is not needed. */
export const isLayout = ({ pattern }: PatternMatch): boolean => pattern === 'label' || pattern === 'signature';

/** The layout that names a quotation's speaker in any language, or undefined. */
export const matchLayout = (prose: Prose, place: Place): PatternMatch | undefined =>
  label(prose, place) ?? signature(prose, place) ?? nameLine(prose, place);

/** The plain construction that names a quotation's speaker, or undefined. */
export function matchPattern(prose: Prose, place: Place): PatternMatch | undefined {
  return (
    matchLayout(prose, place) ??
    afterQuotation(prose, place) ??
    (opensBlock(place) ? undefined : beforeQuotation(prose, place))
  );
}
