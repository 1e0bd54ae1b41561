import type { Analysis } from '../../analysis/analyse';
import type { Block, Citation } from '../../article/article';
import { isCertain } from '../../attribution/attribution';
import type { Attribution } from '../../attribution/attribution';
import { overlaps } from '../../text/span';
import type { Span } from '../../text/span';
import type { Severity } from '../../linter/rule';
import { citationNearby } from './citationNearby';
import { isTitleLine } from './headline';
import { isQuestionOrAnswer } from './interview';
import { linkPlaceOf } from './linkedSources';
import { perAnalysis } from '../../analysis/memo';
import { isOwnReporting } from './ownReporting';
import { servesParagraph } from './paragraphEnd';
import { citationsIn, hasCitation, sentenceAt } from '../../article/positions';
import { bare } from '../../references/agreedChannel';
import { isCited, isPlainlyNoSpeech, isSpeech } from './speech';
import { countWords } from '../../text/words';

/** Why a quotation without a citation may need none. */
export type Doubt =
  /** A link in its paragraph may lead to its source. */
  | 'linked'
  /** A citation in its paragraph may also support it. */
  | 'nearby'
  /** The text says to which outlet it was said. */
  | 'outlet'
  /** No speaker is certain, and the paragraph has no citation. */
  | 'unclear'
  /** Most of the article's quotations have no citation. */
  | 'usual';

/** A quotation of somebody's words for which nothing gives a source. */
export interface Uncited {
  readonly index: number;
  readonly attribution: Attribution;
  /** In words, counted up to {@link LONG}. */
  readonly words: number;
  readonly severity: Severity;
  readonly doubt?: Doubt;
  /** For `nearby`. */
  readonly nearby?: Citation;
}

/** The longer a quoted span, the more certainly it is somebody's words. */
export const LONG = 7;
const MIDDLING = 4;

/**
 * The quotations of somebody's words that no citation, link or note in the text covers, in the order of the text.
 * @param citationsServe see {@link servesParagraph}.
 */
export function* uncitedQuotations(analysis: Analysis, citationsServe: string): Iterable<Uncited> {
  const { attributions } = analysis;
  for (const [index, attribution] of attributions.ofQuotations.entries()) {
    if (!isUncitedSpeech(analysis, index, citationsServe)) continue;
    const words = countWords(analysis.text, attribution.quotation.content, LONG);
    const severity = severityOf(words, attribution);
    if (severity === undefined || isPlainlyNoSpeech(analysis, index)) continue;
    const place = linkPlaceOf(analysis, attribution.quotation);
    if (place === 'sentence' || place === 'lead-in' || namesItsSource(analysis, attribution)) continue;
    const nearby = citationNearby(analysis, index);
    const doubt = place === 'paragraph' ? 'linked' : nearby ? 'nearby' : doubtOf(analysis, attribution);
    const graded = doubt !== undefined && severity === 'warning' ? 'information' : severity;
    yield { index, attribution, words, severity: graded, ...(doubt && { doubt }), ...(nearby && { nearby }) };
  }
}

/** The severity follows from the share of quoted spans of this length that are speech. */
function severityOf(words: number, { cue }: Attribution): Severity | undefined {
  if (words >= LONG) return 'warning';
  if (words >= MIDDLING) return 'information';
  return words >= 1 && cue !== undefined ? 'hint' : undefined;
}

function isUncitedSpeech(analysis: Analysis, index: number, citationsServe: string): boolean {
  const { article } = analysis;
  const attribution = analysis.attributions.ofQuotations[index]!;
  const { quotation } = attribution;
  if (!isSpeech(analysis, attribution) || isCited(analysis, index, citationsServe === 'sentence')) return false;
  const block = article.blocks[quotation.lastBlock]!;
  if (isTitleLine(article, block) || isQuestionOrAnswer(analysis, block)) return false;
  return (
    !servesParagraph(analysis, citationsServe) ||
    citationsIn(article, { start: quotation.end, end: block.end }).length === 0
  );
}

/**
 * True where the text itself gives the source of the words: their verse, the work that signs them, or its own
 * interview.
 */
function namesItsSource(analysis: Analysis, { quotation }: Attribution): boolean {
  const { text, article } = analysis;
  const [first, last] = [article.blocks[quotation.block]!, article.blocks[quotation.lastBlock]!];
  if (isWithinBlockQuote(quotation, first)) return true;
  const before = text.slice(Math.max(first.start, quotation.start - 40), quotation.start);
  if (VERSE.test(before) || PASSAGE.test(before)) return true;
  if (SIGNED_WORK.test(text.slice(quotation.end, Math.min(last.end, quotation.end + 300)))) return true;
  const { end } = sentenceAt(last, quotation.end - 1);
  if (PARENTHESIS.test(text.slice(quotation.end, Math.min(end, quotation.end + 120)))) return true;
  return isOwnReporting(analysis, { start: sentenceAt(first, quotation.start).start, end });
}

/** The number of a verse that opens the line: `> **15:29** “…”`. */
const VERSE = /(?:^|\n)[ \t>*_]*\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?[\s*_.:)\]]*$/u;
/** A work and the numbers of a passage in it, before the quotation: “in *Leviticus*, 18, 18: “…””. */
const PASSAGE = /[\p{L}*_],? \d{1,3}, ?\d{1,3}(?:[-–]\d{1,3})?:\s*$/u;
/** A name and the numbers of a page, passage or year after it: “…”, says Jesus (Matthew, 13 30). */
const PARENTHESIS = /\(\p{Lu}\p{L}[^()\n]{0,40}[ ,]\d[\d\s.,:;–-]{0,20}\)/u;
/** The signature of a work and its year: “…” — Ana Ruiz, *Letters to the Pilots* (1843). */
const SIGNED_WORK = /^[\s>*_.]*[—–-][^\n]{0,200}(?:\(\d{4}\)|[*_][^*_\n]{3,100}[*_])/u;

/** A block quote is somebody else's text: quotations within it, next to other words, are that author's to cite. */
const isWithinBlockQuote = (quotation: Span, { kind, start, end }: Block): boolean =>
  kind === 'blockQuote' && (quotation.end - quotation.start) * 2 < end - start;

function doubtOf(analysis: Analysis, attribution: Attribution): Doubt | undefined {
  const { article } = analysis;
  if (isToldElsewhere(analysis, attribution)) return 'outlet';
  // In scripts without capitals, names are not found: length alone shows that it is speech.
  if (attribution.kind === 'speech' && !isCertain(attribution) && attribution.evidence.by !== 'pattern') {
    const { start } = article.blocks[attribution.quotation.block]!;
    const { end } = article.blocks[attribution.quotation.lastBlock]!;
    if (!hasCitation(article, { start, end })) return 'unclear';
  }
  return citesFewQuotations(analysis) ? 'usual' : undefined;
}

/**
 * True where the quotation's own sentence names the outlet to which it was said, and no source of the article is from
 * that outlet.
 */
function isToldElsewhere({ references }: Analysis, { channel, quotation }: Attribution): boolean {
  const outlet = channel?.outlet;
  return (
    outlet !== undefined &&
    overlaps(channel!.sentence, quotation) &&
    !references.all.some(({ item }) => bare(item['container-title'] ?? item.publisher ?? '') === bare(outlet))
  );
}

/** This many long quotations without a citation are a habit. */
const FEWEST = 4;

/** True where at least four of the longer quotations have no citation, and twice as many as have one. */
const citesFewQuotations = perAnalysis((analysis: Analysis): boolean => {
  let [cited, uncited] = [0, 0];
  for (const [index, attribution] of analysis.attributions.ofQuotations.entries()) {
    if (!isSpeech(analysis, attribution)) continue;
    if (countWords(analysis.text, attribution.quotation.content, LONG) < LONG) continue;
    if (isCited(analysis, index) || namesItsSource(analysis, attribution)) cited++;
    else uncited++;
  }
  return uncited >= FEWEST && uncited > cited * 2;
});
