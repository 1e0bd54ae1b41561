import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/article/article';
import { readArticle } from '../../server/article/readArticle';

/** Each block as "kind: its text", entries as "kind form key: its body". */
export function checkBlocks(text: string, languageId: LanguageId, expected: readonly string[]): void {
  const article = readArticle(text, languageId);
  assert.deepEqual(
    article.blocks.map(({ kind, entry, start, end }) =>
      entry
        ? `${kind} ${entry.form} ${entry.key}: ${text.slice(entry.body.start, entry.body.end)}`
        : `${kind}: ${text.slice(start, end)}`,
    ),
    expected,
  );
}
