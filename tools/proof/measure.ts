import { performance } from 'node:perf_hooks';
import { prove } from '../../server/transcripts/matching/proof';
import type { Claim, Proof } from '../../server/transcripts/matching/proof';
import { readQuotedWords } from '../../server/transcripts/matching/quotedWords';
import { indexWords } from '../../server/transcripts/matching/wordIndex';
import type { AttachedTranscript, Transcript } from '../../server/transcripts/transcript';
import type { Span } from '../../server/text/span';
import { ALTERATIONS, pick, randomOf } from './alter';
import type { Altered, Alteration, Random } from './alter';

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What came of one kind of quotation of one length. */
export interface Row {
  readonly kind: string;
  readonly words: string;
  readonly trials: number;
  readonly verbatim: number;
  readonly tidied: number;
  readonly differs: number;
  readonly notFound: number;
  /** `differs`, and the changed word is in the changes. */
  readonly caught: number;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** The place is that of the sentence, or of the same words said again. */
  readonly placed: Share;
  readonly otherSpeaker: Share;
  readonly ownSpeaker: Share;
  readonly transcripts: number;
  readonly spokenWords: number;
  /** Milliseconds. */
  readonly times: { readonly index30k: number; readonly median: number; readonly p99: number; readonly worst: number };
}

interface Sentence {
  readonly text: string;
  readonly spoken: Span;
  readonly words: number;
  readonly label: string | undefined;
}

const LENGTHS = ['4–6', '7–9', '10–14', '15–24', '25+'];
const lengthOf = (words: number): string => LENGTHS[[6, 9, 14, 24].filter((most) => words > most).length]!;

/** @param count sentences a transcript. */
export function measure(transcripts: readonly Transcript[], seed: number, count: number): Measured {
  const random = randomOf(seed);
  const tally = new Tally();
  const sentences = transcripts.map(sentencesOf);
  const all = sentences.flat().map(({ text }) => text);
  transcripts.forEach((transcript, at) => {
    const chosen = sample(sentences[at]!, count, random);
    for (const sentence of chosen) trySentence(transcript, sentence, random, all, tally);
    const strangers = sentences.filter((_, other) => other !== at).flat();
    for (const { text } of sample(strangers, count, random))
      tally.add('another transcript’s', text, hold(text, transcript));
    tryStitched(transcript, sentences[at]!, count, random, tally);
  });
  return tally.measured(transcripts);
}

function trySentence(
  transcript: Transcript,
  sentence: Sentence,
  random: Random,
  others: readonly string[],
  tally: Tally,
): void {
  for (const alteration of ALTERATIONS) {
    const altered = alteration.make(sentence.text, random, others);
    if (!altered || (altered.quotation === sentence.text && alteration.expected === 'changed')) continue;
    const started = performance.now();
    const proof = hold(altered.quotation, transcript);
    tally.time(performance.now() - started);
    tally.add(alteration.name, altered.quotation, proof, alteration, altered);
    if (alteration.name === 'as it is') tally.place(proof, transcript, sentence);
  }
  const labels = [
    ...new Set(transcript.passages.flatMap(({ label }) => (label?.kind === 'named' ? [label.name] : []))),
  ];
  const others2 = labels.filter((name) => name !== sentence.label);
  if (sentence.label === undefined || others2.length === 0 || sentence.words < 7) return;
  tally.speaker(false, hold(sentence.text, transcript, sentence.label));
  tally.speaker(true, hold(sentence.text, transcript, pick(others2, random)));
}

/** Two sentences a little apart, joined without a sign. */
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
    tally.add(
      'two sentences joined',
      quotation,
      hold(quotation, transcript),
      { name: '', expected: 'changed', make: () => undefined },
      { quotation, words: [] },
    );
  }
}

function hold(quotation: string, transcript: Transcript, speaker?: string): Proof {
  const cited: AttachedTranscript[] = [{ key: '1', transcript }];
  const words = readQuotedWords(quotation, [{ start: 0, end: quotation.length }]);
  const claim: Claim = {
    ...{ text: quotation, words, cited, others: [], isIncomplete: false, proven: [], cast: new Set() },
    ...{ speaker, people: [] },
  };
  return prove(claim);
}

function sample<T>(list: readonly T[], count: number, random: Random): T[] {
  const chosen = new Set<T>();
  for (let tries = 0; tries < count * 4 && chosen.size < Math.min(count, list.length); tries++)
    chosen.add(pick(list, random));
  return [...chosen];
}

const SENTENCE = /(?<=^|[\s])[^.?!\n]{10,600}[.?!]+(?=\s)/gu;

function sentencesOf({ spoken: { text }, passages }: Transcript): Sentence[] {
  const sentences: Sentence[] = [];
  let passage = 0;
  for (const { 0: found, index } of text.matchAll(SENTENCE)) {
    const start = index + (found.length - found.trimStart().length);
    const end = index + found.length;
    while (passage + 1 < passages.length && passages[passage]!.spoken.end <= start) passage++;
    const labels = new Set<string | undefined>();
    for (let at = passage; at < passages.length && passages[at]!.spoken.start < end; at++)
      labels.add(passages[at]!.label?.name);
    const sentence = text.slice(start, end);
    const words = readQuotedWords(sentence, [{ start: 0, end: sentence.length }]).count;
    if (labels.size === 1 && words >= 4 && words <= 60 && !/[[\](){}…]|\.\.|\d[.,:]\d/u.test(sentence))
      sentences.push({ text: sentence, spoken: { start, end }, words, label: [...labels][0] });
  }
  return sentences;
}

class Tally {
  private readonly rows = new Map<string, { -readonly [Key in keyof Row]: Row[Key] }>();
  private readonly times: number[] = [];
  private readonly shares = { placed: [0, 0], other: [0, 0], own: [0, 0] };

  add(kind: string, quotation: string, proof: Proof, alteration?: Alteration, altered?: Altered): void {
    const words = lengthOf(readQuotedWords(quotation, [{ start: 0, end: quotation.length }]).count);
    const key = `${kind}\0${words}`;
    const row = this.rows.get(key) ?? {
      kind,
      words,
      trials: 0,
      verbatim: 0,
      tidied: 0,
      differs: 0,
      notFound: 0,
      caught: 0,
    };
    this.rows.set(key, row);
    row.trials++;
    if (proof.state === 'verbatim') row.verbatim++;
    else if (proof.state === 'tidied') row.tidied++;
    else if (proof.state === 'differs') row.differs++;
    else row.notFound++;
    if (alteration?.expected === 'changed' && altered && isCaught(proof, altered)) row.caught++;
    if (
      process.env.SHOW === kind &&
      (alteration?.expected === 'same' || !alteration
        ? proof.state === 'differs' || (alteration && proof.state !== 'verbatim')
        : !isCaught(proof, altered!))
    )
      console.log(
        `${kind} [${proof.state} ${proof.likeness.toFixed(2)}]: ${quotation}\n    ${shown(proof, quotation)}`,
      );
  }

  place({ places, state }: Proof, transcript: Transcript, { spoken, text }: Sentence): void {
    const [best] = places;
    const isRight =
      best !== undefined &&
      (state === 'verbatim' || state === 'tidied') &&
      isSamePlace(best.spoken, spoken, transcript, text);
    count(this.shares.placed, isRight);
  }

  speaker(isOther: boolean, { speaker }: Proof): void {
    count(isOther ? this.shares.other : this.shares.own, speaker === (isOther ? 'other' : 'same'));
  }

  time(milliseconds: number): void {
    this.times.push(milliseconds);
  }

  measured(transcripts: readonly Transcript[]): Measured {
    const times = this.times.sort((a, b) => a - b);
    const share = ([done = 0, of = 0]: readonly number[]): Share => ({ count: done, of });
    return {
      rows: [...this.rows.values()],
      placed: share(this.shares.placed),
      otherSpeaker: share(this.shares.other),
      ownSpeaker: share(this.shares.own),
      transcripts: transcripts.length,
      spokenWords: transcripts.reduce((sum, { words }) => sum + words.count, 0),
      times: {
        index30k: indexTime(transcripts),
        median: times[times.length >> 1] ?? 0,
        p99: times[Math.floor(times.length * 0.99)] ?? 0,
        worst: times.at(-1) ?? 0,
      },
    };
  }
}

function count(share: number[], isRight: boolean): void {
  share[1]!++;
  if (isRight) share[0]!++;
}

/** At the place itself, or where the same words are. */
function isSamePlace(found: Span, wanted: Span, { spoken: { text } }: Transcript, sentence: string): boolean {
  if (Math.abs(found.start - wanted.start) <= 2 && Math.abs(found.end - wanted.end) <= 4) return true;
  const words = (of: string): string => (of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return words(text.slice(found.start, found.end)) === words(sentence);
}

function isCaught({ state, changes }: Proof, { quotation, words }: Altered): boolean {
  if (state !== 'differs') return false;
  if (words.length === 0)
    return changes.some(({ weight }) => weight === 'omission' || weight === 'name' || weight === 'word');
  // The changed words, or the place where they are missing.
  return changes.some(({ quoted, kind, weight }) => {
    const changed = quotation.slice(quoted.start, quoted.end).toLowerCase().replaceAll('’', "'");
    return (
      weight !== 'tidy' && weight !== 'marked' && (kind === 'omitted' || words.some((word) => changed.includes(word)))
    );
  });
}

function shown({ changes, places }: Proof, quotation: string): string {
  const file = places[0]?.source.transcript.text ?? '';
  const list = changes.map(
    ({ weight, quoted, spoken }) =>
      `${weight}: “${quotation.slice(quoted.start, quoted.end)}” / “${file.slice(spoken.start, spoken.end)}”`,
  );
  return `${list.join('; ')} — ${places[0] ? file.slice(places[0].span.start, places[0].span.end) : ''}`;
}

/** Milliseconds for 30,000 words, the quickest of five. */
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
