import { clockAt, fileOf, heldIn, isFound, recordingAt, spokenWords } from '../../analysis/comparedQuotations';
import type { Held } from '../../analysis/comparedQuotations';
import type { Attribution } from '../../attribution/attribution';
import { say } from '../../linter/message';
import { clockOf } from '../../text/timecode';
import { textOf } from '../../text/span';
import type { Place } from '../../transcripts/matching/proof';
import { blockQuote, bold, join, link, text } from '../markup';
import type { Rich } from '../markup';
import type { Page } from './source';

/** So many changes of one quotation are told. */
const MOST_CHANGES = 3;
/** So many characters of the transcript are shown on each side of the words. */
const AROUND = 80;

/** What the transcript has, where one is on file: whether these are its words, whose, and when. */
export function proofLines(page: Page, attribution: Attribution): Rich[] {
  const { analysis } = page;
  const held = heldIn(analysis).find((each) => each.attribution === attribution);
  if (!held) return [];
  const { place } = held;
  const lines = [join([verdict(page, held), ...whenAndWho(page, held)], ' · '), ...changed(page, held)];
  if (!place || !isShown(held)) return lines;
  const seen = watch(page, attribution, place);
  return [...lines, blockQuote(around(place)), ...(seen ? [seen] : [])];
}

const isShown = ({ proof }: Held): boolean => isFound(proof) || proof.likeness >= 0.5;

function verdict({ tell }: Page, { proof, place }: Held): Rich {
  const file = place && text(fileOf(place));
  switch (proof.state) {
    case 'verbatim':
      return tell(say`✓ Word for word in the transcript`);
    case 'tidied':
      return tell(say`✓ Word for word in the transcript, hesitations left out`);
    case 'differs':
      return place?.source.transcript.made === 'machine'
        ? tell(say`≠ Not the same words. This transcript was made by a machine, so listen to the recording`)
        : tell(say`≠ Not the same words as in the transcript`);
    case 'absent':
      return file ? tell(say`✗ Not found in ${file}`) : tell(say`✗ Not found in the transcript`);
    default:
      return file
        ? tell(say`? Not found, but ${file} may not be the whole source`)
        : tell(say`? Too few words to find with certainty`);
  }
}

function whenAndWho({ tell }: Page, { proof, place }: Held): Rich[] {
  if (!place || !isFound(proof)) return [];
  const times = timesOf(place);
  const label = place.label?.name ?? '';
  const name = bold(text(label));
  const again = proof.places.length;
  return [
    ...(times === undefined ? [] : [text(times)]),
    ...(label === ''
      ? []
      : [
          proof.speaker === 'other'
            ? tell(say`✗ The transcript names ${name} as the speaker`)
            : tell(say`labeled ${name}`),
        ]),
    ...(again > 1 ? [tell(say`said ${again} times`)] : []),
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
      if (kind === 'added') return tell(say`Only here: “${here}”`);
      return kind === 'omitted'
        ? tell(say`The transcript also has “${there}”`)
        : tell(say`The transcript has “${there}”; here: “${here}”`);
    });
}

/** The words with some of those around them. */
function around(place: Place): Rich {
  const { text: spoken } = place.source.transcript.spoken;
  const { start, end } = place.spoken;
  const before = spoken.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/u, '');
  const after = spoken.slice(end, end + AROUND).replace(/\s\S*$/u, '');
  return join([text(`… ${before}`), bold(text(spokenWords(place))), text(`${after} …`)], ' ');
}

/** The recording, a moment before the words. */
function watch({ analysis, tell }: Page, attribution: Attribution, place: Place): Rich | undefined {
  const address = recordingAt(analysis, attribution, place);
  const clock = text(clockAt(place) ?? '');
  return address === undefined ? undefined : link(tell(say`Listen at ${clock}`), address);
}
