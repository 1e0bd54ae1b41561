import type { Analysis } from '../../analysis/analyse';
import type { Span } from '../../text/span';

/** A key in a citation such as `[@ruiz2026]`, and where it is typed, with its sign. */
export interface UndeclaredKey extends Span {
  readonly key: string;
}

/**
 * Keys in `[@key]` that no bibliography has, in an article that cites others that one has. They are not citations:
 * elsewhere, anybody may write `[@name]`.
 */
export function* undeclaredKeys({ text, article, references }: Analysis): Iterable<UndeclaredKey> {
  if (!article.citations.some(({ form }) => form === 'citekey')) return;
  for (const { start, kind, content } of article.blocks) {
    if (kind === 'reference') continue;
    for (const { form, keys, keySpans = [], start: at } of content.citations) {
      if (form !== 'citekey' || text.charAt(start + at) !== '[' || keys.some((key) => references.byKey.has(key)))
        continue;
      for (const [index, key] of keys.entries()) {
        const span = keySpans[index];
        if (span) yield { key, start: start + span.start - 1, end: start + span.end };
      }
    }
  }
}
