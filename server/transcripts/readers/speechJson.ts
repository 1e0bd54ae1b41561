import { TranscriptBuilder } from '../spokenText';
import type { Label, TranscriptReading } from '../transcript';
import { labelKind } from './lineLabels';
import type { JsonText, JsonTree } from './jsonTree';
import { copyJsonText, isRecord, listOf, numberOf, recordsOf, secondsOf, textOf } from './jsonValues';
import type { JsonRecord } from './jsonValues';

/** The keys that any of the services uses for the data we need. */
const KEYS: ReadonlySet<string> = new Set([
  ...['segments', 'words', 'word', 'text', 'start', 'end', 'speaker', 'results', 'items', 'alternatives', 'content'],
  ...['type', 'start_time', 'end_time', 'speaker_label', 'speaker_labels', 'startTime', 'endTime', 'startOffset'],
  ...['seconds', 'nanos', 'speakerTag', 'speaker_tag', 'utterances', 'transcript', 'punctuated_word', 'monologues'],
  ...['elements', 'value', 'ts', 'end_ts', 'events', 'segs', 'utf8', 'tStartMs', 'tOffsetMs', 'dDurationMs', 'body'],
  ...['turns', 'audio_duration', 'channels', 'chunks', 'timestamp', 'monologue', 'name'],
]);

/** A word of a transcript, and its time. */
interface Heard {
  readonly text: JsonText;
  /** Seconds. */
  readonly from: number | undefined;
  /** Punctuation: no space comes before it. */
  readonly isMark: boolean;
}

/** The words of one speaker, as a service gives them. */
interface Utterance {
  readonly speaker: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly heard: readonly Heard[];
}

/** Reads the JSON of speech-to-text services and podcast hosts. */
export async function readSpeechJson(file: string): Promise<TranscriptReading> {
  const builder = new TranscriptBuilder(file);
  const { tree, error } = await treeOf(file);
  if (error) builder.problem(error, error.message);
  const utterances = tree === undefined ? [] : utterancesOf(tree);
  if (utterances.length === 0 && !error) builder.problem({ start: 0, end: 0 }, UNKNOWN);
  for (const utterance of inOrder(utterances)) write(builder, file, utterance);
  return builder.read('speech-json');
}

const UNKNOWN = 'No transcript was found in this JSON file. Save the transcript as text or WebVTT.';

async function treeOf(file: string): Promise<{
  tree: JsonTree | undefined;
  error: (Parameters<TranscriptBuilder['problem']>[0] & { message: string }) | undefined;
}> {
  const { readJsonTree } = await import('./jsonTree');
  try {
    return readJsonTree(file, KEYS);
  } catch {
    return {
      tree: undefined,
      error: {
        start: 0,
        end: 0,
        message: 'This JSON is nested too deeply and was not read. Save the transcript as text or WebVTT.',
      },
    };
  }
}

/** The spans of a file are in its order, whatever the order of its contents. */
const inOrder = (utterances: readonly Utterance[]): Utterance[] =>
  utterances.filter(({ heard }) => heard.length > 0).sort((a, b) => a.heard[0]!.text.start - b.heard[0]!.text.start);

function write(builder: TranscriptBuilder, file: string, { speaker, from, to, heard }: Utterance): void {
  const start = heard[0]!.text.start;
  builder.open(start, speaker === undefined ? undefined : labelFor(speaker, start), from ?? heard[0]!.from);
  for (const word of heard) {
    if (!word.isMark) builder.space();
    if (word.from !== undefined) builder.stamp(word.from);
    copyJsonText(builder, file, word.text);
  }
  builder.close(heard.at(-1)!.text.end, to);
}

/** The name may be anywhere in the file; the label is placed where the words start. */
function labelFor(name: string, start: number): Label {
  const isLetter = /^[A-Z\d]{1,2}$/u.test(name);
  const shown = isLetter ? `Speaker ${name}` : name;
  return { start, end: start, name: shown, kind: isLetter ? 'anonymous' : labelKind(shown) };
}

/** Recognises the service by the top-level keys. */
function utterancesOf(tree: JsonTree): Utterance[] {
  if (!isRecord(tree)) return recordsOf(tree).map((item) => plain(item));
  const { results } = tree;
  if (tree.events !== undefined) return recordsOf(tree.events).map(json3);
  if (tree.monologues !== undefined) return recordsOf(tree.monologues).map(rev);
  if (isRecord(results)) return results.items === undefined ? deepgram(results) : amazon(results);
  if (results !== undefined) return google(recordsOf(results));
  const list = tree.segments ?? tree.utterances ?? tree.turns ?? tree.chunks;
  if (list !== undefined) return recordsOf(list).map((each) => plain(each, (tree.utterances ?? tree.turns) ? 1000 : 1));
  if (tree.words !== undefined)
    return bySpeaker(recordsOf(tree.words).map((word) => [speakerOf(word), heardOf(word, 1000)]));
  return tree.text === undefined ? [] : [plain(tree)];
}

/** Whisper, WhisperX, podcast hosts, AssemblyAI: a list of utterances, each with its words or its text. */
function plain(item: JsonRecord, unit = 1): Utterance {
  const words = recordsOf(item.words).flatMap((word) => heardOf(word, unit) ?? []);
  const text = textOf(item.text) ?? textOf(item.body) ?? textOf(item.transcript);
  const [from, to] = [
    item.start ?? item.startTime ?? listOf(item.timestamp)[0],
    item.end ?? item.endTime ?? listOf(item.timestamp)[1],
  ];
  const whole: Heard[] = text ? [{ text, from: undefined, isMark: false }] : [];
  return {
    speaker: speakerOf(item),
    from: secondsOf(from, unit),
    to: secondsOf(to, unit),
    heard: words.length > 0 ? words : whole,
  };
}

function heardOf(word: JsonRecord, unit: number): Heard | undefined {
  const text = textOf(word.punctuated_word) ?? textOf(word.word) ?? textOf(word.text);
  return text && { text, from: secondsOf(word.start ?? word.startTime ?? word.startOffset, unit), isMark: false };
}

const speakerOf = ({ speaker, speakerTag, speaker_tag: tag, speaker_label: label }: JsonRecord): string | undefined => {
  const given = speaker ?? label ?? speakerTag ?? tag;
  if (isRecord(given)) return textOf(given.name)?.value;
  return textOf(given)?.value ?? numberOf(given)?.toString();
};

function json3({ segs, tStartMs, dDurationMs }: JsonRecord): Utterance {
  const start = numberOf(tStartMs) ?? 0;
  const heard = recordsOf(segs).flatMap(({ utf8, tOffsetMs }): Heard[] => {
    const text = textOf(utf8);
    return text && text.value.trim() !== ''
      ? [{ text, from: (start + (numberOf(tOffsetMs) ?? 0)) / 1000, isMark: !/^\s/u.test(text.value) }]
      : [];
  });
  return { speaker: undefined, from: start / 1000, to: (start + (numberOf(dDurationMs) ?? 0)) / 1000, heard };
}

function rev({ speaker, elements }: JsonRecord): Utterance {
  const heard = recordsOf(elements).flatMap(({ type, value, ts }): Heard[] => {
    const text = textOf(value);
    const isMark = textOf(type)?.value === 'punct';
    return text && text.value.trim() !== '' ? [{ text, from: secondsOf(ts, 1), isMark }] : [];
  });
  return {
    speaker: speaker === undefined ? undefined : speakerOf({ speaker }),
    from: heard[0]?.from,
    to: undefined,
    heard,
  };
}

/** If speakers are told apart, the last result repeats all words. */
function google(results: readonly JsonRecord[]): Utterance[] {
  const words = results.map(({ alternatives }) => recordsOf(recordsOf(alternatives)[0]?.words));
  const last = words.at(-1) ?? [];
  const isWhole = last.some((word) => speakerOf(word) !== undefined && speakerOf(word) !== '0');
  if (isWhole) return bySpeaker(last.map((word) => [speakerOf(word), heardOf(word, 1)]));
  return results.map(({ alternatives }, at) => {
    const heard = words[at]!.flatMap((word) => heardOf(word, 1) ?? []);
    const text = textOf(recordsOf(alternatives)[0]?.transcript);
    const whole: Heard[] = text ? [{ text, from: undefined, isMark: false }] : [];
    return { speaker: undefined, from: heard[0]?.from, to: undefined, heard: heard.length > 0 ? heard : whole };
  });
}

/** Amazon: words and marks in one list; the speakers' times are in a separate list, or in the words. */
function amazon({ items, speaker_labels: labels }: JsonRecord): Utterance[] {
  const spoken = new Map<string, string>();
  for (const segment of recordsOf(isRecord(labels) ? labels.segments : undefined))
    for (const item of recordsOf(segment.items)) {
      const [at, who] = [textOf(item.start_time)?.value, textOf(item.speaker_label)?.value];
      if (at !== undefined && who !== undefined) spoken.set(at, who);
    }
  let speaker: string | undefined;
  return bySpeaker(
    recordsOf(items).map((item) => {
      const text = textOf(recordsOf(item.alternatives)[0]?.content);
      const at = textOf(item.start_time)?.value;
      const isMark = textOf(item.type)?.value === 'punctuation';
      speaker = textOf(item.speaker_label)?.value ?? (at === undefined ? undefined : spoken.get(at)) ?? speaker;
      return [speaker, text && { text, from: at === undefined ? undefined : Number(at), isMark }];
    }),
  );
}

function deepgram({ utterances, channels }: JsonRecord): Utterance[] {
  if (utterances !== undefined) return recordsOf(utterances).map((each) => plain(each));
  return recordsOf(channels).flatMap(({ alternatives }) =>
    bySpeaker(recordsOf(recordsOf(alternatives)[0]?.words).map((word) => [speakerOf(word), heardOf(word, 1)])),
  );
}

/** At most this many words in a passage: the hover shows the words around. */
const LONGEST = 60;

/** Consecutive words of one speaker are an utterance. */
function bySpeaker(words: readonly (readonly [speaker: string | undefined, heard: Heard | undefined])[]): Utterance[] {
  const utterances: { speaker: string | undefined; heard: Heard[] }[] = [];
  for (const [speaker, heard] of words) {
    if (!heard) continue;
    const last = utterances.at(-1);
    const isFull =
      last && last.heard.length >= LONGEST && !heard.isMark && /[.?!]$/u.test(last.heard.at(-1)!.text.value);
    if (last && last.speaker === speaker && !isFull) last.heard.push(heard);
    else utterances.push({ speaker, heard: [heard] });
  }
  return utterances.map(({ speaker, heard }) => ({ speaker, from: heard[0]!.from, to: undefined, heard }));
}
