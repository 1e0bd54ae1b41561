import { certainSpeaker } from '../attribution/attribution';
import type { Attribution, Speaker } from '../attribution/attribution';
import type { CslName, Reference } from '../references/reference';
import { shift, textOf } from '../text/span';
import { countWords } from '../text/words';
import { secondsOf } from '../text/timecode';
import { isFound, prove, SHORT, UNCHECKED } from '../transcripts/matching/proof';
import type { Claim, Place, Proof } from '../transcripts/matching/proof';
import { readQuotedWords } from '../transcripts/matching/quotedWords';
import type { AttachedTranscript } from '../transcripts/transcript';
import { foldWord } from '../transcripts/words/unitReader';
import type { Analysis } from './analyse';
import { perAnalysis } from './memo';
import { quotedParts } from './quotedParts';

/**
 * The proof of each quotation against its source's own words, by the index of its attribution. Costs nothing without a
 * text on file.
 */
export const proofsOf = perAnalysis((analysis): readonly Proof[] => {
  const { ofQuotations } = analysis.attributions;
  if (analysis.texts.length === 0) return ofQuotations.map(() => UNCHECKED);
  const context = contextOf(analysis);
  const proofs = ofQuotations.map(() => UNCHECKED);
  const proven: Place[] = [];
  const isShort = ofQuotations.map(({ quotation }) => countWords(analysis.text, quotation.content, SHORT) < SHORT);
  const proveAll = (short: boolean): void =>
    ofQuotations.forEach((attribution, index) => {
      if (isShort[index] !== short) return;
      const claim = claimOf(attribution, context, proven);
      if (!claim) return;
      const proof = known(claim, attribution, context);
      proofs[index] = proof;
      const [place] = proof.places;
      if (place && isFound(proof)) proven.push(place);
    });
  // A short quotation gets its result from the longer one around it.
  proveAll(false);
  proveAll(true);
  return proofs;
});

interface Context {
  readonly analysis: Analysis;
  readonly people: readonly string[];
  readonly cast: ReadonlySet<string>;
  readonly memory: Memory;
  /** The number of this set of people: the result depends on them. */
  readonly peopleId: number;
  /** {@link textsOf}, asked once for each key. */
  readonly textsOf: (key: string) => readonly AttachedTranscript[];
}

function contextOf(analysis: Analysis): Context {
  const people = analysis.attributions.speakers.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const cast = new Set(people.flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []).map(foldWord));
  const memory = remembered.get(analysis.texts) ?? {
    proofs: new Map<string, Remembered>(),
    people: new Map<string, number>(),
  };
  remembered.set(analysis.texts, memory);
  const names = people.join('\n');
  const peopleId = memory.people.get(names) ?? memory.people.size;
  memory.people.set(names, peopleId);
  const byKey = new Map<string, readonly AttachedTranscript[]>();
  const textsOfKey = (key: string): readonly AttachedTranscript[] => {
    const known = byKey.get(key) ?? textsOf(analysis, key);
    byKey.set(key, known);
    return known;
  };
  return { analysis, people, cast, memory, peopleId, textsOf: textsOfKey };
}

/** The texts for a key: its own, otherwise those of its video, otherwise the texts for every citation. */
export function textsOf(
  { texts, references }: Pick<Analysis, 'texts' | 'references'>,
  key: string,
): readonly AttachedTranscript[] {
  const own = texts.filter((text) => text.key === key);
  if (own.length > 0) return own;
  const url = references.byKey.get(key)?.item.URL ?? '';
  const ofVideo = texts.filter(({ video }) => video !== undefined && url.includes(video));
  return ofVideo.length > 0 ? ofVideo : texts.filter((text) => text.key === undefined && text.video === undefined);
}

/** What an article says about a quotation; its words are read when they are compared with a text. */
type Stated = Omit<Claim, 'words' | 'others'>;

/** The claim made about a quotation; undefined for anything but speech. */
function claimOf(attribution: Attribution, context: Context, proven: readonly Place[]): Stated | undefined {
  const { kind, body, channel } = attribution;
  if (kind !== 'speech' && kind !== 'pull') return undefined;
  const { analysis } = context;
  const { text, texts, references } = analysis;
  const keys = keysOf(analysis, attribution);
  const cited =
    keys.length > 0
      ? keys.flatMap((key) => context.textsOf(key))
      : texts.filter(({ key, video }) => key === undefined && video === undefined);
  if (cited.length === 0) return undefined;
  const source = body === undefined ? attribution : analysis.attributions.ofQuotations[body]!;
  const speaker = speakerOf(analysis, source);
  const reference = keys.map((key) => references.byKey.get(key)).find((each) => each !== undefined);
  const timecode = reference?.item.custom?.timecode;
  return {
    text,
    speaker: speaker?.name,
    role: speaker?.role,
    interviewer: (source.channel ?? channel)?.interviewer ?? interviewerOf(reference),
    people: context.people,
    cast: context.cast,
    cited: [...new Set(cited)],
    isIncomplete: keys.some((key) => context.textsOf(key).length === 0),
    timecode: timecode === undefined ? undefined : secondsOf(timecode),
    proven,
  };
}

/** The citations that support a quotation; for a pull quote, those of the same words in the body. */
export function keysOf({ attributions }: Analysis, { citations, body }: Attribution): readonly string[] {
  const own = citations.length > 0 || body === undefined ? citations : attributions.ofQuotations[body]!.citations;
  return own.length === 1 && own[0]!.keys.length === 1 ? own[0]!.keys : [...new Set(own.flatMap(({ keys }) => keys))];
}

function speakerOf({ attributions }: Analysis, attribution: Attribution): Speaker | undefined {
  const index = certainSpeaker(attribution);
  return index === undefined ? undefined : attributions.speakers[index];
}

function interviewerOf(reference: Reference | undefined): string | undefined {
  const name: CslName | undefined = reference?.item.interviewer?.[0];
  return name && (name.literal ?? [name.given, name.family].filter(Boolean).join(' '));
}

interface Remembered {
  readonly proof: Proof;
  /** Where the quotation was. */
  readonly at: number;
  /** Everything besides the words that the proof depends on. */
  readonly rests: readonly unknown[];
}

/** Proofs by their words, for the current texts: after a keystroke, only one quotation is proved again. */
interface Memory {
  readonly proofs: Map<string, Remembered>;
  readonly people: Map<string, number>;
}

const remembered = new WeakMap<readonly AttachedTranscript[], Memory>();
/** At most this many are kept: an article edited for days keeps producing new ones. */
const MOST_REMEMBERED = 5000;

function known(claim: Stated, { quotation }: Attribution, { analysis, memory, peopleId }: Context): Proof {
  const { text, article, texts } = analysis;
  const { speaker, role, interviewer, cited, isIncomplete, timecode, proven } = claim;
  const before = proven.at(-1)?.spoken.start;
  const rests = [speaker, role, interviewer, isIncomplete, timecode, before, peopleId, ...cited];
  // If the same words are quoted twice in different contexts, each has its own proof.
  const id = `${String(before)} ${textOf(text, quotation)}`;
  const earlier = memory.proofs.get(id);
  if (earlier && isEqual(earlier.rests, rests)) return moved(earlier.proof, quotation.start - earlier.at);
  const words = readQuotedWords(text, quotedParts(article, quotation));
  const proof = prove({ ...claim, words, others: texts.filter((each) => !cited.includes(each)) });
  if (memory.proofs.size >= MOST_REMEMBERED) memory.proofs.clear();
  memory.proofs.set(id, { proof, at: quotation.start, rests });
  return proof;
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** The proof, moved to the same words elsewhere in the article. */
const moved = (proof: Proof, by: number): Proof =>
  by === 0 || proof.changes.length === 0
    ? proof
    : { ...proof, changes: proof.changes.map((change) => ({ ...change, quoted: shift(change.quoted, by) })) };
