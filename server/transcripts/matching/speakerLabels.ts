import { foldWord } from '../words/unitReader';
import type { Label } from '../transcript';

/** The speaker that a quotation is attributed to, and the other people in the article. */
export interface Attributed {
  /** The full name of the speaker; undefined if the article does not give it with certainty. */
  readonly speaker?: string | undefined;
  readonly role?: string | undefined;
  readonly interviewer?: string | undefined;
  /** The names of all people of the article. */
  readonly people: readonly string[];
}

/** Words before or after a name, and words that replace one. */
const TITLES: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lord', 'lady', 'dame', 'prof', 'professor', 'president', 'vice', 'the'],
  ...[
    'sen',
    'senator',
    'rep',
    'representative',
    'gov',
    'governor',
    'prime',
    'minister',
    'secretary',
    'judge',
    'justice',
  ],
  ...['chair', 'chairman', 'chairwoman', 'speaker', 'host', 'anchor', 'reporter', 'correspondent', 'moderator', 'king'],
  ...[
    'general',
    'gen',
    'captain',
    'capt',
    'colonel',
    'col',
    'chief',
    'officer',
    'mayor',
    'councillor',
    'councilmember',
  ],
  ...[
    'interviewer',
    'question',
    'answer',
    'operator',
    'announcer',
    'narrator',
    'jr',
    'sr',
    'hon',
    'queen',
    'chancellor',
  ],
]);
const ASKS = /^(?:q|question|interviewer|host|moderator|anchor|reporter|the press)\b/iu;

/** The words of a name that distinguish people: "Sen. Ana RUIZ (D-CA)" → ana, ruiz. */
function nameWords(name: string): string[] {
  const [plain = ''] = name.split(/[,(/]/u);
  return (plain.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map(foldWord).filter((word) => !TITLES.has(word) && word !== '');
}

/** Whether two names can mean one person: "Mark Owen" and "OWEN", "J. Owen" and "Jane Owen". */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return false;
  return short.every((word) =>
    long.some((each) => each === word || (word.length === 1 && each.startsWith(word) && short.length > 1)),
  );
}

/**
 * `other`: the transcript attributes the words to a different person, one whom the article or the transcript itself
 * distinguishes from the speaker.
 */
export type SpeakerAnswer = 'same' | 'other' | 'unlabelled';

/**
 * Whether a label means the speaker that the article gives.
 * @param labels the names of all labels of the transcript.
 */
export function speakerOf(label: Label | undefined, attributed: Attributed, labels: readonly string[]): SpeakerAnswer {
  const { speaker, role, interviewer, people } = attributed;
  if (label === undefined || speaker === undefined || label.kind === 'anonymous') return 'unlabelled';
  const words = nameWords(label.name);
  if (words.length === 0 || label.kind === 'role') {
    if (ASKS.test(label.name)) return interviewer !== undefined && isSameName(interviewer, speaker) ? 'same' : 'other';
    return role !== undefined && isRole(label.name, role) ? 'same' : 'unlabelled';
  }
  if (isSameName(label.name, speaker)) return 'same';
  const isKnown =
    (interviewer !== undefined && isSameName(label.name, interviewer)) ||
    people.some((name) => isSameName(name, label.name) && !isSameName(name, speaker)) ||
    labels.some((name) => isSameName(name, speaker));
  return isKnown ? 'other' : 'unlabelled';
}

/** "THE PRESIDENT" for "President of the United States". */
function isRole(label: string, role: string): boolean {
  const words = label.match(/\p{L}+/gu)?.map(foldWord) ?? [];
  const known = new Set(role.match(/\p{L}+/gu)?.map(foldWord));
  return words.filter((word) => word !== 'the').every((word) => known.has(word));
}
