import { isQuotationMark, isSpace } from '../../text/characters';
import { candidate, matchAt } from './candidate';
import type { CitationCandidate } from '../article';

/** Before a page: `see`, `vgl.`, `ibid.`. */
const LEAD = String.raw`(?:(?:see(?: also)?|cf|vgl|siehe|s|cfr|v|voir|véase|ver|ivi|ib|ibid|ibidem|ebd|ebenda|op\. ?cit|art\. ?cit|id|idem)[.,]{0,2}[ ])?`;
/** `p. 31`, `S. 45f.`, `v. 12`, `§ 4`, `Art. 5`. */
const PLACE = String.raw`(?:(?:pp?|pages?|pgs?|S|Seiten?|págs?|págg|pagg?|v|vv|vers|verses?|Verse?|art|Art|Abs|Rn|Rz|Rdnr|cap|caps|ch|chap|chaps|chapters?|Kap|col|cols|fol|par|paras?|paragraphs?|lines?|stanza|sec|sect|section|vol|Bd|tome)\.?[ ]?|s(?:tr)?\.[ ]|§{1,2}[ ]?|¶{1,2}[ ]?)\d{1,4}[a-z]{0,2}\.?`;
/** What may follow it: `–33`, `, 45`, `, v. 3`, `; my italics`. */
const REST = String.raw`(?:[^()[\]\n“”"«»„]{0,60})`;
const NAME = String.raw`(?:(?:van|von|de|di|der|den|del|della|la|le|al|el)[ ]){0,2}\p{Lu}[\p{L}\p{M}'’.-]{1,30}(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,2}`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d[a-z]?(?:/(?:1[5-9]|20)?\d\d)?`;
const NUMBERS = String.raw`\d{1,4}[a-z]?(?:[ ]?[-–,:][ ]?\d{1,4}){0,3}(?:[ ]?ff?\.)?`;
/** A page, verse or paragraph in words: counts as a citation anywhere. */
const PLACED = new RegExp(
  String.raw`\(${LEAD}(?:\*?${NAME}\*?,?[ ])?(?:\(?${YEAR}\)?[,:]?[ ])?${PLACE}${REST}\)`,
  'uy',
);
/** `(Moss 2019, 31)`, `(Moss & Hale, 2019: 31)`, `(2019: 31)`: an author's work and a page. */
const AUTHORS = String.raw`${NAME}(?:,? (?:and|und|y|e|et|&) ${NAME}| et al\.?| u\. ?a\.)?`;
const AUTHOR_PAGE = new RegExp(
  String.raw`\(${LEAD}(?:${AUTHORS},?[ ])?${YEAR}(?:,[ ]?|:[ ]?)${NUMBERS}(?:[,;]${REST})?\)`,
  'uy',
);
/** `(Moss 2019)`, `(Moss et al., 2019)`: near quoted words only, since “the hall (Paris 2024)” cites nothing. */
const AUTHOR_YEAR = new RegExp(String.raw`\(${LEAD}${AUTHORS},?[ ]${YEAR}${REST}\)`, 'uy');
/** `(Dispatch, 3 May 2026)`, `(Harbour Dispatch, May 3, 2026)`: near quoted words only. */
const DATED = new RegExp(
  String.raw`\(${LEAD}\*?${NAME}\*?,[ ](?:\d{1,2}\.?[ ](?:de[ ])?\p{L}{3,10}\.?[ ](?:de[ ])?|\p{L}{3,10}\.?[ ]\d{1,2},[ ]|\p{L}{3,10}[ ])${YEAR}\)`,
  'uy',
);
/** `(Matthew 13:30)`, `(*Analects*, 9.23)`, `(1 Cor 13,4)`: near quoted words only. */
const VERSE =
  /\((?:[1-3][ ]?)?\*?\p{Lu}[\p{L}\p{M}. ]{0,30}\*?,?[ ]\d{1,3}(?:[:.,][ ]?|[ ])\d{1,3}(?:[-–]\d{1,3})?[a-f]?\)/uy;
/** `(107)`, `(5; italics mine)`, `(12–14)`: only right after the words, and never a year. */
const BARE = /\((?!(?:1[5-9]|20)\d\d\))\d{1,4}(?:[-–]\d{1,4})?(?:;[^()[\]\n“”"«»„]{1,60})?\)/uy;

/** `**15:29** “…”`, `*Leviticus*, 19, 18: “…”`: a verse in bold or a work in italics right before its words. */
const VERSE_BEFORE =
  /\*{1,2}(?:\p{Lu}[\p{L}\p{M} ]{1,30}\*{0,2},?[ ])?\d{1,3}[:,.][ ]?\d{1,3}(?:[-–]\d{1,3})?\*{0,2}:?[ ]{1,2}(?=["“„«])/uy;
/** `“…”: 2362)` within parentheses that name the work before. */
const NUMBER_BEHIND = /:[ ]?\d{1,4}(?:[-–]\d{1,4})?(?=[);])/uy;

const MONTH =
  /^\((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|ao|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)\p{L}{0,7}[.,]{0,2} /iu;

/**
 * Reads a place in a source that the text names, in parentheses: `(p. 31)`, `(v. 12)`, `(§ 4)`, `(Moss 2019, 31)`. The
 * work itself is not looked for: the place serves as the source's name.
 */
export function readLocator(text: string, at: number): CitationCandidate | undefined {
  const marker = matchAt(PLACED, text, at) ?? matchAt(AUTHOR_PAGE, text, at) ?? behindWords(text, at);
  return marker && !MONTH.test(marker[0]) ? locator(text, at, marker[0]) : undefined;
}

/** Reads a place right before or after quoted words, without parentheses of its own. */
export function readBarePlace(text: string, at: number): CitationCandidate | undefined {
  const isColon = text.charAt(at) === ':';
  if (isColon && !isQuotationMark(text.charCodeAt(at - 1))) return undefined;
  const marker = matchAt(isColon ? NUMBER_BEHIND : VERSE_BEFORE, text, at);
  if (!marker) return undefined;
  const found = locator(text, at, marker[0].trimEnd());
  return isColon ? found : { ...found, leads: true };
}

function locator(text: string, start: number, marker: string): CitationCandidate {
  const place = marker.replace(/[()*]/gu, '').replace(/^:/u, '').replace(/:$/u, '').trim();
  return candidate(text, {
    start,
    end: start + marker.length,
    form: 'locator',
    keys: [place],
    sources: [{ words: place }],
  });
}

function behindWords(text: string, at: number): RegExpExecArray | undefined {
  const near = isBehindWords(text, at) ? matchAt(BARE, text, at) : undefined;
  return (
    near ??
    (isNearWords(text, at)
      ? (matchAt(AUTHOR_YEAR, text, at) ?? matchAt(DATED, text, at) ?? matchAt(VERSE, text, at))
      : undefined)
  );
}

/** At most this many characters for the speaker and verb between quoted words and their place. */
const NEAR = 60;

/** True where a closing quotation mark is before it in the same sentence: “…”, writes Moss (Moss 2019). */
function isNearWords(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - NEAR; before--) {
    if (isQuotationMark(text.charCodeAt(before))) return true;
    if (/[.!?\n]/u.test(text.charAt(before)) && !isQuotationMark(text.charCodeAt(before - 1))) {
      if (!isQuotationMark(text.charCodeAt(before + 1))) return false;
    }
  }
  return false;
}

/** True where a closing quotation mark is right before it, apart from emphasis, a full stop and a space. */
function isBehindWords(text: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 6 && (isSpace(text.charCodeAt(before)) || /[*_.,!?]/u.test(text.charAt(before)))) before--;
  return isQuotationMark(text.charCodeAt(before));
}
