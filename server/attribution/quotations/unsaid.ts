import { anyOf, titledTexts, works } from '../../english/lexicon/works';
import type { Span } from '../../text/span';
import { isTitleCase } from '../../text/words';

// The words are in lower case: with the flag `i`, these patterns would take three times as long to compile, which slows
// the start.
const GRADED = '(?:(?:up|down)graded|rated|ranked|graded|classified)(?: as| from| to)?';
const GRADED_BEFORE = new RegExp(String.raw`(?<!\p{L})${GRADED}\s*$`, 'u');

/** Before words that nobody said on this occasion: what one might say, slogans, words as words, names of things. */
const NO_SPEECH_BEFORE = new RegExp(
  String.raw`(?:[’']s (?:slogan|motto|mantra|maxim|catchphrase|tagline|anthem)|(?<![\p{L}\p{N}])(?:such as|(?<! on | this )to say|(?<! on to | this to )say|saying goes|would have said|might say|may say|could say|so-called|(?:known?|billed|codes|coded|listed|registered) as(?: the| an?)?|dubbed|nicknamed|codenamed|titled|entitled|headlined|labell?ed|${GRADED}|the (?:words?|phrase|term|slogan|motto|adage|proverb|idiom|expression|hashtag|acronym|title|${anyOf(works)})|(?:his|her|their|its) (?:slogan|motto|mantra|maxim|catchphrase|tagline|anthem)|(?:motto|slogan|mantra|maxim|catchphrase|tagline|password) (?:is|was|reads?)))[\s,:]*$`,
  'u',
);
/** Before the title of a work, if its words are capitalised: "in his 2002 book, “Make Your Kid a Millionaire”". */
const TITLE_BEFORE = new RegExp(String.raw`(?:[’']s|(?<!\p{L})(?:books|${anyOf(works, titledTexts)}))[\s,]*$`, 'u');
/**
 * Words for where a work is shown or heard, before its capitalised title: "told him on “Harbour Week”", "a diver in
 * “The Quay”".
 */
const PLACED = /(?<!\p{L})(?:on|in|host of|hosts|starring)\s*$/u;
const NO_SPEECH_AFTER =
  /^[\s,]*(?:(?:is|was|became|remains) (?:my|his|her|its|our|their|the|a) (?:\p{L}{1,20} )?(?:motto|slogan|mantra|maxim|catchphrase|tagline|idea of|word)|(?:means|meant|describes|refers to|stands for)(?!\p{L})|(?:rating|label|rule|tag|status|clause)(?!\p{L}))/u;
const WINDOW = 60;

/** True for capitalised words after what comes before the title of a work. */
const isTitled = (before: string, text: string, content: Span): boolean =>
  (TITLE_BEFORE.test(before) || PLACED.test(before)) && isTitleCase(text, content);

/**
 * True where the words around a quotation show that it does not report speech.
 * @param from where its paragraph starts.
 * @param cue the word that reports, if one is known: "say" in its plain form reports only next to a speaker.
 */
export function isUnsaid(
  text: string,
  { start, end, content }: Span & { readonly content: Span },
  from: number,
  cue: Span | undefined,
): boolean {
  const before = text.slice(Math.max(from, start - WINDOW), start).toLowerCase();
  if (isTitled(before, text, content)) return true;
  const match = NO_SPEECH_BEFORE.exec(before);
  if (match && !(cue && cue.start >= start - match[0].length && /^say/u.test(match[0]))) return true;
  return NO_SPEECH_AFTER.test(text.slice(end, end + WINDOW).toLowerCase());
}

/** True for the title of a work, or a grade, judging by the words before it: "in his book “…”", "rated “…”". */
export function isNamed(text: string, { start, content }: Span & { readonly content: Span }): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start).toLowerCase();
  return GRADED_BEFORE.test(before) || isTitled(before, text, content);
}
