import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import { anchorKey, foldedWords } from '../checks/anchors';
import type { SignOff, WrittenCheck } from '../checks/checks';
import { anchorsOf } from './articleAnchors';
import { clockAt, fileOf, spokenWords } from './comparedQuotations';
import type { Analysis } from './analyse';
import { perAnalysis } from './memo';
import { keysOf, proofsOf } from './proofs';
import { likeliestPairs } from './likeliestPairs';
import { isFound } from '../transcripts/matching/proof';

/** What a person signs: a quotation and everything that its correctness depends on. */
export type Signable = Omit<SignOff, 'kind' | 'by' | 'date' | 'note'>;

/** Something that has changed since the quotation was signed. */
export interface SignedChange {
  readonly what: 'words' | 'speaker' | 'source' | 'proof';
  /** Empty where there was nothing then, or is nothing now. */
  readonly then: string;
  readonly now: string;
}

/** A sign-off in the file and what has changed since. With any change, it no longer counts. */
export interface Signed {
  readonly entry: WrittenSignOff;
  readonly changes: readonly SignedChange[];
}

export type WrittenSignOff = Extract<WrittenCheck, { kind: 'signed' }>;

/** The sign-offs of an article. */
export interface SignOffs {
  /** By the index of the quotation's attribution. */
  readonly ofQuotations: ReadonlyMap<number, Signed>;
  /** Sign-offs of quotations that are no longer in the article. */
  readonly lost: readonly WrittenSignOff[];
}

/** Whether people sign this quotation: somebody's words, not a title or a term. */
export const isSignable = ({ kind }: Attribution): boolean => kind === 'speech' || kind === 'pull';

/** Matches sign-offs to quotations by their words; a quotation whose words have changed, by similarity. */
export const signOffsOf = perAnalysis((analysis): SignOffs => {
  const entries = analysis.checks.all.filter((each): each is WrittenSignOff => each.kind === 'signed');
  if (entries.length === 0) return { ofQuotations: new Map(), lost: [] };
  const { ofQuotations } = analysis.attributions;
  const open = new Map<string, number>();
  anchorsOf(analysis).forEach(({ words, nth }, index) => {
    if (isSignable(ofQuotations[index]!)) open.set(anchorKey(words, nth), index);
  });
  const signed = new Map<number, Signed>();
  const sign = (entry: WrittenSignOff, index: number): void =>
    void signed.set(index, { entry, changes: changesSince(entry, signableAt(analysis, index)) });
  const left = entries.filter((entry) => {
    const key = anchorKey(entry.words, entry.nth);
    const index = open.get(key);
    if (index === undefined) return true;
    open.delete(key);
    sign(entry, index);
    return false;
  });
  const unsigned = [...open.values()];
  const pairs = likeliestPairs(
    left.map(({ words }) => words),
    unsigned.map((index) => anchorsOf(analysis)[index]!.words),
  );
  for (const [entry, quotation] of pairs) sign(left[entry]!, unsigned[quotation]!);
  return { ofQuotations: signed, lost: left.filter((_, index) => !pairs.has(index)) };
});

/** What a person who signs a quotation now would sign. */
export function signableAt(analysis: Analysis, index: number): Signable {
  const attribution = analysis.attributions.ofQuotations[index]!;
  const anchor = anchorsOf(analysis)[index]!;
  const proof = proofsOf(analysis)[index]!;
  const [place] = isFound(proof) ? proof.places : [];
  const speaker = certainSpeaker(attribution);
  const spoken = place && spokenWords(place);
  const isSame = spoken === undefined || foldedWords(spoken) === foldedWords(anchor.words);
  return {
    ...anchor,
    speaker: speaker === undefined ? undefined : analysis.attributions.speakers[speaker]?.name,
    sources: keysOf(analysis, attribution).map((key) => identityOf(analysis, key)),
    state: proof.state === 'unchecked' ? undefined : proof.state,
    file: place && fileOf(place),
    at: place && clockAt(place),
    spoken: isSame ? undefined : spoken,
  };
}

/** What identifies a source even after citations are renumbered. */
function identityOf({ references }: Analysis, key: string): string {
  const reference = references.byKey.get(key);
  if (!reference) return key;
  const { item, inferredFields } = reference;
  const declared = (field: 'URL' | 'title'): string | undefined =>
    inferredFields.includes(field) ? undefined : item[field];
  return declared('URL') ?? declared('title') ?? key;
}

function changesSince(then: SignOff, now: Signable): readonly SignedChange[] {
  const changes: SignedChange[] = [];
  if (foldedWords(then.words) !== foldedWords(now.words))
    changes.push({ what: 'words', then: then.words, now: now.words });
  if (now.speaker !== undefined && !isSameName(then.speaker ?? '', now.speaker))
    changes.push({ what: 'speaker', then: then.speaker ?? '', now: now.speaker });
  const [before, after] = [then, now].map(({ sources }) => [...new Set(sources)].sort().join(', ')) as [string, string];
  if (before !== after) changes.push({ what: 'source', then: before, now: after });
  const proof = proofChange(then, now);
  return proof ? [...changes, proof] : changes;
}

/** "Lesser" became "Ian Lesser" where his full name was added. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => foldedWords(name).split(' ')) as [string[], string[]];
  return a.at(-1) === b.at(-1) && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)));
}

/** The source's words have changed, or can no longer be found, or show now that the quotation is wrong. */
function proofChange(then: SignOff, now: Signable): SignedChange | undefined {
  const [before, after] = [then, now].map((each) => (isFound(each) ? (each.spoken ?? each.words) : '')) as [
    string,
    string,
  ];
  const isChecked = now.state !== undefined && now.state !== 'unsettled';
  // A transcript that was added later and has the words is good news, not a change.
  if (before === '' && (now.state === then.state || now.state === 'verbatim' || !isChecked)) return undefined;
  // The quotation was edited, and the source has the new words, too.
  if (now.state === 'verbatim' && then.state === 'verbatim') return undefined;
  return foldedWords(before) === foldedWords(after) && before !== ''
    ? undefined
    : { what: 'proof', then: before, now: after };
}
