import type { ReadReport, Reading } from '../../languages/blockReading';
import { isMark, isSentenceEnd } from '../../languages/languageTokens';
import { Shape } from '../../english/tokens';
import { isCertain } from '../attribution';
import type { QuotationKind } from '../attribution';
import type { Choice } from '../model/speakerModel';
import { firstMentionFrom } from '../prose';
import type { Prose, ProseBlock, ProseMention } from '../prose';
import { unsaidKind } from './kinds';
import type { Pattern } from './patterns';
import { matchLayout } from './patterns';
import { opensBlock } from './quotationPlaces';
import type { Place } from './quotationPlaces';

/** Confidence of the constructions, measured on German news: all from {@link IN_CLAUSE} on may be shown as certain. */
const DIRECT = 0.93;
const GOES_ON = 0.85;
const IN_CLAUSE = 0.8;
const IN_SENTENCE = 0.7;
const IN_PARAGRAPH = 0.5;
const NEAR = 0.35;
/**
 * Most words between a quotation and a verb in its clause, its apposition and its sentence; and the fewest words of a
 * quotation that counts as speech without a verb.
 */
const CLAUSE = 6;
const APPOSITION = 12;
const REACH = 20;
const LEAST_WORDS = 6;
/** How many mentions before the quotation are considered for a guess. */
const NAMED = 6;

/** The answer to a quotation in a language other than English. */
export interface PlainAnswer {
  readonly kind: QuotationKind;
  readonly choice: Choice;
}

interface Found {
  readonly mention: ProseMention | undefined;
  readonly probability: number;
  readonly pattern: Pattern | undefined;
}

/**
 * Who says a quotation in a language that has tables: by its own plain constructions, otherwise whoever is near, which
 * is not certain.
 * @param previous who said the quotation before this one
 */
export function answerPlainly(prose: Prose, place: Place, previous: ProseMention | undefined): PlainAnswer {
  const said = laidOut(prose, place) ?? reported(prose, place);
  const found = said ?? goesOn(prose, place, previous) ?? near(prose, place, previous);
  const isSpeech = !isTitle(place) && (said !== undefined || isSentence(place) || isIndirect(place));
  const { mention, probability, pattern } = found;
  const others = isCertain({ confidence: probability }) ? [] : [near(prose, place, previous).mention, previous];
  const rival = others.find((other) => other !== undefined && other !== mention);
  return {
    kind: isSpeech ? 'speech' : unsaidKind(place),
    choice: { mention, rival, probability, pattern, standing: { where: 0, words: 0 } },
  };
}

function laidOut(prose: Prose, place: Place): Found | undefined {
  const match = matchLayout(prose, place);
  return match && { mention: match.mention, pattern: match.pattern, probability: DIRECT };
}

/** A report and its position. */
interface Beside {
  readonly report: ReadReport;
  readonly block: ProseBlock;
  readonly isBehind: boolean;
  /** True where hardly a word is between. */
  readonly isDirect: boolean;
  /** Tokens between. */
  readonly distance: number;
}

/** The report next to the quotation, the one after it first; otherwise one in its sentence. */
function reported(prose: Prose, place: Place): Found | undefined {
  const behind = reportBehind(place);
  const ahead = reportAhead(place) ?? leadIn(prose, place);
  const best = [behind, ahead].find((each) => each?.isDirect === true) ?? ahead ?? behind;
  if (best === undefined) return undefined;
  const { report, block } = best;
  if (report.mention < 0) return { mention: undefined, probability: NEAR, pattern: undefined };
  const mention = prose.mentions[block.firstMention + report.mention]!;
  return { mention, probability: certaintyOf(best), pattern: patternOf(best) };
}

function certaintyOf({ report, block, isBehind, isDirect, distance }: Beside): number {
  if (report.form === 'colon') return IN_SENTENCE;
  const { view } = block.reading!;
  const next = isMark(view, report.last + 1, Shape.comma) ? report.last + 2 : report.last + 1;
  // "„…“, sagte er, dass": the verb has its own words.
  const saysMore = isBehind && view.language.subordinators.has(view.words[next] ?? '');
  if (!report.isPlain || saysMore) return IN_PARAGRAPH;
  const isLight = view.language.light.has(view.words[report.cue]!);
  if (isDirect && (isBehind || !isLight)) return DIRECT;
  return distance <= CLAUSE && !isLight ? IN_CLAUSE : IN_SENTENCE;
}

function patternOf({ report, isBehind }: Beside): Pattern | undefined {
  if (report.form === 'colon') return undefined;
  if (report.form === 'source') return 'according to';
  return isBehind ? 'quotation, cue, speaker' : 'speaker, cue, quotation';
}

/** `„…“, sagte X`; `„…“ sei das, sagte X`. */
function reportBehind({ closing, after, lastMark }: Place): Beside | undefined {
  const { reading } = closing;
  const report = reading?.reports.find(({ first }) => first >= after);
  if (!reading || report === undefined || report.first - after > REACH) return undefined;
  const isEnded = '.?!'.includes(lastMark || ' ') && isMark(reading.view, after, Shape.capital);
  if (isEnded || hasSentenceEnd(reading, after, report.first)) return undefined;
  let at = after;
  while (at < report.first && isMark(reading.view, at)) at++;
  const distance = report.first - at;
  return { report, block: closing, isBehind: true, isDirect: distance <= 1, distance };
}

/** `X sagte: „…“`; `X nannte den Plan „…“`. */
function reportAhead({ opening, before }: Place): Beside | undefined {
  const { reading } = opening;
  const report = reading?.reports.findLast(({ last }) => last <= before);
  if (!reading || report === undefined || hasSentenceEnd(reading, report.last + 1, before + 1)) return undefined;
  const distance = before - report.last;
  const isDirect = distance <= 1 || (distance <= APPOSITION && isMark(reading.view, before, Shape.colon));
  return { report, block: opening, isBehind: false, isDirect, distance };
}

/** `X sagte:` in the paragraph above. */
function leadIn(prose: Prose, place: Place): Beside | undefined {
  const above = opensBlock(place) ? prose.blocks[place.quotation.block - 1] : undefined;
  if (!above?.reading) return undefined;
  const { view, reports } = above.reading;
  const last = view.words.length - 1;
  const report = reports.at(-1);
  if (report === undefined || !isMark(view, last, Shape.colon)) return undefined;
  return hasSentenceEnd(above.reading, report.last + 1, last)
    ? undefined
    : { report, block: above, isBehind: false, isDirect: true, distance: 0 };
}

/** True where a sentence ends between two tokens, apart from ends within quotations. */
function hasSentenceEnd({ view }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (view.quoted[index] === 1) continue;
    if (isSentenceEnd(view, index)) return true;
    const isEndOfQuotation = isMark(view, index, Shape.quote) && index > 0 && isSentenceEnd(view, index - 1);
    if (isEndOfQuotation && index + 1 < to && view.names[index + 1] === 1) return true;
  }
  return false;
}

/** `„…“, sagte X. „…“`: only the reporting words of the first are between. */
function goesOn(
  prose: Prose,
  { opening, before, quotation }: Place,
  previous: ProseMention | undefined,
): Found | undefined {
  if (previous === undefined || !opening.reading || before < 0 || previous.block !== quotation.block) return undefined;
  if (!isSentenceEnd(opening.reading.view, before)) return undefined;
  const from = firstMentionFrom(prose, previous.end);
  const isAlone = firstMentionFrom(prose, quotation.start) === from;
  const hasOneEnd = !hasSentenceEnd(opening.reading, previous.local.last + 1, before);
  return isAlone && hasOneEnd ? { mention: previous, probability: GOES_ON, pattern: undefined } : undefined;
}

/** Who reported last in the paragraph, opened a sentence since then, or was named last: a guess. */
function near(prose: Prose, place: Place, previous: ProseMention | undefined): Found {
  const { quotation, opening, before } = place;
  const end = firstMentionFrom(prose, quotation.start);
  const named = prose.mentions.slice(Math.max(0, end - NAMED), end).filter(({ isQuoted }) => !isQuoted);
  const report = opening.reading?.reports.findLast(({ last, mention }) => last <= before && mention >= 0);
  if (report !== undefined) {
    const reporter = prose.mentions[opening.firstMention + report.mention]!;
    const since = named.find((mention) => mention.index > reporter.index && opensSentence(opening, mention));
    return { mention: since ?? reporter, probability: IN_PARAGRAPH, pattern: undefined };
  }
  const mention = named.findLast(({ block, local }) => block >= quotation.block - 1 && local.kind !== 'doubtfulName');
  return { mention: mention ?? previous, probability: NEAR, pattern: undefined };
}

const opensSentence = ({ reading }: ProseBlock, { local }: ProseMention): boolean =>
  local.kind === 'fullName' && (local.titleFirst === 0 || isSentenceEnd(reading!.view, local.titleFirst - 1));

/** "im Buch „…“": the words before show that it is a title. */
function isTitle({ opening: { reading }, before }: Place): boolean {
  return reading !== undefined && before >= 0 && reading.view.language.works.has(reading.view.words[before]!);
}

/** Long enough to be somebody's sentence even without a verb that says so. */
function isSentence({ opening, closing, before, after, lastMark }: Place): boolean {
  return opening !== closing || after - before - 3 >= LEAST_WORDS || '?!.'.includes(lastMark || ' ');
}

/** "sie seien „…“": a verb form before it in its sentence shows that the words are somebody else's. */
function isIndirect({ opening: { reading }, before }: Place): boolean {
  if (reading === undefined) return false;
  const { view } = reading;
  for (let index = before; index >= 0 && before - index < REACH && !isSentenceEnd(view, index); index--)
    if (view.language.indirect.has(view.words[index]!)) return true;
  return false;
}
