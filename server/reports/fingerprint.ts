import { createHash } from 'node:crypto';
import { wellFormed } from '../text/wellFormed';
import { findingKey } from '../checks/baseline';
import type { CheckedFile } from './checked';

/** Identifies a finding after an edit elsewhere in its file. */
export interface Fingerprint {
  /** 32 hexadecimal digits: a hash of the rule and of the words that the finding belongs to. */
  readonly hash: string;
  /** Counts the findings with this hash in the file, from 1. */
  readonly ordinal: number;
}

/**
 * For each finding of a file. The line or its number would not work: a paragraph is one line, and every edit changes
 * it.
 */
export function fingerprintsOf({ text, findings }: CheckedFile): readonly Fingerprint[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, start, end, document, anchor } = finding;
    const words = document ? '' : text.slice(start, end).trim().replace(/\s+/gu, ' ');
    // The key of a baseline; a finding in a file of sources has no anchor.
    const hash = anchor ? hashOf(findingKey(finding)) : hashOf(rule, words);
    const ordinal = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, ordinal);
    return { hash, ordinal };
  });
}

/** 32 hexadecimal digits: a hash of the texts in this order. */
export const hashOf = (...texts: readonly string[]): string =>
  createHash('sha256')
    .update(wellFormed(JSON.stringify(texts)))
    .digest('hex')
    .slice(0, 32);
