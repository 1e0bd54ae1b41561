import type { Extent, Made, TranscriptReading } from './transcript';

/** This many words without a full stop come from a machine. */
const UNSTOPPED = 200;
/** A shorter text is not a whole interview. In words. */
const SHORTEST = 150;
const EDITED =
  /\b(?:edited for (?:length|clarity|brevity)|(?:has been|was|been) (?:condensed|edited|shortened|abridged)|lightly edited|condensed and edited|excerpts? (?:from|of)|gekürzt)\b/iu;
const MACHINE_NOTE =
  /\b(?:auto-?generated|automatically generated|machine transcript|speech-to-text|transcribed by (?:ai|otter|whisper))\b/iu;

/** Whether a person or a machine wrote a transcript, judging by its text. */
export function madeBy({ format, passages, spoken }: TranscriptReading, file: string): Made {
  if (format === 'youtube' || format === 'speech-json') return 'machine';
  if (passages.some(({ label }) => label !== undefined && /^speaker_\d+$/iu.test(label.name))) return 'machine';
  if (MACHINE_NOTE.test(file.slice(0, 2000))) return 'machine';
  if (format === 'page' || format === 'prose') return 'unknown';
  return isUnstopped(spoken.text) ? 'machine' : 'human';
}

/** True where the first words contain no full stop. */
function isUnstopped(text: string): boolean {
  const words = text.slice(0, UNSTOPPED * 10).split(/\s+/u);
  return words.length > UNSTOPPED && !words.slice(0, UNSTOPPED).some((word) => /[.?!。？！]/u.test(word));
}

/** Whether a text contains everything that was said. */
export function extentOf({ format, spoken }: TranscriptReading, file: string): Extent {
  if (EDITED.test(file.slice(0, 5000)) || EDITED.test(file.slice(-2000))) return 'part';
  if (format === 'page' || format === 'prose') return 'unknown';
  return hasWords(spoken.text, SHORTEST) ? 'whole' : 'part';
}

function hasWords(text: string, least: number): boolean {
  const words = text.matchAll(/\S+/gu);
  for (let count = 0; count < least; count++) if (words.next().done === true) return false;
  return true;
}
