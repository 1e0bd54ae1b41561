import { performance } from 'node:perf_hooks';
import { prove } from '../../server/transcripts/matching/proof';
import type { Proof } from '../../server/transcripts/matching/proof';
import { readQuotedWords } from '../../server/transcripts/matching/quotedWords';
import { indexWords } from '../../server/transcripts/matching/wordIndex';
import type { AttachedTranscript, Transcript } from '../../server/transcripts/transcript';
import { ALTERATIONS, pick, randomOf } from './alter';
import type { Random } from './alter';
import { isSaid, plainWords, sentencesOf } from './sentences';
import type { Sentence } from './sentences';
import { Tally } from './tally';
import type { Row, Share } from './tally';

export interface Measured {
  readonly rows: readonly Row[];
  /** The place is that of the sentence, or of another one with the same words. */
  readonly placed: Share;
  readonly otherSpeaker: Share;
  readonly ownSpeaker: Share;
  readonly transcripts: number;
  readonly spokenWords: number;
  /** Milliseconds. */
  readonly times: { readonly index30k: number; readonly median: number; readonly p99: number; readonly worst: number };
}

/**
 * Compares altered sentences of each transcript, and sentences of the others, with it.
 * @param count sentences per transcript.
 * @param shown the kind whose failures are printed, or "all".
 */
export function measure(transcripts: readonly Transcript[], seed: number, count: number, shown?: string): Measured {
  const random = randomOf(seed);
  const tally = new Tally(shown);
  const sentences = transcripts.map(sentencesOf);
  const all = sentences.flat().map(({ text }) => text);
  transcripts.forEach((transcript, at) => {
    for (const sentence of sample(sentences[at]!, count, random)) trySentence(transcript, sentence, random, all, tally);
    const strangers = sentences.filter((_, other) => other !== at).flat();
    for (const { text } of sample(strangers, count, random)) {
      // "What are you doing?" is said in many transcripts.
      if (isSaid(text, transcript)) continue;
      const proof = timed(text, transcript, tally);
      tally.add({ kind: 'another transcript’s', expected: 'strange', quotation: text, words: [], proof });
    }
    tryStitched(transcript, sentences[at]!, count, random, tally);
  });
  const { rows, placed, otherSpeaker, ownSpeaker } = tally;
  const times = tally.times.sort((a, b) => a - b);
  return {
    ...{ rows: [...rows.values()], placed, otherSpeaker, ownSpeaker, transcripts: transcripts.length },
    spokenWords: transcripts.reduce((sum, { words }) => sum + words.count, 0),
    times: {
      index30k: indexTime(transcripts),
      median: times[times.length >> 1] ?? 0,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      worst: times.at(-1) ?? 0,
    },
  };
}

function trySentence(
  transcript: Transcript,
  sentence: Sentence,
  random: Random,
  others: readonly string[],
  tally: Tally,
): void {
  for (const { name: kind, expected, make } of ALTERATIONS) {
    const altered = make(sentence.text, random, others);
    // If the altered words are said elsewhere, they are not an alteration.
    if (!altered || (expected === 'changed' && isSaid(altered.quotation, transcript))) continue;
    const trial = { kind, expected, ...altered, proof: timed(altered.quotation, transcript, tally) };
    tally.add(trial);
    if (kind === 'as it is') tally.place(trial, transcript, sentence);
  }
  trySpeakers(transcript, sentence, random, tally);
}

/** The sentence attributed to its speaker, and to another person who does not say the same. */
function trySpeakers(transcript: Transcript, sentence: Sentence, random: Random, tally: Tally): void {
  const { text: quotation, label, words } = sentence;
  // A person who reads another's words aloud is not their speaker.
  if (label === undefined || words < 7 || /^["'“‘]/u.test(quotation)) return;
  const said = new Map<string, string>();
  for (const { label: other, spoken } of transcript.passages)
    if (other?.kind === 'named')
      said.set(other.name, (said.get(other.name) ?? '') + transcript.spoken.text.slice(spoken.start, spoken.end));
  const others = [...said].filter(
    ([name, all]) => !isOneName(name, label) && !plainWords(all).includes(plainWords(quotation)),
  );
  if (others.length === 0) return;
  const give = (isOther: boolean, speaker: string): void =>
    tally.speaker(isOther, {
      kind: '',
      expected: 'same',
      quotation,
      words: [],
      proof: hold(quotation, transcript, speaker),
    });
  give(false, label);
  give(true, pick(others, random)[0]);
}

/** "Ross" and "ROSS", "Mr. Geller" and "Geller", "Ross and Joey" and "Joey". */
function isOneName(a: string, b: string): boolean {
  const names = new Set(a.toLowerCase().split(' '));
  return b
    .toLowerCase()
    .split(' ')
    .some((word) => names.has(word));
}

/** Two sentences some distance apart, joined without a sign. */
function tryStitched(
  transcript: Transcript,
  sentences: readonly Sentence[],
  count: number,
  random: Random,
  tally: Tally,
): void {
  for (let trial = 0; trial < count / 2; trial++) {
    const at = Math.floor(random() * Math.max(0, sentences.length - 8));
    const [one, other] = [sentences[at], sentences[at + 2 + Math.floor(random() * 5)]];
    if (!one || !other || one.label !== other.label || one.words < 5 || other.words < 5) continue;
    const quotation = `${one.text.replace(/[.?!]+$/u, '')} ${other.text}`;
    if (isSaid(quotation, transcript)) continue;
    const proof = timed(quotation, transcript, tally);
    tally.add({ kind: 'two sentences joined', expected: 'changed', quotation, words: [], proof });
  }
}

/** The fastest of three counts, so that other work on the machine is not measured. */
function timed(quotation: string, transcript: Transcript, tally: Tally): Proof {
  let best = Infinity;
  let proof: Proof | undefined;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    proof = hold(quotation, transcript);
    best = Math.min(best, performance.now() - started);
  }
  tally.times.push(best);
  return proof!;
}

function hold(quotation: string, transcript: Transcript, speaker?: string): Proof {
  const cited: AttachedTranscript[] = [{ key: '1', transcript }];
  const words = readQuotedWords(quotation, [{ start: 0, end: quotation.length }]);
  return prove({
    ...{ text: quotation, words, cited, others: [], isIncomplete: false, proven: [], cast: new Set() },
    ...{ speaker, people: [] },
  });
}

function sample<T>(list: readonly T[], count: number, random: Random): T[] {
  const chosen = new Set<T>();
  for (let tries = 0; tries < count * 4 && chosen.size < Math.min(count, list.length); tries++)
    chosen.add(pick(list, random));
  return [...chosen];
}

/** Milliseconds for 30,000 words, the fastest of five. */
function indexTime(transcripts: readonly Transcript[]): number {
  const longest = transcripts.reduce((a, b) => (b.words.count > a.words.count ? b : a));
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    const index = indexWords(longest);
    index.placesOfRun(1, 2, 3, () => undefined);
    best = Math.min(best, performance.now() - started);
  }
  return (best * 30_000) / longest.words.count;
}
