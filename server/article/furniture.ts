import type { Span } from '../text/span';
import { markupEnd } from './attributeMarkup';
import type { BlockKind } from './article';
import type { RawBlock } from './rawBlock';

// What surrounds an article on its page, in the languages of the newspapers that we have read. A new phrase is a word
// in a list.

const LONGEST = 300;
const LONGEST_TITLE = 140;
const anyOf = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** Links to other articles; what follows is a headline. */
const MORE = anyOf(
  'read (?:more|next|also|the full)', 'also read', 'see also', 'related (?:articles?|stories|story|coverage|content|posts?|topics?|links?|reading|news)', 'related:',
  'more on this', 'more from', 'more stories', 'you (?:may|might) also', 'recommended (?:for you|reading|stories|articles)', "don['’]t miss",
  'lesen sie (?:auch|mehr|hier|dazu)', 'mehr zum thema', 'zum thema:', 'das könnte sie auch', 'lire (?:aussi|également|plus)', 'à lire (?:aussi|également|:)', 'voir aussi',
  'leer (?:más|también)', 'le[ae] también', '[lt]e puede interesar', 'ver también', 'leggi (?:anche|di più|tutto)', 'guarda anche', 'potrebbe interessarti', 'articoli correlati',
  'artículos relacionados', 'articles? (?:liés|connexes)', 'sur le même sujet',
); // prettier-ignore
/** Newsletters, cookies, sharing, rights. */
const SERVICE = anyOf(
  'subscribe (?:now|today|to|for|here)', 'sign up (?:to|for|here|now|today)', 'get (?:our|the|more) [^.]{0,40}newsletter', 'follow (?:us|our)', 'share (?:this|on|via)',
  '(?:this|our) (?:web)?site uses cookies', 'we (?:and our partners )?use cookies', 'accept (?:all|cookies)', 'join (?:our|the) (?:newsletter|mailing list)',
  'by (?:clicking|signing up|subscribing|continuing to (?:use|browse))', 'skip to (?:main )?content', 'back to top', 'all rights reserved', 'copyright [©(\\d]', '©',
  '\\d{1,2}[ -]min(?:ute)?s?[ -]read', '(?:this (?:article|story|post) )?(?:was )?(?:originally|first) (?:published|appeared)',
  'abonnieren sie', 'jetzt (?:abonnieren|anmelden)', 'diese (?:web)?site verwendet cookies', 'wir verwenden cookies', 'abonnez-vous', 'inscrivez-vous', 'suivez-nous', 'ce site utilise',
  'suscrí(?:bete|base)', 'síguenos', 'este sitio (?:web )?(?:usa|utiliza)', 'iscriviti', 'seguici', 'questo sito (?:usa|utilizza)',
); // prettier-ignore
/** Words that are furniture only with a colon, or alone. */
const LABELS = anyOf(
  'watch', 'listen', 'video', 'audio', 'podcast', 'gallery', 'in pictures', 'advertisement', 'sponsored(?: content)?', 'anzeige', 'werbung', 'publicité', 'publicidad', 'pubblicità',
  'continue reading', 'view all', 'share', 'tags?', 'filed under', 'topics', 'contact sales', 'getty images',
); // prettier-ignore
/** When it was published. */
const DATED =
  '(?:(?:first |last )?(?:published|updated|posted|modified)|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)(?: (?:on|at|am|le|el|il))?[ ]{0,2}[:：`]{0,3}[ ]{0,2}(?:[`\\d]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}[ ,.]{1,2}\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,|$))';
const CREDIT =
  '(?:file )?(?:photo(?:graph)?s?|images?|pictures?|credits?|illustration|foto(?:s|grafía|grafia)?|bild(?:er)?|grafik|crédit(?: photo)?|imagen|immagine)(?: (?:by|courtesy(?: of)?|credit|via|von|par|por|di))?[ ]?[:/©|]';
// The words are in lower case: with the flag `i`, these patterns would take three times as long to compile, which slows
// the start.
const START = new RegExp(`^(?:${MORE}|${SERVICE}|${DATED}|${CREDIT}|${LABELS}(?:[ ]?[:|]|$))`, 'u');
/** Their headings alone, which START matches as well: what follows is a list of links. */
const LIST_LABEL = new RegExp(`^${MORE}(?:[ ]\\p{L}{2,12}){0,2}[ :.…»→]{0,3}$`, 'u');

/** A caption's credit: `Photo: Ana Ruiz`, `/Getty Images`, `via Reuters`, `© dpa`. */
const CREDITED =
  /(?:(?:photo|foto|credit|image|bild|picture)s?: ?[^.:“”"]{2,60}|(?:\/|\bvia |© ?)(?:getty(?: images)?|afp|ap|reuters|epa|dpa|ansa|efe|shutterstock|alamy|istock|unsplash|wikimedia(?: commons)?))\)?\.?$/u;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:[ ](?:van|von|de|del|della|der|al|el|bin)){0,2}(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3}`;
/**
 * How a byline starts. A pattern of its own, so that the pattern of names is compiled only when a line starts like
 * this.
 */
const BY =
  /^(?:(?:[Ss]tory |[Rr]eporting |[Ww]ritten |[Ww]ords |[Tt]ext |[Ee]dited )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Tt]ext|[Ww]ords)[: ][ ]?/u;
const BYLINE = new RegExp(
  String.raw`${BY.source}${NAME}(?:(?:, | and | & | und | et | y | e | with )${NAME}){0,4}(?:(?:[ ]{0,2}[,;|•·–—(/]|[ ](?=\d))[^.!?“”"«»]{0,80})?(?:[JS]r\.)?$`,
  'u',
);

/** The block's words without the markup around them. */
function wordsOf(text: string, { start, end }: Span): string {
  let last = end;
  while (last > start && /[\s*_)\]]/u.test(text.charAt(last - 1))) last--;
  return text
    .slice(start, last)
    .replace(/\*{1,2}|__/gu, '')
    .replace(/^(?:[#>\s_[(|]|[-•][ ])+/u, '');
}

/** @param small the words in lower case. */
const isSigned = (words: string, small: string): boolean =>
  (BY.test(words) && BYLINE.test(words)) || (words.length <= LONGEST && CREDITED.test(small));

/** True where the line or block is nothing but an image, a link around it included. */
export function isImage(text: string, { start, end }: Span): boolean {
  const first = text.charAt(start) === '[' ? start + 1 : start;
  if (text.charAt(first) !== '!') return false;
  const close = markupEnd(text, first);
  if (close === undefined || close > end) return false;
  return close === end || /^(?:\]\([^()\s]{0,1000}\)|\{[^{}]{0,1000}\}|\s|\\)*$/u.test(text.slice(close, end));
}

const EMPHASISED = /^(?:(?:\*(?!\*)|_(?!_))[\s\S]*[*_]|<(?:em|i|small)>[\s\S]*<\/(?:em|i|small)>)$/u;

/** True where a line below an image is its caption: all in italics. */
export function isCaption(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST && EMPHASISED.test(text.slice(start, end).trimEnd());
}

const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'listItem', 'blockQuote']);

/** A title without punctuation at its end, as in lists of other articles. */
function isTitle(text: string, { kind, start, end }: RawBlock): boolean {
  if (kind === 'listItem' || kind === 'heading') return end - start <= LONGEST;
  return kind === 'paragraph' && end - start <= LONGEST_TITLE && !/[.!?:"”»’]$/u.test(text.slice(start, end));
}

/**
 * Marks bylines, dates, captions, credits, links to other articles, newsletters and notices: none of it is the
 * article's prose.
 */
export function markFurniture(text: string, blocks: readonly RawBlock[]): RawBlock[] {
  let inList = false;
  let afterImage = false;
  return blocks.map((block): RawBlock => {
    const { kind, start, end } = block;
    const isShort = end - start <= LONGEST;
    const words = isShort && PROSE.has(kind) ? wordsOf(text, block) : '';
    const small = words.toLowerCase();
    if (kind === 'blockQuote' || !PROSE.has(kind)) {
      inList = false;
      afterImage = kind === 'furniture';
      return words !== '' && (START.test(small) || isSigned(words, small)) ? { kind: 'furniture', start, end } : block;
    }
    const opens = isShort && START.test(small);
    const isLabel = opens && LIST_LABEL.test(small);
    const isBelowImage = afterImage && isCaption(text, block);
    afterImage = isImage(text, block);
    inList = isLabel || (inList && isTitle(text, block));
    const isPart = inList || isBelowImage || afterImage || opens || (isShort && isSigned(words, small));
    return isPart ? { kind: 'furniture', start, end } : block;
  });
}
