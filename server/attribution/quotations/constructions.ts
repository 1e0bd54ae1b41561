import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { Class } from '../../english/lexicon/wordClasses';
import { isNameKind, isNominalKind } from '../../english/mentions';
import { isFinite, isVerb } from '../../english/subjectLinks';
import { Shape } from '../../english/tokens';
import type { Choice } from '../model/speakerModel';
import type { Prose, ProseMention } from '../prose';
import { cueOf } from './cues';
import type { Place } from './quotationPlaces';

/** Confidence of an answer from the sentence's grammar, whether the model agrees or not. */
const PLAIN = 0.9;
/** The highest confidence if the grammar contradicts the answer: not certain. */
const DOUBTED = 0.6;
/** Words that a participle's or verb's object clause may start with before the quotation. */
const OBJECT_START = /^(?:that|of|as|to)$/u;
const CONTRAST = /^(?:while|whereas|although|though)$/u;
const REACH = 12;

/** The answer to the quotation before, where it is certain. */
export interface Said {
  readonly place: Place;
  readonly mention: ProseMention;
}

/**
 * The model's choice, corrected where the grammar is plain and the model's training news has too few such cases; made
 * uncertain where no reporting word supports it.
 */
export function corrected(prose: Prose, place: Place, choice: Choice, previous: Said | undefined): Choice {
  if (choice.mention === undefined) return choice;
  const other =
    ownAnswer(prose, place, choice.mention) ??
    ownClause(prose, place, choice.mention) ??
    spokenThrough(prose, place, choice.mention);
  if (other !== undefined && other !== choice.mention)
    return { ...choice, mention: other, rival: choice.mention, probability: PLAIN, pattern: undefined };
  const unsourced = ofUnnamedSources(prose, place, choice.mention);
  if (unsourced !== undefined)
    return { ...choice, mention: unsourced, rival: choice.mention, probability: DOUBTED, pattern: undefined };
  if (isDoubtful(prose, place, choice.mention))
    return { ...choice, probability: Math.min(choice.probability, DOUBTED) };
  const isPlain =
    isTagged(place, choice.mention) ||
    isDirectSubject(place, choice.mention) ||
    goesOn(prose, place, choice.mention, previous);
  return isPlain ? { ...choice, probability: Math.max(choice.probability, PLAIN) } : choice;
}

/** The mentions of the quotation's block before it in its sentence, nearest first. */
function ahead(prose: Prose, { opening, quotation, before }: Place): ProseMention[] {
  const { flags } = opening.tokens;
  let start = before;
  while (start >= 0 && (flags[start]! & Shape.stop) === 0) start--;
  const found: ProseMention[] = [];
  for (let index = opening.endMention - 1; index >= opening.firstMention && found.length < REACH; index--) {
    const mention = prose.mentions[index]!;
    if (mention.end <= quotation.start && mention.local.first > start && !mention.isQuoted) found.push(mention);
  }
  return found;
}

/** Token of the reporting verb that the quotation is the object of, hardly a word between; or -1. */
function verbAhead({ opening: { tokens }, before }: Place): number {
  let at = before;
  for (let skipped = 0; skipped < 2 && at > 0; skipped++) {
    const isSkipped = (tokens.flags[at]! & (Shape.comma | Shape.colon)) !== 0 || OBJECT_START.test(tokens.words[at]!);
    if (!isSkipped) break;
    at--;
  }
  return at >= 0 && isVerb(tokens, at) ? at : -1;
}

/** `…, X answered, “…!” Y responded, “…”`: Y has her own quotation, and X's verb comes before this one. */
function ownAnswer(prose: Prose, place: Place, chosen: ProseMention): ProseMention | undefined {
  const { opening, closing, quotation, before } = place;
  if (chosen.start < quotation.end || chosen.block !== quotation.lastBlock || chosen.local.links.verb < 0)
    return undefined;
  const { flags } = closing.tokens;
  const { verb } = chosen.local.links;
  const hasOwnWords =
    ((flags[verb + 1] ?? 0) & (Shape.comma | Shape.colon)) !== 0 && ((flags[verb + 2] ?? 0) & Shape.quote) !== 0;
  if (!hasOwnWords || before < 1 || (opening.tokens.flags[before]! & (Shape.comma | Shape.colon)) === 0)
    return undefined;
  const [nearest] = ahead(prose, place);
  const speaker = verbAhead(place);
  const subject = ahead(prose, place).find(({ local }) => local.links.verb === speaker);
  if (speaker >= 0 && subject !== undefined) return subject;
  // "an answer from a bystander, “…”"
  return nearest?.local.last === before - 1 ? nearest : undefined;
}

/**
 * `X argues “…”, while Y warns that “…”`; `According to sources, Y has …, warning that “…”`: the verb's own subject.
 */
function ownClause(prose: Prose, place: Place, chosen: ProseMention): ProseMention | undefined {
  const { tokens } = place.opening;
  const verb = verbAhead(place);
  if (verb < 0 || chosen.block !== place.quotation.block || chosen.local.last >= verb) return undefined;
  const mentions = ahead(prose, place);
  if (isFinite(tokens, verb)) {
    const subject = inOwnSentence(prose, place, verb);
    const isContrast = subject !== undefined && CONTRAST.test(tokens.words[subject.local.titleFirst - 1] ?? '');
    return isContrast && chosen.end <= subject.start ? subject : undefined;
  }
  if (chosen.local.links.context !== 'accordingTo') return undefined;
  return mentions.findLast((mention) => mention.start > chosen.end && isClauseSubject(mention));
}

/** `According to sources, X has set “…”`: more likely X's words than the sources', but a guess. */
function ofUnnamedSources(prose: Prose, place: Place, chosen: ProseMention): ProseMention | undefined {
  const { kind, links } = chosen.local;
  if (links.context !== 'accordingTo' || !isNominalKind(kind) || chosen.block !== place.quotation.block)
    return undefined;
  return ahead(prose, place).findLast((mention) => mention.start > chosen.end && isClauseSubject(mention));
}

/** The mention before the quotation whose verb this is, even with quotations between. */
function inOwnSentence(prose: Prose, { opening, quotation }: Place, verb: number): ProseMention | undefined {
  for (let index = opening.endMention - 1; index >= opening.firstMention; index--) {
    const mention = prose.mentions[index]!;
    const { verb: own, subject } = mention.local.links;
    if (mention.end <= quotation.start && !mention.isQuoted && own === verb && subject !== 'phrase') return mention;
  }
  return undefined;
}

const isClauseSubject = ({ local: { kind, links } }: ProseMention): boolean =>
  links.verb >= 0 && links.context === 'comma' && (isNameKind(kind) || kind === 'he' || kind === 'she');

/** `The union, through its chief Y, …`: an organization that speaks through somebody. */
function spokenThrough(prose: Prose, { opening }: Place, chosen: ProseMention): ProseMention | undefined {
  const { tokens } = prose.blocks[chosen.block]!;
  const from = chosen.local.last + 1;
  if (((tokens.flags[from] ?? 0) & Shape.comma) === 0 || !/^(?:through|via)$/u.test(tokens.words[from + 1] ?? ''))
    return undefined;
  for (let index = chosen.index + 1; index < Math.min(chosen.index + 4, opening.endMention); index++) {
    const mention = prose.mentions[index]!;
    if (mention.block !== chosen.block || mention.local.first > from + REACH) break;
    if (mention.local.kind === 'fullName' && mention.local.first > from + 1) return mention;
  }
  return undefined;
}

/** True where only nearness ties the quotation to the mention. */
function isDoubtful(prose: Prose, place: Place, mention: ProseMention): boolean {
  const { quotation } = place;
  const { words, flags } = prose.blocks[mention.block]!.tokens;
  const { kind, last, links } = mention.local;
  const isBefore = mention.end <= quotation.start;
  const cue = cueOf(prose, place, mention);
  const verb = cue < 0 ? undefined : reportingVerbs.get(words[cue]!);
  if (isBefore && mention.block === quotation.block && links.context !== 'accordingTo' && links.context !== 'by') {
    if (cue >= 0 && verb === undefined) return true;
    if (verb?.cueClass === 'think') return true;
  }
  if (!isBefore && verb?.cueClass === 'judge') return true;
  // "The outage has …": not a person, an organization or a document.
  const head = flags[last]!;
  const speaks = (head & (Class.role | Class.title | Class.body | Class.document | Class.quantifier)) !== 0;
  if (isNominalKind(kind) && !speaks && !/(?:[eo]r|ist|man|woman|person|people|ian|ant|[^m]ent)s?$/u.test(words[last]!))
    return true;
  if (startsOwnSentence(place, mention)) return true;
  return isDocumentAhead(place);
}

/**
 * `memo 14: “Why?” He says he …`: after a quotation that ends its sentence, a verb with its own clause does not belong
 * to it.
 */
function startsOwnSentence({ closing, after, lastMark }: Place, { local, block, start }: ProseMention): boolean {
  if (lastMark === '' || !'?!.'.includes(lastMark) || closing.block.start > start || local.titleFirst !== after)
    return false;
  const { words } = closing.tokens;
  return (
    block >= 0 && /^(?:that|he|she|they|it|we|i)$/u.test(words[local.links.verb + 1] ?? '') && local.links.verb >= 0
  );
}

/** `the last line of the memo: “…”`: these are the document's words, not those of the person who points to it. */
function isDocumentAhead({ opening: { tokens }, before }: Place): boolean {
  const { flags } = tokens;
  if (before < 1 || (flags[before]! & Shape.colon) === 0) return false;
  let hasDocument = false;
  for (let index = before - 1; index >= 0 && (flags[index]! & (Shape.stop | Shape.quote)) === 0; index--) {
    if (isVerb(tokens, index)) return false;
    if (before - index <= 6 && (flags[index]! & Class.document) !== 0) hasDocument = true;
  }
  return hasDocument;
}

/** `“…,” Ruiz shared.`: any verb in the position of a reporting verb. */
function isTagged({ closing, after, lastMark }: Place, { local, start }: ProseMention): boolean {
  const { words, flags } = closing.tokens;
  if (lastMark !== ',' || closing.block.start > start || local.titleFirst !== after || !isNameKind(local.kind))
    return false;
  const verb = local.last + 1;
  const isVerbForm = /ed$/u.test(words[verb] ?? '') && (flags[verb]! & (Shape.capital | Class.function)) === 0;
  return isVerbForm && ((flags[verb + 1] ?? Shape.stop) & (Shape.punctuation | Class.preposition | Class.time)) !== 0;
}

/** `with Ana Ruiz stating that “…”`, `which Ruiz called “…”`. */
function isDirectSubject(place: Place, { local, block }: ProseMention): boolean {
  const { opening, quotation } = place;
  const verb = verbAhead(place);
  if (verb < 0 || block !== quotation.block || local.last !== verb - 1 || !isNameKind(local.kind)) return false;
  return !isFinite(opening.tokens, verb) || /^wh(?:ich|at|om)$/u.test(opening.tokens.words[local.titleFirst - 1] ?? '');
}

/** `“…,” Ruiz said. “…”`: only the reporting clause of the previous quotation is between, and it ends its sentence. */
function goesOn(
  prose: Prose,
  { opening, quotation, before }: Place,
  mention: ProseMention,
  previous: Said | undefined,
): boolean {
  if (previous?.mention !== mention || previous.place.closing !== opening || before < 1) return false;
  if ((opening.tokens.flags[before]! & Shape.stop) === 0 || mention.start < previous.place.quotation.end) return false;
  const next = prose.mentions[mention.index + 1];
  const isAlone = next === undefined || next.start >= quotation.start;
  return isAlone && before - mention.local.last <= 4;
}
