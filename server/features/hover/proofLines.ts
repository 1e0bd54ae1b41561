import { clockAt, fileOf, heldIn, recordingAt } from '../../analysis/comparedQuotations';
import type { Held } from '../../analysis/comparedQuotations';
import { keysOf, textsOf } from '../../analysis/proofs';
import type { Attribution } from '../../attribution/attribution';
import { say } from '../../linter/message';
import { clockOf } from '../../text/timecode';
import { textOf } from '../../text/span';
import { countWords } from '../../text/words';
import { isFound, SHORT } from '../../transcripts/matching/proof';
import type { Place } from '../../transcripts/matching/proof';
import { blockQuote, bold, join, link, text } from '../markup';
import type { Rich } from '../markup';
import type { Page } from './source';

/** At most this many changes of one quotation are shown. */
const MOST_CHANGES = 3;
/** How many characters of the transcript are shown on each side of the words. */
const AROUND = 80;

/** What the transcript shows, if one is on file: whether these are its words, who said them, and when. */
export function proofLines(page: Page, attribution: Attribution): Rich[] {
  const { analysis, tell } = page;
  if (analysis.texts.length === 0) return [];
  const held = heldIn(analysis).find((each) => each.attribution === attribution);
  if (!held) return [notChecked(page, attribution)];
  const { place, proof } = held;
  const lines = [join([verdict(page, held), ...whenAndWho(page, held)], ' · '), ...changed(page, held)];
  if (!place || !isShown(held)) return lines;
  const seen = watch(page, attribution, place);
  const clock = clockAt(place);
  const nearest = isFound(proof)
    ? []
    : [clock === undefined ? tell(say`Closest match:`) : tell(say`Closest match, at ${text(clock)}:`)];
  return [...lines, ...nearest, blockQuote(around(place)), ...(seen ? [seen] : [])];
}

const isShown = ({ proof }: Held): boolean => isFound(proof) || proof.likeness >= 0.5;

/** A quotation that no text on file can prove, in an article with some texts on file. */
function notChecked(page: Page, attribution: Attribution): Rich {
  const { tell } = page;
  const key = keyWithoutText(page, attribution);
  return key === undefined
    ? tell(say`Not checked against a transcript.`)
    : tell(say`Not checked: [${text(key)}] has no transcript on file.`);
}

/** The first cited source without a transcript on file. */
const keyWithoutText = ({ analysis }: Page, attribution: Attribution): string | undefined =>
  keysOf(analysis, attribution).find((key) => textsOf(analysis, key).length === 0);

function verdict(page: Page, held: Held): Rich {
  const { tell } = page;
  const { proof, place } = held;
  if (place?.label && proof.speaker === 'other' && isFound(proof))
    return tell(say`✗ The transcript names ${bold(text(place.label.name))} as the speaker`);
  switch (proof.state) {
    case 'verbatim':
      return tell(say`✓ Word for word in the transcript`);
    case 'tidied':
      return tell(say`✓ Word for word in the transcript, with hesitations left out`);
    case 'differs':
      return place?.source.transcript.made === 'machine'
        ? tell(
            say`≠ The words differ, but the transcript is machine-generated and may be wrong. Listen to the recording`,
          )
        : tell(say`≠ The words differ from the transcript`);
    case 'absent':
      return place
        ? tell(say`✗ Not found in the ${place.source.transcript.words.count} words of ${text(fileOf(place))}`)
        : tell(say`✗ Not found in the transcript`);
    default:
      return unsettled(page, held);
  }
}

/** Why it is unclear whether the words are in the source. */
function unsettled(page: Page, { attribution, place }: Held): Rich {
  const { analysis, tell } = page;
  if (countWords(analysis.text, attribution.quotation.content, SHORT) < SHORT)
    return tell(say`? Too short to match with certainty`);
  const missing = keyWithoutText(page, attribution);
  if (missing !== undefined)
    return tell(say`? Not found in the other source’s transcript. [${text(missing)}] has none on file`);
  if (!place) return tell(say`? Not found in the transcript, which may be in another language`);
  const file = text(fileOf(place));
  return place.source.transcript.extent === 'part'
    ? tell(say`? Not found, but ${file} is only part of the source`)
    : tell(say`? Not found in ${file}, which may be in another language`);
}

function whenAndWho({ tell }: Page, { proof, place }: Held): Rich[] {
  if (!place || !isFound(proof)) return [];
  const times = timesOf(place);
  const label = place.label?.name ?? '';
  const again = proof.places.length;
  return [
    ...(times === undefined ? [] : [text(times)]),
    ...(label === '' || proof.speaker === 'other' ? [] : [tell(say`speaker label: ${bold(text(label))}`)]),
    ...(again > 1 ? [tell(say`found ${again} times`)] : []),
  ];
}

/** "0:09–0:19" */
function timesOf(place: Place): string | undefined {
  const from = clockAt(place);
  const { passages } = place.source.transcript;
  const to = passages[place.passages.at(-1) ?? -1]?.to;
  return from === undefined || to === undefined ? from : `${from}–${clockOf(Math.ceil(to))}`;
}

function changed({ analysis, tell }: Page, { proof }: Held): Rich[] {
  return proof.changes
    .filter(({ weight }) => weight !== 'tidy' && weight !== 'marked')
    .slice(0, MOST_CHANGES)
    .map(({ kind, quoted, words }) => {
      const there = bold(text(words));
      const here = text(textOf(analysis.text, quoted));
      if (kind === 'added') return tell(say`Only in the article: “${here}”`);
      return kind === 'omitted'
        ? tell(say`The transcript also has “${there}”`)
        : tell(say`The transcript has “${there}”, but the article has “${here}”`);
    });
}

/** The words with some context; a dash where another speaker begins. */
function around(place: Place): Rich {
  const { start, end } = place.spoken;
  const { text: spoken } = place.source.transcript.spoken;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(spoken.length, end + AROUND)];
  const core = inTurns(place, start, end);
  const isTurn = core.startsWith(DASH);
  const before = inTurns(place, from, start).replace(from > 0 ? /^\S*\s+/u : '', '') + (isTurn ? DASH : '');
  const after = inTurns(place, end, to).replace(to < spoken.length ? /\s\S*$/u : '', '');
  const parts = [
    text(from > 0 ? `… ${before}` : before),
    bold(text(isTurn ? core.slice(DASH.length) : core)),
    text(to < spoken.length ? `${after} …` : after),
  ];
  const [gapBefore, gapAfter] = [/\s$|^$/u.test(before) ? ' ' : '', /^[\s—]/u.test(after) ? ' ' : ''];
  return join([join(parts.slice(0, 2), gapBefore), parts[2]!], gapAfter);
}

/** Marks where another speaker begins. */
const DASH = '— ';
/** How many passages before and after those of a place the context may come from. */
const NEIGHBOURS = AROUND / 2;

/** A part of the spoken text, with a dash where another speaker begins. */
function inTurns({ source, passages }: Place, from: number, to: number): string {
  const { passages: all, spoken } = source.transcript;
  const [first = 0, last = 0] = [passages[0], passages.at(-1)];
  const near = all.slice(Math.max(0, first - NEIGHBOURS), last + NEIGHBOURS + 1);
  const begins = near.flatMap(({ label, spoken: { start } }, at) =>
    at > 0 && label && label.name !== near[at - 1]!.label?.name && from <= start && start < to ? [start] : [],
  );
  const bounds = [from, ...begins.filter((at) => at > from), to];
  const turns = bounds.slice(1).map((bound, at) => spoken.text.slice(bounds[at], bound));
  return `${begins[0] === from ? DASH : ''}${turns.join(DASH)}`;
}

/** A link to the recording, a moment before the words. */
function watch({ analysis, tell }: Page, attribution: Attribution, place: Place): Rich | undefined {
  const address = recordingAt(analysis, attribution, place);
  const clock = text(clockAt(place) ?? '');
  return address === undefined ? undefined : link(tell(say`Listen at ${clock}`), address);
}
