import assert from 'node:assert/strict';
import { differenceAfter, readAfter } from '../../tools/fuzz/incremental';
import type { Version } from '../../tools/fuzz/incremental';
import { brokenLaws } from '../../tools/laws/laws';
import { problemIn } from '../../tools/fuzz/soundness';
import type { LanguageId } from '../../server/article/article';

/** Asserts that the last version, read after those before it, is what a fresh reading of it is. */
export function isSameAfter(versions: readonly Version[]): void {
  assert.equal(differenceAfter(versions), undefined);
}

/** Asserts that all that is said of a text lies in it, and can be read. */
export function isSound(text: string, languageId: LanguageId): void {
  assert.equal(problemIn(readAfter({ text, languageId }, undefined)), undefined);
}

/** Asserts that the fixes of a text break no law. */
export function keepsLaws(text: string, languageId: LanguageId): void {
  assert.deepEqual([...brokenLaws({ text, languageId })], []);
}
